package org.liancun.payout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liancun.access.Scope;
import org.liancun.kernel.Ratio;
import org.liancun.registry.Documents;
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
    private final Documents documents;

    DistributionPart(DistributionTables tables, Documents documents) {
        this.tables = tables;
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
        PolicyReader.Reading reading = PolicyReader.read(data.policies().get(KEY));
        List<PolicyReader.Fault> faults = new ArrayList<>(reading.faults());
        for (int i = 0; i < reading.policies().size(); i++) {
            String document = reading.policies().get(i).version().document();
            if (document != null && documents.byNumber(document).isEmpty()) {
                faults.add(new PolicyReader.Fault(KEY + "[" + i + "].document", document,
                        PolicyReader.Kind.UNKNOWN_DOCUMENT, ""));
            }
        }
        for (PolicyReader.Fault fault : faults) {
            context.refuse("policies.yaml", 0, fault.path(), fault.value(), fault.rule(), fault.mend(), fault.known());
        }
        if (faults.isEmpty()) {
            tables.add(reading.policies(), Scope.current().actor());
        }
    }

    @Override
    public void export(PackageSink sink) {
        List<Map<String, Object>> policies = DistributionTables.standing(tables.all()).stream().map(DistributionPart::written).toList();
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
        map.put("rules", policy.rules().stream().map(RuleReader::written).toList());
        DistributionPolicy.Version version = policy.version();
        if (version.decidedOn() != null) {
            map.put("decided_on", version.decidedOn().toString());
        }
        if (version.document() != null) {
            map.put("document", version.document());
        }
        if (!policy.calendar().isEmpty()) {
            Map<Integer, Object> calendars = new TreeMap<>();
            policy.calendar().forEach((year, days) -> calendars.put(year, written(days)));
            map.put("calendar", calendars);
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
