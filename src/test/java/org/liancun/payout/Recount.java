package org.liancun.payout;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program of its own that computes a payout again from its file and says where it gets another fen. It reads the file
 * by hand, counts in BigInteger, gives the fen left over by looking for the largest remainder again and again, and uses
 * no class of the program that it checks.
 */
final class Recount {
    private static final int RECORD = 0, NO = 1, NAME = 2, OF = 3, NUMERATOR = 4, DENOMINATOR = 5, AMOUNT = 6, EACH = 7,
            BY = 8, FLOOR = 9, CAP = 10, CUT_TO = 11, IF_SHORT = 12, HOLDER = 13, WEIGHT = 14;
    private static final BigInteger ZERO = BigInteger.ZERO;

    private final Map<String, BigInteger> income = new HashMap<>();
    private final List<String[]> rules = new ArrayList<>();
    private final List<String[]> parts = new ArrayList<>();
    private final Map<String, List<String[]>> lines = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private BigInteger left = ZERO;
    private int part;

    private Recount(String csv) {
        for (String row : csv.split("\n")) {
            String[] cells = row.split(",", -1);
            switch (cells[RECORD]) {
                case "income" -> income.put(cells[NAME], cells[AMOUNT].isEmpty() ? null : new BigInteger(cells[AMOUNT]));
                case "rule" -> rules.add(cells);
                case "part" -> parts.add(cells);
                case "line" -> lines.computeIfAbsent(cells[NO], no -> new ArrayList<>()).add(cells);
                default -> { }
            }
        }
    }

    /** What this program gets otherwise than the file; empty where every fen is the same. */
    static List<String> differences(String csv) {
        Recount recount = new Recount(csv);
        recount.flow();
        recount.lines.forEach(recount::share);
        return recount.differences;
    }

    private void flow() {
        BigInteger opening = income.get("opening");
        BigInteger net = income.get("net");
        left = opening.max(ZERO).add(net.max(ZERO));
        BigInteger losses = opening.negate().max(ZERO).add(net.negate().max(ZERO));
        for (String[] rule : rules) {
            BigInteger asked = rule[NAME].equals("cover_losses") ? losses.min(left) : asked(rule);
            BigInteger cut = ZERO;
            if (!rule[FLOOR].isEmpty() && asked.compareTo(limit(rule[FLOOR])) < 0) {
                asked = limit(rule[FLOOR]);
            } else if (!rule[CAP].isEmpty() && asked.compareTo(limit(rule[CAP])) > 0) {
                cut = asked.subtract(limit(rule[CAP]));
                asked = limit(rule[CAP]);
            }
            if (asked.compareTo(left) > 0 && !rule[IF_SHORT].equals("scale")) {
                differences.add("rule " + rule[NO] + " takes " + asked + " of " + left);
            }
            take(rule[NAME], asked.min(left));
            if (!rule[CUT_TO].isEmpty() && cut.signum() > 0) {
                take(rule[CUT_TO], cut.min(left));
            }
        }
        List<String> written = parts.stream().map(cells -> cells[NO] + " " + cells[NAME] + " " + cells[AMOUNT]).toList();
        if (!written.equals(found)) {
            differences.add("parts " + written + " instead of " + found);
        }
    }

    private void take(String name, BigInteger amount) {
        left = left.subtract(amount);
        found.add(++part + " " + name + " " + amount);
    }

    private BigInteger asked(String[] rule) {
        if (!rule[NUMERATOR].isEmpty()) {
            return base(rule[OF]).multiply(new BigInteger(rule[NUMERATOR])).divide(new BigInteger(rule[DENOMINATOR]));
        }
        if (!rule[AMOUNT].isEmpty()) {
            return new BigInteger(rule[AMOUNT]);
        }
        if (rule[EACH].isEmpty()) {
            return left;
        }
        boolean whole = rule[BY].startsWith("households") || rule[BY].startsWith("persons");
        return weights(lines.getOrDefault(Integer.toString(part + 1), List.of())).multiply(new BigInteger(rule[EACH]))
                .divide(BigInteger.valueOf(whole ? 1 : 100));
    }

    private BigInteger limit(String text) {
        String[] words = text.split("[/ ]");
        return words.length == 1 ? new BigInteger(text)
                : base(words[2]).multiply(new BigInteger(words[0])).divide(new BigInteger(words[1]));
    }

    private BigInteger base(String name) {
        return switch (name) {
            case "left" -> left;
            case "net" -> income.get("net").max(ZERO);
            case "increment" -> income.get("net").subtract(income.get("last_net")).max(ZERO);
            case "earned" -> income.get("net").subtract(income.get("subsidies")).max(ZERO);
            default -> income.get("opening").add(income.get("net")).max(ZERO);
        };
    }

    private static BigInteger weights(List<String[]> ofPart) {
        return ofPart.stream().map(cells -> new BigInteger(cells[WEIGHT])).reduce(ZERO, BigInteger::add);
    }

    /** Splits one part over its lines and compares. */
    private void share(String no, List<String[]> ofPart) {
        String[] whole = parts.stream().filter(cells -> cells[NO].equals(no)).findFirst().orElseThrow();
        BigInteger amount = new BigInteger(whole[AMOUNT]);
        BigInteger all = weights(ofPart);
        Map<String, BigInteger> given = new HashMap<>();
        Map<String, BigInteger> owed = new HashMap<>();
        BigInteger over = amount;
        for (String[] line : ofPart) {
            BigInteger[] exact = amount.multiply(new BigInteger(line[WEIGHT])).divideAndRemainder(all);
            given.put(line[HOLDER], exact[0]);
            owed.put(line[HOLDER], exact[1]);
            over = over.subtract(exact[0]);
        }
        while (over.signum() > 0) {
            String next = owed.keySet().stream().reduce((a, b) -> {
                int order = owed.get(a).compareTo(owed.get(b));
                return order > 0 || (order == 0 && a.compareTo(b) < 0) ? a : b;
            }).orElseThrow();
            given.merge(next, BigInteger.ONE, BigInteger::add);
            owed.remove(next);
            over = over.subtract(BigInteger.ONE);
        }
        for (String[] line : ofPart) {
            if (!given.get(line[HOLDER]).equals(new BigInteger(line[AMOUNT]))) {
                differences.add("part " + no + ": " + line[HOLDER] + " gets " + line[AMOUNT] + " instead of " + given.get(line[HOLDER]));
            }
        }
    }
}
