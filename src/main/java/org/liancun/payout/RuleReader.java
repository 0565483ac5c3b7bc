package org.liancun.payout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;
import org.liancun.kernel.Ratio;
import org.liancun.payout.DistributionRule.Base;
import org.liancun.payout.DistributionRule.Bounds;
import org.liancun.payout.DistributionRule.Goal;
import org.liancun.payout.DistributionRule.Kind;
import org.liancun.payout.DistributionRule.Limit;
import org.liancun.payout.DistributionRule.Take;
import org.liancun.payout.PolicyReader.Fault;

/**
 * Reads one rule from its words, the same in policies.yaml, in the form of a page and in an exported payout, and writes
 * it again.
 */
final class RuleReader {
    static final List<String> KEYS = List.of("name", "rate", "of", "amount", "each", "by", "floor", "cap", "cut_to",
            "if_short", "source");
    private static final List<String> IF_SHORT = List.of("refuse", "scale");

    private final Function<String, String> words;
    private final String path;
    private final List<Fault> faults;

    private RuleReader(Function<String, String> words, String path, List<Fault> faults) {
        this.words = words;
        this.path = path;
        this.faults = faults;
    }

    /** @param words by key; empty for what is left out */
    static @Nullable DistributionRule read(Function<String, String> words, String path, List<Fault> faults) {
        return new RuleReader(words, path, faults).rule();
    }

    private @Nullable DistributionRule rule() {
        String name = words.apply("name");
        Kind kind = Kind.of(name);
        if (kind == null) {
            fault("name", name, name.isEmpty() ? PolicyReader.Kind.MISSING : PolicyReader.Kind.UNKNOWN_RULE,
                    String.join(", ", Kind.words()));
            return null;
        }
        Take take = take(kind);
        Basis by = kind.goal() == Goal.HOLDERS ? basis(kind) : null;
        if (take instanceof DistributionRule.Each(long fen) && by != null && fen % by.kind().one() != 0) {
            fault("each", new Money(fen).toString(), PolicyReader.Kind.NOT_WHOLE_YUAN, by.text());
        }
        return new DistributionRule(kind, take, by, bounds(), words.apply("source"));
    }

    private Take take(Kind kind) {
        List<String> given = List.of("rate", "amount", "each").stream().filter(key -> !words.apply(key).isEmpty()).toList();
        if (given.size() > 1) {
            fault("", String.join(", ", given), PolicyReader.Kind.TWO_MEASURES, "rate, amount, each");
        }
        if (kind == Kind.COVER_LOSSES) {
            return new DistributionRule.Losses();
        }
        if (given.isEmpty()) {
            if (kind != Kind.MEMBERS) {
                fault("rate", "", PolicyReader.Kind.MISSING, "");
            }
            return new DistributionRule.Rest();
        }
        return switch (given.getFirst()) {
            case "rate" -> new DistributionRule.Rate(rate("rate", words.apply("rate")), base("of", words.apply("of")));
            case "amount" -> new DistributionRule.Amount(money("amount"));
            default -> new DistributionRule.Each(money("each"));
        };
    }

    private Basis basis(Kind kind) {
        String text = words.apply("by");
        if (text.isEmpty() && kind == Kind.MEMBERS) {
            return Basis.SHARES;
        }
        try {
            return Basis.parse(text);
        } catch (IllegalArgumentException e) {
            fault("by", text, text.isEmpty() ? PolicyReader.Kind.MISSING : PolicyReader.Kind.UNKNOWN_VALUE,
                    Basis.known());
            return Basis.SHARES;
        }
    }

    private Bounds bounds() {
        String cutTo = words.apply("cut_to");
        Kind fund = cutTo.isEmpty() ? null : Kind.of(cutTo);
        if (!cutTo.isEmpty() && (fund == null || fund.goal() != Goal.FUND)) {
            fault("cut_to", cutTo, PolicyReader.Kind.UNKNOWN_VALUE, "reserve, welfare, reinvestment, public_service");
            fund = null;
        }
        String ifShort = words.apply("if_short");
        if (!ifShort.isEmpty() && !IF_SHORT.contains(ifShort)) {
            fault("if_short", ifShort, PolicyReader.Kind.UNKNOWN_VALUE, String.join(", ", IF_SHORT));
        }
        return new Bounds(limit("floor"), limit("cap"), fund, ifShort.equals("scale"));
    }

