package org.liancun.payout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.liancun.kernel.Ratio;
import org.liancun.registry.ImportContext;
import org.liancun.registry.PackageData;
import org.liancun.registry.PackageFile;
import org.liancun.registry.PackagePart;
import org.liancun.registry.PackageSink;
import org.springframework.stereotype.Component;

/** The part {@code distribution} of a data package's policies.yaml. */
@Component
class DistributionPart implements PackagePart {
    private static final String KEY = "distribution";
    private final DistributionTables tables;

    DistributionPart(DistributionTables tables) {
        this.tables = tables;
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
        PolicyReader.Reading reading = PolicyReader.read(data.policies().get(KEY));
        for (PolicyReader.Fault fault : reading.faults()) {
            context.refuse("policies.yaml", 0, fault.path(), fault.value(), fault.rule(), fault.mend(), fault.known());
        }
        if (reading.faults().isEmpty()) {
            tables.replace(reading.policies());
        }
    }

    @Override
    public void export(PackageSink sink) {
        List<Map<String, Object>> policies = tables.all().stream().map(DistributionPart::written).toList();
        if (!policies.isEmpty()) {
            sink.policies(KEY, policies);
        }
    }

    /** A policy as it stands in policies.yaml; reading it gives the same policy. */
    static Map<String, Object> written(DistributionPolicy policy) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("organisation", policy.organisation());
        map.put("year_from", policy.yearFrom());
        map.put("source", policy.source());
        map.put("open_days", policy.daysOpen());
        map.put("quorum", Map.of("present", fraction(policy.quorum().present()),
                "in_favour", fraction(policy.quorum().inFavour())));
        map.put("rules", policy.rules().stream().map(DistributionPart::written).toList());
        if (!policy.calendar().isEmpty()) {
            Map<Integer, Object> calendars = new TreeMap<>();
            policy.calendar().forEach((year, days) -> calendars.put(year, written(days)));
            map.put("calendar", calendars);
        }
        return map;
    }

    private static Map<String, Object> written(DistributionRule rule) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", rule.name());
        Ratio rate = DistributionTables.rate(rule);
        if (rate != null) {
            map.put("rate", fraction(rate));
        }
        if (rule instanceof DistributionRule.SetAside(_, _, DistributionRule.Base of)) {
            map.put("of", of.name().toLowerCase(Locale.ROOT));
        }
        if (rule instanceof DistributionRule.ToMembers) {
            map.put("by", "shares");
        }
        return map;
    }

    private static Map<String, Object> written(PayoutCalendar days) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("open_on", days.openOn().toString());
        map.put("meeting_on", days.meetingOn().toString());
        map.put("result_on", days.resultOn().toString());
        map.put("pay_on", days.payOn().toString());
        return map;
    }

    private static String fraction(Ratio ratio) {
        return Rates.text(ratio);
    }
}
