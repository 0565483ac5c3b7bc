package org.liancun.shares;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liancun.alliance.Alliance;
import org.liancun.alliance.Alliances;
import org.liancun.registry.Document;
import org.liancun.registry.Documents;
import org.liancun.registry.ImportContext;
import org.liancun.registry.PackageData;
import org.liancun.registry.PackageFile;
import org.liancun.registry.PackagePart;
import org.liancun.registry.PackageSink;
import org.springframework.stereotype.Component;

/** The rules of valuation in a data package: {@code valuation} of policies.yaml. */
@Component
class PolicyPart implements PackagePart {
    private final PolicyTables tables;
    private final Alliances alliances;
    private final Documents documents;

    PolicyPart(PolicyTables tables, Alliances alliances, Documents documents) {
        this.tables = tables;
        this.alliances = alliances;
        this.documents = documents;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public List<PackageFile> files() {
        return List.of();
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        PolicyReading reading = new PolicyReading(context,
                alliances.all().stream().map(Alliance::code).collect(Collectors.toSet()),
                number -> documents.byNumber(number).map(Document::id));
        List<ValuationPolicy> given = reading.read(data.policies().get(PolicyReading.KEY));
        Map<UUID, ValuationPolicy> standing = tables.all().stream()
                .collect(Collectors.toMap(ValuationPolicy::id, Function.identity()));
        List<ValuationPolicy> changed =
                given.stream().filter(policy -> !policy.equals(standing.get(policy.id()))).toList();
        Set<UUID> inUse = tables.inUse(changed);
        changed.stream().filter(policy -> inUse.contains(policy.id())).forEach(reading::refuseUsed);
        if (!context.refusedAny()) {
            changed.forEach(policy -> tables.replace(policy, data.synthetic(PolicyReading.FILE)));
        }
    }

    @Override
    public void export(PackageSink sink) {
        List<Object> entries = new ArrayList<>();
        for (ValuationPolicy policy : tables.all()) {
            UUID resolution = policy.terms().document();
            String number = resolution == null ? "" : documents.find(resolution).map(Document::number).orElse("");
            entries.add(PolicyWriting.entry(policy, number));
        }
        if (!entries.isEmpty()) {
            sink.policies(PolicyReading.KEY, entries);
        }
    }
}
