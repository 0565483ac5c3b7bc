package org.liancun.shares.members;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.liancun.shares.members.MemberRegime.Kind;
import org.liancun.shares.members.MemberRegime.OwnPart;
import org.springframework.stereotype.Component;

/** How villages keep their membership, in a data package. */
@Component
class RegimePart implements PackagePart {
    static final PackageFile FILE = PackageFile.of("member_regimes.csv",
            Column.code("village_code", 12).key().required(), Column.date("valid_from").key().required(),
            Column.choice("regime", "static", "dynamic").required(), Column.text("adjusted_on"),
            Column.choice("collective_kind", OwnPart.NONE, OwnPart.PERCENT, OwnPart.COUNT).required(),
            Column.decimal("collective_part", 2), Column.text("source").required(), Column.text("document").required());

    private final MemberTables tables;

    RegimePart(MemberTables tables) {
        this.tables = tables;
    }

    @Override
    public int order() {
        return 67;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(FILE);
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        Set<String> villages = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (Row row : data.rows(FILE.name())) {
            villages.add(row.text("village_code"));
            numbers.add(row.text("document"));
        }
        if (villages.isEmpty()) {
            return;
        }
        Map<String, UUID> documents = tables.documents(numbers);
        Map<String, List<MemberRegime>> standing =
                tables.regimes(villages).stream().collect(Collectors.groupingBy(MemberRegime::village));
        // One after the other: a village decides once in years how it keeps its membership.
        for (Row row : data.rows(FILE.name())) {
            try {
                MemberRegime given = read(row, documents);
                RegimeRules.requireRegime(given);
                boolean stands = standing.getOrDefault(given.village(), List.of()).contains(given);
                if (!stands && !tables.add(given)) {
                    throw new Refused(MemberRefusal.REGIME_STANDS, given.validFrom(), given.village());
                }
            } catch (Refused refused) {
                MemberRows.refuse(row, refused, context);
            }
        }
    }

    private static MemberRegime read(Row row, Map<String, UUID> documents) {
        UUID document = documents.get(row.text("document"));
        if (document == null) {
            throw new Refused(MemberRefusal.UNKNOWN_DOCUMENT, row.text("document"));
        }
        return new MemberRegime(row.text("village_code"), Objects.requireNonNull(row.date("valid_from")),
                row.text("regime").equals(Kind.STATIC.code()) ? Kind.STATIC : Kind.DYNAMIC, days(row.text("adjusted_on")),
                new OwnPart(row.text("collective_kind"), row.longValue("collective_part")), row.text("source"), document);
    }

    /** Days stand one after the other, with spaces, commas or new lines between them. */
    static List<LocalDate> days(String text) {
        try {
            return Arrays.stream(text.split("[\\s,，;；、]+")).filter(day -> !day.isEmpty()).map(LocalDate::parse).toList();
        } catch (DateTimeException e) {
            throw new Refused(MemberRefusal.ADJUSTMENT_DAYS, text, "");
        }
    }

    @Override
    public void export(PackageSink sink) {
        sink.rows(FILE, rows -> tables.allRegimes().forEach(each -> {
            MemberRegime it = each.regime();
            rows.row(it.village(), it.validFrom(), it.kind().code(),
                    String.join(" ", it.adjustedOn().stream().map(LocalDate::toString).toList()), it.own().kind(),
                    it.own().amount() == 0 ? null : it.own().amount(), it.source(), each.document());
        }));
    }
}
