package org.liancun.alliance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liancun.kernel.Refused;
import org.liancun.registry.Column;
import org.liancun.registry.ImportContext;
import org.liancun.registry.PackageData;
import org.liancun.registry.PackageFile;
import org.liancun.registry.PackagePart;
import org.liancun.registry.PackageSink;
import org.liancun.registry.Row;
import org.springframework.stereotype.Component;

/** The weights of readiness in a data package, each from a day on and by its resolution. */
@Component
class WeightPart implements PackagePart {
    static final PackageFile WEIGHTS = PackageFile.of("readiness_weights.csv",
            Column.date("from_on").key().required(), Column.integer("transport_parts").required(),
            Column.integer("industry_parts").required(), Column.integer("support_parts").required(),
            Column.text("document").required());
    private static final List<String> PARTS = List.of("transport_parts", "industry_parts", "support_parts");

    private final ReadinessTables tables;
    private final StageTables stages;
    private final AllianceTables alliances;

    WeightPart(ReadinessTables tables, StageTables stages, AllianceTables alliances) {
        this.tables = tables;
        this.stages = stages;
        this.alliances = alliances;
    }

    @Override
    public int order() {
        return 57;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(WEIGHTS);
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        if (!data.has(WEIGHTS.name())) {
            return;
        }
        stages.lock();
        List<Row> rows = new ArrayList<>();
        data.rows(WEIGHTS.name()).forEach(rows::add);
        rows.sort(Comparator.comparing(row -> AllianceCheck.day(row, "from_on")));
        List<ReadinessWeights> fresh = fresh(rows, data.synthetic(WEIGHTS.name()), new StageRows(context));
        if (!context.refusedAny()) {
            fresh.forEach(tables::addWeights);
        }
    }

    private List<ReadinessWeights> fresh(List<Row> rows, boolean synthetic, StageRows refusals) {
        Map<String, UUID> documents = alliances.documents(
                        List.of(), rows.stream().map(row -> row.text("document")).toList()).stream()
                .collect(Collectors.toMap(AllianceTables.DocumentNumber::number, AllianceTables.DocumentNumber::id));
        List<ReadinessWeights> standing = tables.weights();
        List<ReadinessWeights> fresh = new ArrayList<>();
        for (Row row : rows) {
            try {
                if (partsFit(row, refusals)) {
                    ReadinessWeights weights = weights(row, documents, synthetic);
                    if (!stands(weights, standing)) {
                        Readiness.requireLater(AllianceCheck.day(row, "from_on"), standing);
                        fresh.add(weights);
                    }
                }
            } catch (Refused refused) {
                refusals.refuse(row, refused);
            }
        }
        return fresh;
    }

    private static boolean partsFit(Row row, StageRows refusals) {
        for (String column : PARTS) {
            if (row.longValue(column) > ReadinessWeights.MOST) {
                refusals.refuse(row, column, new Refused(StageRefusal.WEIGHTS_OUT_OF_RANGE, row.longValue(column),
                        ReadinessWeights.MOST));
                return false;
            }
        }
        return true;
    }

    private static ReadinessWeights weights(Row row, Map<String, UUID> documents, boolean synthetic) {
        UUID document = documents.get(row.text("document"));
        if (document == null) {
            throw new Refused(StageRefusal.STAGE_DOCUMENT_UNKNOWN, row.text("document"));
        }
        int[] parts = PARTS.stream().mapToInt(column -> Math.toIntExact(row.longValue(column))).toArray();
        Readiness.requireParts(parts);
        return new ReadinessWeights(parts[0], parts[1], parts[2], row.date("from_on"), document, synthetic);
    }

    private static boolean stands(ReadinessWeights weights, List<ReadinessWeights> standing) {
        List<ReadinessWeights> same = standing.stream()
                .filter(each -> weights.fromOn() != null && weights.fromOn().equals(each.fromOn())).toList();
        if (same.stream().anyMatch(each -> !each.hasSameContent(weights))) {
            throw new Refused(StageRefusal.WEIGHTS_STAND, String.valueOf(weights.fromOn()));
        }
        return !same.isEmpty();
    }

    @Override
    public void export(PackageSink sink) {
        List<ReadinessWeights> all = tables.weights();
        Map<UUID, String> documents = alliances.documents(
                        all.stream().map(ReadinessWeights::document).toList(), List.of()).stream()
                .collect(Collectors.toMap(AllianceTables.DocumentNumber::id, AllianceTables.DocumentNumber::number));
        sink.rows(WEIGHTS, rows -> all.reversed().forEach(each -> rows.row(each.fromOn(), each.transport(),
                each.industry(), each.support(), documents.get(each.document()))));
    }
}
