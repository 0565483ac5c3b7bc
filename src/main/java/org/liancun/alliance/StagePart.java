package org.liancun.alliance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.liancun.registry.Column;
import org.liancun.registry.ImportContext;
import org.liancun.registry.PackageData;
import org.liancun.registry.PackageFile;
import org.liancun.registry.PackagePart;
import org.liancun.registry.PackageSink;
import org.liancun.registry.Place;
import org.liancun.registry.Places;
import org.liancun.registry.Row;
import org.springframework.stereotype.Component;

/** The stages of townships and lagging alliances in a data package; rows that stand are never changed. */
@Component
class StagePart implements PackagePart {
    static final PackageFile STAGES = PackageFile.of("stages.csv",
            Column.code("township_code", 9).key().required(), Column.text("alliance").key(),
            Column.choice("stage", Stage.codes()).required(), Column.date("from_on").key().required(),
            Column.text("document").required(), Column.text("reason").required());

    /** As the rules want them: day by day, a township before its alliances. */
    private static final Comparator<Row> IN_TIME = Comparator.comparing((Row row) -> AllianceCheck.day(row, "from_on"))
            .thenComparing(row -> row.text("township_code")).thenComparing(row -> row.text("alliance"));

    private final StageTables tables;
    private final AllianceTables alliances;
    private final Places places;

    StagePart(StageTables tables, AllianceTables alliances, Places places) {
        this.tables = tables;
        this.alliances = alliances;
        this.places = places;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(STAGES);
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        if (!data.has(STAGES.name())) {
            return;
        }
        tables.lock();
        List<Row> rows = new ArrayList<>();
        data.rows(STAGES.name()).forEach(rows::add);
        rows.sort(IN_TIME);
        Loading loading = new Loading(context, rows, data.synthetic(STAGES.name()));
        rows.forEach(loading::take);
        if (!context.refusedAny()) {
            tables.add(loading.fresh);
        }
    }

    /** One import of the list. */
    private final class Loading {
        private final StageRows refusals;
        private final boolean synthetic;
        private final Map<String, UUID> documents = new HashMap<>();
        private final Map<String, Alliance> known = new HashMap<>();
        private final List<String> townships = places.townships().stream().map(Place::code).toList();
        private final Map<String, StageRecord> records = new TreeMap<>(tables.records());
        private final List<StageChange> fresh = new ArrayList<>();

        Loading(ImportContext context, List<Row> rows, boolean synthetic) {
            this.refusals = new StageRows(context);
            this.synthetic = synthetic;
            alliances.all().forEach(each -> known.put(each.code(), each));
            alliances.documents(List.of(), rows.stream().map(row -> row.text("document")).toList())
                    .forEach(each -> documents.put(each.number(), each.id()));
        }

        void take(Row row) {
            try {
                judge(row);
            } catch (Refused refused) {
                refusals.refuse(row, refused);
            }
        }

        private void judge(Row row) {
            String township = row.text("township_code");
            Alliance alliance = known.get(row.text("alliance"));
            if (!townships.contains(township)) {
                throw new Refused(StageRefusal.STAGE_OF_NOTHING, township);
            }
            if (row.has("alliance") && (alliance == null || !alliance.township().equals(township))) {
                refusals.refuse(row, "alliance", new Refused(StageRefusal.STAGE_OF_NOTHING, row.text("alliance")));
                return;
            }
            StageChange change = change(row, township);
            StageRecord record = records.getOrDefault(township, new StageRecord(township, List.of()));
            if (!stands(record, change)) {
                StageRules.require(record, change, alliance);
                records.put(township, record.with(change));
                fresh.add(change);
            }
        }

        private StageChange change(Row row, String township) {
            UUID document = documents.get(row.text("document"));
            if (document == null) {
                throw new Refused(StageRefusal.STAGE_DOCUMENT_UNKNOWN, row.text("document"));
            }
            return new StageChange(township, row.has("alliance") ? row.text("alliance") : null,
                    Stage.find(row.text("stage")).orElseThrow(), AllianceCheck.day(row, "from_on"), document,
                    row.text("reason"), Scope.current().actor(), null, synthetic);
        }

        private static boolean stands(StageRecord record, StageChange change) {
            List<StageChange> same = record.changes().stream().filter(each -> each.code().equals(change.code())
                    && each.fromOn().equals(change.fromOn())).toList();
            if (same.stream().anyMatch(each -> !each.hasSameContent(change))) {
                throw new Refused(StageRefusal.STAGE_STANDS, change.fromOn(), change.code());
            }
            return !same.isEmpty();
        }
    }

    @Override
    public void export(PackageSink sink) {
        List<StageChange> all = tables.all();
        Map<UUID, String> documents = alliances.documents(
                        all.stream().map(StageChange::document).toList(), List.of()).stream()
                .collect(Collectors.toMap(AllianceTables.DocumentNumber::id, AllianceTables.DocumentNumber::number));
        sink.rows(STAGES, rows -> all.forEach(each -> rows.row(each.township(), each.alliance(), each.stage().code(),
                each.fromOn(), documents.get(each.document()), each.reason())));
    }
}
