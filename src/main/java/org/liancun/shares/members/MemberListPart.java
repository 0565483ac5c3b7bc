package org.liancun.shares.members;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.liancun.shares.members.MemberTables.Home;
import org.liancun.shares.members.MemberTables.New;
import org.springframework.stereotype.Component;

/** Members by household in a data package, or handed in as the list that a reform made: households and numbers only. */
@Component
class MemberListPart implements PackagePart {
    static final PackageFile FILE = PackageFile.of("member_lists.csv",
            Column.code("village_code", 12).key().required(), Column.date("counted_on").key().required(),
            Column.text("household_code").key().required(), Column.integer("members").required(),
            Column.text("document").required());
    private static final long MOST = 99;

    private final MemberTables tables;

    MemberListPart(MemberTables tables) {
        this.tables = tables;
    }

    @Override
    public int order() {
        return 68;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(FILE);
    }

    /** What rows are judged against. */
    private record Ground(Map<String, Home> households, Map<String, UUID> documents,
            Map<String, List<MemberRegime>> regimes, Map<String, Integer> standing) {}

    @Override
    public void load(PackageData data, ImportContext context) {
        Ground ground = gather(data);
        List<New> fresh = new ArrayList<>();
        for (Row row : data.rows(FILE.name())) {
            try {
                New one = read(row, ground);
                Integer stands = ground.standing.get(key(row));
                if (stands == null) {
                    fresh.add(one);
                } else if (stands != one.members()) {
                    throw new Refused(MemberRefusal.LIST_STANDS, row.text("members"), stands);
                }
            } catch (Refused refused) {
                MemberRows.refuse(row, refused, context);
            }
        }
        if (!context.refusedAny() && !fresh.isEmpty()) {
            tables.add(fresh);
        }
    }

    private Ground gather(PackageData data) {
        Set<String> villages = new HashSet<>();
        Set<String> households = new HashSet<>();
        Set<String> documents = new HashSet<>();
        for (Row row : data.rows(FILE.name())) {
            villages.add(row.text("village_code"));
            households.add(row.text("household_code"));
            documents.add(row.text("document"));
        }
        if (villages.isEmpty()) {
            return new Ground(Map.of(), Map.of(), Map.of(), Map.of());
        }
        Map<String, Integer> standing = new HashMap<>();
        tables.all().forEach(each -> standing.put(
                String.join(" ", each.village(), each.day().toString(), each.household()), each.members()));
        return new Ground(tables.households(households), tables.documents(documents),
                tables.regimes(villages).stream().collect(Collectors.groupingBy(MemberRegime::village)), standing);
    }

    private static String key(Row row) {
        return String.join(" ", row.text("village_code"), String.valueOf(row.date("counted_on")),
                row.text("household_code"));
    }

    private static New read(Row row, Ground ground) {
        String village = row.text("village_code");
        LocalDate day = Objects.requireNonNull(row.date("counted_on"));
        Home home = ground.households.get(row.text("household_code"));
        if (home == null || !home.village().equals(village)) {
            throw new Refused(MemberRefusal.FOREIGN_HOUSEHOLD, row.text("household_code"), village);
        }
        if (row.longValue("members") < 1 || row.longValue("members") > MOST) {
            throw new Refused(MemberRefusal.MEMBERS, row.text("members"));
        }
        RegimeRules.requireDay(ground.regimes.getOrDefault(village, List.of()), day);
        UUID document = ground.documents.get(row.text("document"));
        if (document == null) {
            throw new Refused(MemberRefusal.UNKNOWN_DOCUMENT, row.text("document"));
        }
        return new New(village, day, home.id(), (int) row.longValue("members"), document);
    }

    @Override
    public void export(PackageSink sink) {
        sink.rows(FILE, rows -> tables.all().forEach(each ->
                rows.row(each.village(), each.day(), each.household(), each.members(), each.document())));
    }
}
