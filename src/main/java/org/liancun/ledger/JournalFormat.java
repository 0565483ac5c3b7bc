package org.liancun.ledger;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.liancun.kernel.Decimals;

/** How the journal is written for another program. */
enum JournalFormat {
    /** One row a posting, with everything the ledger knows. */
    CSV {
        @Override
        void begin(Writer out, List<AccountUse> accounts, List<UnitUse> units) throws IOException {
            out.write("entry,no,line,date,book,chart,account,account_name,unit,amount,party,counter_book,kind,number,"
                    + "memo,document,deal,reverses\r\n");
        }

        @Override
        void entry(Writer out, List<JournalRow> rows) throws IOException {
            for (JournalRow row : rows) {
                out.write(java.util.stream.Stream.of(row.entry(), row.no(), row.line(), row.effectiveOn(), row.book(),
                                row.chart(), row.account(), row.accountNameZh(), row.unit(), amount(row),
                                text(row.party()), text(row.counterBook()), row.kind(), text(row.number()), row.memo(),
                                text(row.document()), text(row.deal()), text(row.reverses()))
                        .map(cell -> quoted(cell.toString()))
                        .collect(Collectors.joining(",", "", "\r\n")));
            }
        }

        private String quoted(String cell) {
            boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
        }
    },

    /** Plain-text accounting as hledger reads it; passes {@code hledger check --strict}. */
    HLEDGER {
        @Override
        void begin(Writer out, List<AccountUse> accounts, List<UnitUse> units) throws IOException {
            for (UnitUse unit : units) {
                out.write("commodity " + Decimals.format(1000L * power(unit.scale()), unit.scale())
                        + (unit.scale() == 0 ? ". " : " ") + unit.code() + "\n");
            }
            for (AccountUse account : accounts) {
                out.write("account " + name(account.row()) + "\n");
            }
        }

        @Override
        void entry(Writer out, List<JournalRow> rows) throws IOException {
            JournalRow head = rows.getFirst();
            out.write("\n" + head.effectiveOn() + " * " + (head.number() == null ? "" : "(" + plain(head.number()) + ") ")
                    + plain(head.memo()) + "  ; entry:" + head.entry() + ", kind:" + head.kind()
                    + (head.document() == null ? "" : ", document:" + plain(head.document())) + "\n");
            for (JournalRow row : rows) {
                out.write("    " + name(row) + "  " + amount(row) + " " + row.unit() + "\n");
            }
        }

        private String name(JournalRow row) {
            return row.book() + ":" + row.account() + " " + plain(row.accountNameZh())
                    + (row.party() == null ? "" : ":" + row.party());
        }

        /** Comments, codes and account names end at these characters. */
        private String plain(String text) {
            return text.replaceAll("[;|\\r\\n\\t()]", " ").replaceAll(" {2,}", " ").strip();
        }
    },

    /** Plain-text accounting as beancount reads it; passes {@code bean-check}. */
    BEANCOUNT {
        @Override
        void begin(Writer out, List<AccountUse> accounts, List<UnitUse> units) throws IOException {
            for (UnitUse unit : units) {
                out.write("1970-01-01 commodity " + unit.code() + "\n");
            }
            for (AccountUse account : accounts) {
                out.write(account.since() + " open " + name(account.row()) + "\n");
            }
        }

        @Override
        void entry(Writer out, List<JournalRow> rows) throws IOException {
            JournalRow head = rows.getFirst();
            out.write("\n" + head.effectiveOn() + " * \"" + quoted(head.memo()) + "\"\n  entry: \"" + head.entry()
                    + "\"\n  kind: \"" + quoted(head.kind()) + "\"\n");
            if (head.number() != null) {
                out.write("  number: \"" + quoted(head.number()) + "\"\n");
            }
            for (JournalRow row : rows) {
                out.write("  " + name(row) + "  " + amount(row) + " " + row.unit() + "\n");
            }
        }

        private String name(JournalRow row) {
            return root(row) + ":B" + row.book() + ":" + row.account()
                    + (row.party() == null ? "" : ":P" + row.party().toString().toUpperCase(Locale.ROOT));
        }

        private String root(JournalRow row) {
            return switch (row.accountClass()) {
                case "asset", "cost" -> "Assets";
                case "liability" -> "Liabilities";
                case "income" -> "Income";
                case "expense" -> "Expenses";
                case "memorandum" -> row.normalSide().equals("D") ? "Assets" : "Equity";
                default -> "Equity";
            };
        }

        private String quoted(String text) {
            return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\r\\n]+", " ");
        }
    };

    /** An account that is used, on the first day on which it is. */
    record AccountUse(JournalRow row, LocalDate since) {}

    /** A unit that is used. */
    record UnitUse(String code, int scale) {}

    abstract void begin(Writer out, List<AccountUse> accounts, List<UnitUse> units) throws IOException;

    abstract void entry(Writer out, List<JournalRow> rows) throws IOException;

    private static String amount(JournalRow row) {
        return Decimals.format(row.amount(), row.scale());
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static long power(int scale) {
        long power = 1;
        for (int i = 0; i < scale; i++) {
            power *= 10;
        }
        return power;
    }
}
