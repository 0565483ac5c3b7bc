package org.liancun.shares;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.liancun.kernel.Refused;
import org.liancun.kernel.Unit;
import org.liancun.registry.Column;
import org.liancun.registry.ImportContext;
import org.liancun.registry.PackageData;
import org.liancun.registry.PackageFile;
import org.liancun.registry.PackagePart;
import org.liancun.registry.PackageSink;
import org.liancun.registry.Row;
import org.springframework.stereotype.Component;

/** Pasture contracts in a data package: a row for each household that holds one. */
@Component
class PasturePart implements PackagePart {
    static final PackageFile FILE = PackageFile.of("pasture_contracts.csv",
            Column.text("number").key().required(), Column.code("village_code", 12).required(),
            Column.decimal("area_mu", Unit.MU.scale()).required(), Column.date("from_on").required(),
            Column.date("until_on").required(), Column.text("document").required(),
            Column.text("household_code").key().required(), Column.integer("parts").required());

    private final GroundTables grounds;
    private final PastureTables tables;

    PasturePart(GroundTables grounds, PastureTables tables) {
        this.grounds = grounds;
        this.tables = tables;
    }

    @Override
    public int order() {
        return 66;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(FILE);
    }

    /** A contract while its rows are read. */
    private record Gathered(Row first, NewPastureContract contract) {
        boolean says(Row row) {
            return head(row).equals(new NewPastureContract(contract.number(), contract.village(), contract.areaMu(),
                    contract.fromOn(), contract.untilOn(), contract.document(), Map.of()));
        }

        static NewPastureContract head(Row row) {
            LocalDate from = Objects.requireNonNull(row.date("from_on"));
            return new NewPastureContract(row.text("number"), row.text("village_code"), row.longValue("area_mu"), from,
                    Objects.requireNonNull(row.date("until_on")), row.text("document"), Map.of());
        }

        static Gathered of(Row row) {
            NewPastureContract head = head(row);
            return new Gathered(row, new NewPastureContract(head.number(), head.village(), head.areaMu(), head.fromOn(),
                    head.untilOn(), head.document(), new LinkedHashMap<>()));
        }
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        RowRefusals refusals = RowRefusals.of(context, FILE);
        Map<String, Gathered> gathered = new LinkedHashMap<>();
        for (Row row : data.rows(FILE.name())) {
            Gathered contract = gathered.computeIfAbsent(row.text("number"), number -> Gathered.of(row));
            if (contract.says(row)) {
                contract.contract.holders().put(row.text("household_code"), row.longValue("parts"));
            } else {
                refusals.refuse(row, new Refused(SharesRefusal.CONTRACT_DIFFERS, row.text("number"),
                        contract.first.line()));
            }
        }
        if (!gathered.isEmpty()) {
            add(gathered, refusals);
        }
    }

    private void add(Map<String, Gathered> gathered, RowRefusals refusals) {
        Set<String> parties = new HashSet<>();
        Set<String> documents = new HashSet<>();
        gathered.values().forEach(each -> {
            parties.addAll(each.contract.holders().keySet());
            documents.add(each.contract.document());
        });
        Ground ground = grounds.gather(new Ground.Cited(parties, documents, gathered.keySet()));
        Map<String, PastureContract> fresh = new LinkedHashMap<>();
        gathered.forEach((number, each) -> {
            try {
                PastureContract contract = PastureRules.contract(each.contract, ground);
                PastureContract standing = ground.contracts().get(number);
                if (standing == null) {
                    fresh.put(number, contract);
                } else if (!standing.equals(contract)) {
                    throw new Refused(SharesRefusal.CONTRACT_STANDS, number);
                }
            } catch (Refused refused) {
                refusals.refuse(each.first, refused);
            }
        });
        Set<String> added = Set.copyOf(tables.add(fresh.values()));
        fresh.keySet().stream().filter(number -> !added.contains(number)).forEach(number -> refusals.refuse(
                gathered.get(number).first, new Refused(SharesRefusal.CONTRACT_STANDS, number)));
    }

    @Override
    public void export(PackageSink sink) {
        sink.rows(FILE, rows -> tables.lines().forEach(line -> rows.row(line.contract().number(),
                line.contract().village(), line.contract().areaMu(), line.contract().fromOn(), line.contract().untilOn(),
                line.document(), line.holder().code(), line.holder().parts())));
    }
}