    /** Such as {@code 40%}, {@code 5% of net} or {@code 50000.00} yuan. */
    private @Nullable Limit limit(String key) {
        String text = words.apply(key);
        if (text.isEmpty()) {
            return null;
        }
        int of = text.indexOf(" of ");
        String plain = of < 0 ? text : text.substring(0, of).strip();
        if (plain.contains("%") || plain.contains("/")) {
            return new DistributionRule.RateLimit(rate(key, plain),
                    base(key, of < 0 ? words.apply("of") : text.substring(of + 4).strip()));
        }
        return new DistributionRule.AmountLimit(money(key));
    }

    private Base base(String key, String word) {
        for (Base base : Base.values()) {
            if (base.word().equals(word)) {
                return base;
            }
        }
        if (!word.isEmpty()) {
            TreeSet<String> known = new TreeSet<>();
            for (Base base : Base.values()) {
                known.add(base.word());
            }
            fault(key, word, PolicyReader.Kind.UNKNOWN_VALUE, String.join(", ", known));
        }
        return Base.DISTRIBUTABLE;
    }

    /** A rate from nothing to the whole; nothing where it cannot be read. */
    private Ratio rate(String key, String text) {
        try {
            Ratio rate = Ratio.parse(text);
            if (rate.numerator() >= 0 && rate.numerator() <= rate.denominator()) {
                return rate;
            }
            fault(key, text, PolicyReader.Kind.NOT_A_RATE, "0% – 100%");
        } catch (IllegalArgumentException e) {
            fault(key, text, PolicyReader.Kind.NOT_A_RATE, "10%, 0.1, 1/10");
        }
        return new Ratio(0, 1);
    }

    private long money(String key) {
        String text = words.apply(key);
        try {
            long fen = Money.ofYuan(text).fen();
            if (fen >= 0) {
                return fen;
            }
        } catch (IllegalArgumentException e) {
            // Said below, like an amount below nothing.
        }
        fault(key, text, PolicyReader.Kind.NOT_MONEY, "3000, 1300.50");
        return 0;
    }

    private void fault(String key, String value, PolicyReader.Kind kind, String known) {
        faults.add(new Fault(key.isEmpty() ? path : path + "." + key, value, kind, known));
    }

    /** The words of a rule in their order; reading them gives the same rule. */
    static Map<String, String> written(DistributionRule rule) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("name", rule.name());
        switch (rule.take()) {
            case DistributionRule.Rate(Ratio rate, Base of) -> {
                map.put("rate", Rates.text(rate));
                map.put("of", of.word());
            }
            case DistributionRule.Amount(long fen) -> map.put("amount", new Money(fen).toString());
            case DistributionRule.Each(long fen) -> map.put("each", new Money(fen).toString());
            case DistributionRule.Losses _, DistributionRule.Rest _ -> { }
        }
        if (rule.by() != null) {
            map.put("by", Objects.requireNonNull(rule.by()).text());
        }
        limit(map, "floor", rule.bounds().floor());
        limit(map, "cap", rule.bounds().cap());
        if (rule.bounds().cutTo() != null) {
            map.put("cut_to", Objects.requireNonNull(rule.bounds().cutTo()).word());
        }
        if (rule.bounds().scale()) {
            map.put("if_short", "scale");
        }
        if (!rule.source().isEmpty()) {
            map.put("source", rule.source());
        }
        return map;
    }

    private static void limit(Map<String, String> map, String key, @Nullable Limit limit) {
        switch (limit) {
            case null -> { }
            case DistributionRule.AmountLimit(long fen) -> map.put(key, new Money(fen).toString());
            case DistributionRule.RateLimit(Ratio rate, Base of) -> map.put(key, Rates.text(rate) + " of " + of.word());
        }
    }
}
