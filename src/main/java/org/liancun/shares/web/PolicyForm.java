package org.liancun.shares.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Allocation.Rounding;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.kernel.Unit;
import org.liancun.shares.ClassRate;
import org.liancun.shares.ContributionKind;
import org.liancun.shares.NewPolicy;
import org.liancun.shares.Rate;
import org.liancun.shares.Remainder;
import org.liancun.shares.SharesRefusal;
import org.liancun.shares.ValuationCase;
import org.liancun.shares.ValuationPolicy;
import org.liancun.shares.ValuationTerms;
import org.springframework.util.MultiValueMap;

/**
 * A rule of valuation as it is typed.
 *
 * @param resolution number of the resolution, of one on file or of the one handed in with the form
 */
public record PolicyForm(String alliance, String validFrom, String source, String resolution, String shareValue,
        String decimals, String rounding, String remainder, List<Line> lines) {
    private static final int SPARE_ROWS = 6;
    private static final int MOST_ROWS = 100;
    private static final String HALF_UP = "half-up";

    /** A row: a kind, or a kind and a class with a slash between. */
    public record Line(String what, String coefficient, String value, String pasture) {
        static final Line EMPTY = new Line("", "", "", "");

        boolean isEmpty() {
            return what.isEmpty() || coefficient.isEmpty() && value.isEmpty() && pasture.isEmpty();
        }

        ContributionKind kind() {
            return ContributionKind.of(what.split("/")[0])
                    .orElseThrow(() -> new Refused(SharesRefusal.LEFT_EMPTY, "kind"));
        }
    }

    static PolicyForm empty() {
        return new PolicyForm("", "", "", "", "500", "2", "down", Remainder.KEPT.code(), padded(List.of(
                "pasture", "yak", "sheep", "labour", "workday").stream().map(kind -> new Line(kind, "", "", "")).toList()));
    }

    /** Begins with a rule that stands: everything but its day and its resolution. */
    static PolicyForm of(ValuationPolicy policy) {
        List<Line> lines = new ArrayList<>();
        for (ContributionKind kind : ContributionKind.values()) {
            Money value = policy.unitValues().get(kind);
            Long pasture = policy.terms().pasturePerHead().get(kind);
            if (value != null || pasture != null) {
                lines.add(new Line(kind.code(), "", value == null ? "" : value.toString(),
                        pasture == null ? "" : Decimals.format(pasture, Unit.MU.scale())));
            }
        }
        policy.terms().classes().forEach(each -> lines.add(new Line(each.kind().code() + "/" + each.code(),
                Decimals.format(each.coefficient(), 3), each.unitValue() == null ? "" : each.unitValue().toString(), "")));
        return new PolicyForm(policy.alliance(), "", "", "", policy.shareValue().toString(),
                Integer.toString(policy.terms().shareScale()), SumLines.rounding(policy),
                policy.terms().remainder().code(), padded(lines));
    }

    static PolicyForm of(ValuationCase it) {
        return new PolicyForm("", "", "", "", it.shareValueYuan(), "2", "down", Remainder.KEPT.code(),
                padded(it.lines().stream().filter(line -> !line.kind().equals(ContributionKind.CASH.code()))
                        .map(line -> new Line(line.kind() + (line.assetClass().isEmpty() ? "" : "/" + line.assetClass()),
                                line.coefficient(), line.valueYuan(), line.pastureMu())).toList()));
    }

    static PolicyForm of(MultiValueMap<String, String> sent) {
        int rows = Math.min(MOST_ROWS, sent.getOrDefault("what", List.of()).size());
        List<String> whats = Typed.column(sent, "what", rows);
        List<String> coefficients = Typed.column(sent, "coefficient", rows);
        List<String> values = Typed.column(sent, "value", rows);
        List<String> pastures = Typed.column(sent, "pasture", rows);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            lines.add(new Line(whats.get(i), coefficients.get(i), values.get(i), pastures.get(i)));
        }
        return new PolicyForm(Typed.text(sent, "alliance"), Typed.text(sent, "validFrom"), Typed.text(sent, "source"),
                Typed.text(sent, "resolution"), Typed.text(sent, "shareValue"), Typed.text(sent, "decimals"),
                Typed.text(sent, "rounding"), Typed.text(sent, "remainder"), padded(lines));
    }

    /**
     * The rule that it makes.
     *
     * @param document the resolution on file
     * @throws Refused if something typed cannot be read
     */
    NewPolicy policy(@Nullable UUID document) {
        Map<ContributionKind, Money> values = new EnumMap<>(ContributionKind.class);
        Map<ContributionKind, Long> pastures = new EnumMap<>(ContributionKind.class);
        List<ClassRate> classes = new ArrayList<>();
        for (Line line : lines) {
            if (line.isEmpty()) {
                continue;
            }
            if (line.what().contains("/")) {
                classes.add(assetClass(line));
                continue;
            }
            if (!line.value().isEmpty()) {
                values.put(line.kind(), Typed.money(line.value()));
            }
            if (!line.pasture().isEmpty() && line.kind().isLivestock()) {
                pastures.put(line.kind(), Typed.number(line.pasture(), Unit.MU.scale()));
            }
        }
        Remainder goes = List.of(Remainder.values()).stream().filter(each -> each.code().equals(remainder)).findFirst()
                .orElse(Remainder.KEPT);
        ValuationTerms terms = new ValuationTerms(decimals.matches("[012]") ? Integer.parseInt(decimals) : 2, goes,
                classes, pastures, document);
        return new NewPolicy(alliance, Typed.day(validFrom), source, Typed.money(shareValue),
                rounding.equals(HALF_UP) ? Rounding.HALF_UP : Rounding.DOWN, values, terms);
    }

    private static ClassRate assetClass(Line line) {
        String code = line.what().substring(line.what().indexOf('/') + 1);
        if (!line.kind().hasClasses() || code.isEmpty()) {
            throw new Refused(SharesRefusal.LEFT_EMPTY, "class");
        }
        long coefficient = line.coefficient().isEmpty() ? Rate.ONE : Typed.number(line.coefficient(), 3);
        if (coefficient > ClassRate.MOST) {
            throw new Refused(SharesRefusal.NOT_A_NUMBER, line.coefficient(), 3);
        }
        return new ClassRate(line.kind(), code, coefficient,
                line.value().isEmpty() ? null : Typed.money(line.value()));
    }

    private static List<Line> padded(List<Line> lines) {
        List<Line> padded = new ArrayList<>(lines.stream().filter(line -> !line.what().isEmpty()).toList());
        for (int i = 0; i < SPARE_ROWS; i++) {
            padded.add(Line.EMPTY);
        }
        return padded;
    }
}
