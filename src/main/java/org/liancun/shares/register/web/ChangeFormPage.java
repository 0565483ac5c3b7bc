package org.liancun.shares.register.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liancun.registry.Household;
import org.liancun.registry.Organisation;
import org.liancun.shares.ShareClass;
import org.liancun.shares.register.ChangeKind;
import org.liancun.shares.register.Changes;

/**
 * A change being typed, and what it would come to.
 *
 * @param outlook null until somebody asked
 */
public record ChangeFormPage(Organisation organisation, ChangeForm form, List<Household> households,
        Changes.@Nullable Outlook outlook, @Nullable String refused) {

    public List<ChangeKind> kinds() {
        return List.of(ChangeKind.values());
    }

    public List<ShareClass> classes() {
        return List.of(ShareClass.values());
    }

    public int[] rows() {
        return IntStream.range(0, ChangeForm.RECEIVERS).toArray();
    }

    public String name(@Nullable UUID id) {
        return households.stream().filter(each -> each.id().equals(id)).findFirst()
                .map(each -> (each.code() + " " + each.headName()).strip()).orElse("");
    }

    /** For the list that a cell offers. */
    public Map<String, String> offered() {
        Map<String, String> offered = new java.util.TreeMap<>();
        households.stream().filter(each -> each.leftOn() == null)
                .forEach(each -> offered.put(each.code(), each.headName()));
        return offered;
    }
}
