package org.liancun.alliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ids;
import org.liancun.registry.Column;
import org.liancun.registry.ImportContext;
import org.liancun.registry.Organisation;
import org.liancun.registry.Organisations;
import org.liancun.registry.PackageData;
import org.liancun.registry.PackageFile;
import org.liancun.registry.PackagePart;
import org.liancun.registry.PackageSink;
import org.liancun.registry.Places;
import org.liancun.registry.Row;
import org.springframework.stereotype.Component;

/** Alliances, their villages and their pairs in a data package; each alliance's vehicle becomes an organisation. */
@Component
class AlliancePart implements PackagePart {
    static final PackageFile ALLIANCES = PackageFile.of("alliances.csv",
            Column.text("code").key().required(), Column.text("name_zh").required(), Column.text("name_en"),
            Column.code("township_code", 9).required(), Column.integer("number").required(),
            Column.choice("mode", Mode.codes()).required(), Column.code("lead_village", 12).required(),
            Column.text("vehicle_name").required(), Column.text("vehicle_name_en"),
            Column.choice("vehicle_kind", "company", "federation", "joint_operation").required(),
            Column.text("credit_code"), Column.date("starts_on").required(), Column.date("ends_on"),
            Column.text("document"));
    static final PackageFile VILLAGES = PackageFile.of("alliance_villages.csv",
            Column.text("alliance").key().required(), Column.code("village_code", 12).key().required(),
            Column.date("from_on").key().required(), Column.date("to_on"));
    static final PackageFile PAIRS = PackageFile.of("pairs.csv",
            Column.text("alliance").key().required(), Column.code("strong_village", 12).key().required(),
            Column.code("weak_village", 12).key().required(),
            Column.choice("kind", "strong-weak", "large-small", "good-poor").required(),
            Column.date("from_on").key().required(), Column.date("to_on"));

    static final PackageFile LEADS = PackageFile.of("alliance_leads.csv",
            Column.text("alliance").key().required(), Column.date("from_on").key().required(),
            Column.code("lead_village", 12).required(), Column.choice("mode", Mode.codes()).required(),
            Column.text("document"));

    private final AllianceTables tables;
    private final AdoptionTables adoptions;
    private final Organisations organisations;
    private final Places places;

    AlliancePart(AllianceTables tables, AdoptionTables adoptions, Organisations organisations, Places places) {
        this.tables = tables;
        this.adoptions = adoptions;
        this.organisations = organisations;
        this.places = places;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(ALLIANCES, VILLAGES, PAIRS, LEADS);
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        AllianceCheck check = new AllianceCheck(context, places, tables);
        check.cite(data.rows(ALLIANCES.name()));
        check.cite(data.rows(LEADS.name()));
        data.rows(ALLIANCES.name()).forEach(check::alliance);
        data.rows(VILLAGES.name()).forEach(check::membership);
        check.memberships();
        data.rows(PAIRS.name()).forEach(check::pair);
        data.rows(LEADS.name()).forEach(check::lead);
        if (context.refusedAny()) {
            return;
        }
        context.progress().at("alliances", 0, 0);
        store(data, check);
    }

    private void store(PackageData data, AllianceCheck check) {
        boolean synthetic = data.synthetic(ALLIANCES.name());
        List<Row> rows = new ArrayList<>();
        data.rows(ALLIANCES.name()).forEach(rows::add);
        if (!rows.isEmpty()) {
            Map<String, UUID> vehicles = organisations.createAll(
                    rows.stream().map(row -> vehicle(row, synthetic)).toList());
            tables.upsert(rows.stream()
                    .map(row -> alliance(row, vehicles.get(vehicleCode(row)), check.document(row), synthetic))
                    .toList());
        }
        tables.upsertMembers(check.fresh());
        tables.upsertPairs(check.pairs());
        adoptions.lead(check.leads());
    }

    private static String vehicleCode(Row row) {
        return row.text("code") + "V";
    }

    private static Organisation vehicle(Row row, boolean synthetic) {
        return new Organisation(Ids.next(), vehicleCode(row), "vehicle", row.text("vehicle_kind"),
                row.text("vehicle_name"), row.text("vehicle_name_en"), row.has("credit_code") ? row.text("credit_code") : null,
                row.text("township_code"), null, row.date("starts_on"), row.date("ends_on"), synthetic);
    }

    private static Alliance alliance(Row row, UUID vehicle, @Nullable UUID document, boolean synthetic) {
        return new Alliance(row.text("code"), row.text("name_zh"), row.text("name_en"), row.text("township_code"),
                Math.toIntExact(row.longValue("number")), Mode.ofCode(row.text("mode")), row.text("lead_village"),
                vehicle, vehicleCode(row), AllianceCheck.day(row, "starts_on"), row.date("ends_on"), document,
                synthetic);
    }

    @Override
    public void export(PackageSink sink) {
        List<Alliance> all = tables.founded();
        List<Leadership> leads = adoptions.leaderships();
        Map<UUID, Organisation> vehicles = organisations.ofKind("vehicle").stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
        Map<UUID, String> documents = tables.documents(
                        Stream.concat(all.stream().map(Alliance::document), leads.stream().map(Leadership::document))
                                .filter(id -> id != null).toList(), List.of()).stream()
                .collect(Collectors.toMap(AllianceTables.DocumentNumber::id, AllianceTables.DocumentNumber::number));
        sink.rows(ALLIANCES, rows -> {
            for (Alliance each : all) {
                Organisation vehicle = vehicles.get(each.vehicle());
                rows.row(each.code(), each.nameZh(), each.nameEn(), each.township(), each.number(), each.mode().code(),
                        each.leadVillage(), vehicle.nameZh(), vehicle.nameEn(), vehicle.legalForm(), vehicle.creditCode(),
                        each.startsOn(), each.endsOn(), each.document() == null ? null : documents.get(each.document()));
            }
        });
        sink.rows(VILLAGES, rows -> tables.memberships().forEach(each ->
                rows.row(each.alliance(), each.village(), each.fromOn(), each.toOn())));
        sink.rows(PAIRS, rows -> tables.pairsOf(null).forEach(each -> rows.row(each.alliance(), each.strongVillage(),
                each.weakVillage(), each.kind(), each.fromOn(), each.toOn())));
        sink.rows(LEADS, rows -> leads.forEach(each -> rows.row(each.alliance(), each.fromOn(), each.leadVillage(),
                each.mode().code(), each.document() == null ? null : documents.get(each.document()))));
    }
}
