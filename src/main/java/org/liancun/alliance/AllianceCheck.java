package org.liancun.alliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.registry.ImportContext;
import org.liancun.registry.Place;
import org.liancun.registry.Places;
import org.liancun.registry.Row;

/** What must hold between the rows of the alliances' lists and with what stands; one import long. */
final class AllianceCheck {
    private static final String VILLAGES = "villages.csv";
    private final ImportContext context;
    private final AllianceTables tables;
    private final Set<String> townships = new HashSet<>();
    private final Set<String> villages = new HashSet<>();
    private final Map<String, @Nullable Row> alliances = new HashMap<>();
    private final Map<String, UUID> documents = new HashMap<>();
    private final Map<List<Object>, Membership> members = new LinkedHashMap<>();
    private final Map<List<Object>, Row> memberRows = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Leadership> leads = new ArrayList<>();

    AllianceCheck(ImportContext context, Places places, AllianceTables tables) {
        this.context = context;
        this.tables = tables;
        places.townships().stream().map(Place::code).forEach(townships::add);
        places.villages().stream().map(Place::code).forEach(villages::add);
        tables.all().forEach(each -> alliances.put(each.code(), null));
        tables.memberships().forEach(each -> members.put(key(each), each));
    }

    /** Looks up all documents that the rows cite, at once. */
    void cite(Iterable<Row> rows) {
        List<String> numbers = new ArrayList<>();
        rows.forEach(row -> numbers.add(row.text("document")));
        tables.documents(List.of(), numbers).forEach(each -> documents.put(each.number(), each.id()));
    }

    @Nullable UUID document(Row row) {
        return documents.get(row.text("document"));
    }

    void alliance(Row row) {
        alliances.put(row.text("code"), row);
        String expected = "%s-%02d".formatted(row.text("township_code"), row.longValue("number"));
        if (!townships.contains(row.text("township_code"))) {
            refuse(row, "township_code", "township", row.text("township_code"));
        } else if (!row.text("code").equals(expected)) {
            refuse(row, "code", "code", expected);
        }
        if (row.has("document") && !documents.containsKey(row.text("document"))) {
            refuse(row, "document", "document");
        }
        ends(row, "starts_on", "ends_on");
    }

    void membership(Row row) {
        if (known(row, "village_code") && ends(row, "from_on", "to_on")) {
            Membership member = new Membership(
                    row.text("alliance"), row.text("village_code"), day(row, "from_on"), row.date("to_on"));
            members.put(key(member), member);
            memberRows.put(key(member), row);
        }
    }

    /** A village in one alliance only on a day, and every leading village in its own. */
    void memberships() {
        Map<String, List<Membership>> byVillage = new HashMap<>();
        members.values().forEach(each -> byVillage.computeIfAbsent(each.village(), v -> new ArrayList<>()).add(each));
        memberRows.forEach((key, row) -> {
            Membership mine = Objects.requireNonNull(members.get(key));
            byVillage.getOrDefault(mine.village(), List.of()).stream()
                    .filter(other -> other != mine && Span.overlap(mine, other))
                    .findFirst()
                    .ifPresent(other -> refuse(row, "village_code", "overlap", other.alliance(), other.fromOn(),
                            other.toOn() == null ? "" : other.toOn()));
        });
        alliances.values().forEach(row -> {
            if (row != null && !in(row.text("code"), row.text("lead_village"), day(row, "starts_on"))) {
                refuse(row, "lead_village", "lead", row.text("code"), day(row, "starts_on"));
            }
        });
    }

    void pair(Row row) {
        LocalDate from = day(row, "from_on");
        if (!known(row, "strong_village", "weak_village") || !ends(row, "from_on", "to_on")) {
            return;
        }
        if (row.text("strong_village").equals(row.text("weak_village"))) {
            refuse(row, "weak_village", "itself");
        }
        for (String column : List.of("strong_village", "weak_village")) {
            if (!in(row.text("alliance"), row.text(column), from)) {
                refuse(row, column, "pair", row.text("alliance"), from);
            }
        }
        pairs.add(new Pair(row.text("alliance"), row.text("strong_village"), row.text("weak_village"),
                row.text("kind"), from, row.date("to_on")));
    }

    /** A later lead is in its alliance on the day from which it leads. */
    void lead(Row row) {
        LocalDate from = day(row, "from_on");
        if (!known(row, "lead_village")) {
            return;
        }
        if (!in(row.text("alliance"), row.text("lead_village"), from)) {
            refuse(row, "lead_village", "lead", row.text("alliance"), from);
        }
        if (row.has("document") && !documents.containsKey(row.text("document"))) {
            refuse(row, "document", "document");
        }
        leads.add(new Leadership(row.text("alliance"), from, row.text("lead_village"), Mode.ofCode(row.text("mode")),
                document(row)));
    }

    List<Leadership> leads() {
        return leads;
    }

    /** The memberships that the package brings. */
    List<Membership> fresh() {
        return memberRows.keySet().stream().map(key -> Objects.requireNonNull(members.get(key))).toList();
    }

    List<Pair> pairs() {
        return pairs;
    }

    private boolean known(Row row, String... villageColumns) {
        boolean known = named(row, "alliance", alliances.keySet(), AlliancePart.ALLIANCES.name(), "alliance");
        for (String column : villageColumns) {
            known &= named(row, column, villages, VILLAGES, "village");
        }
        return known;
    }

    /** What only follows from a refused row of the other list needs no complaint of its own. */
    private boolean named(Row row, String column, Set<String> known, String list, String rule) {
        boolean found = known.contains(row.text(column));
        if (!found && !context.refusedKey(list, row.text(column))) {
            refuse(row, column, rule);
        }
        return found;
    }

    private boolean ends(Row row, String from, String to) {
        LocalDate end = row.date(to);
        boolean good = end == null || end.isAfter(day(row, from));
        if (!good) {
            refuse(row, to, "ends", day(row, from));
        }
        return good;
    }

    private boolean in(String alliance, String village, LocalDate day) {
        return members.values().stream().anyMatch(each ->
                each.alliance().equals(alliance) && each.village().equals(village) && each.holdsOn(day));
    }

    private void refuse(Row row, String column, String rule, Object... values) {
        context.refuse(row, column, "alliance.import." + rule + ".rule", "alliance.import." + rule + ".mend", values);
    }

    private static List<Object> key(Membership member) {
        return List.of(member.alliance(), member.village(), member.fromOn());
    }

    /** The day of a required column. */
    static LocalDate day(Row row, String column) {
        return Objects.requireNonNull(row.date(column), column);
    }
}
