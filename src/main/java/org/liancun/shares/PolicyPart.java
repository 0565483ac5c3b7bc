package org.liancun.shares;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liancun.alliance.Alliance;
import org.liancun.alliance.Alliances;
import org.liancun.kernel.Money;
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

    PolicyPart(PolicyTables tables, Alliances alliances) {
        this.tables = tables;
        this.alliances = alliances;
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
        PolicyReading reading = new PolicyReading(
                context, alliances.all().stream().map(Alliance::code).collect(Collectors.toSet()));
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
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("alliance", policy.alliance());
            entry.put("valid_from", policy.validFrom().toString());
            entry.put("source", policy.source());
            entry.put("share_value_yuan", policy.shareValue().toString());
            entry.put("rounding", PolicyTables.code(policy.rounding()));
            entry.put("rules", rules(policy.unitValues()));
            entries.add(entry);
        }
        if (!entries.isEmpty()) {
            sink.policies(PolicyReading.KEY, entries);
        }
    }

    private static List<Object> rules(Map<ContributionKind, Money> values) {
        List<Object> rules = new ArrayList<>();
        values.keySet().stream().sorted(Comparator.naturalOrder()).forEach(kind -> {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("kind", kind.code());
            rule.put("unit", kind.packageUnit());
            rule.put("value_yuan", String.valueOf(values.get(kind)));
            rules.add(rule);
        });
        return rules;
    }
}
