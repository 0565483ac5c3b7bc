package org.liancun.shares.members.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Addresses;
import org.liancun.kernel.Decimals;
import org.liancun.registry.Place;
import org.liancun.shares.members.MemberLists;
import org.liancun.shares.members.MemberRegime;
import org.liancun.shares.members.MemberRegime.OwnPart;

/**
 * A village's membership.
 *
 * @param villages to choose from
 * @param regimes over time
 * @param lists with their counts; empty where they are out of the reader's sight
 * @param rows of the latest list, household by household; empty where the reader may not see them
 */
public record MembersPage(List<Place> villages, RegimeForm form, List<MemberRegime> regimes,
        List<MemberLists.Counted> lists, List<MemberLists.Row> rows, Reader reader) {

    /**
     * Who reads.
     *
     * @param persons whether single households are in sight
     * @param adds whether this reader may add a regime
     * @param refused what a rule said to the last attempt; null for nothing
     */
    public record Reader(boolean persons, boolean adds, @Nullable String refused) {}

    public Optional<Place> village() {
        return villages.stream().filter(each -> each.code().equals(form.village())).findFirst();
    }

    public String document(UUID id) {
        return Addresses.document(id);
    }

    /** The number of the collective's own part with two decimals. */
    public String amount(OwnPart own) {
        return Decimals.format(own.amount(), 2);
    }
}
