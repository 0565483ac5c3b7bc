package org.liancun.payout.payment;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/**
 * How a bank wants its batch file, and how it answers. Layouts are data; those that come with the program are examples
 * until they are fitted to the county's bank.
 *
 * @param separator between columns; empty for columns of fixed width
 * @param titles whether a line with the titles of the columns stands above the payments
 */
public record BankLayout(String name, String zh, String en, Writing writing, String separator, boolean quoted,
        List<Column> header, boolean titles, List<Column> columns, List<Column> footer, Answer answer) {
    public BankLayout {
        header = List.copyOf(header);
        columns = List.copyOf(columns);
        footer = List.copyOf(footer);
    }

    /** Letters and line ends of the files. */
    public record Writing(Charset charset, String lineEnd) {}

    /**
     * A column.
     *
     * @param width bytes in a file of fixed width; 0 where a separator stands
     * @param text title of the column, or what a column of fixed text says
     */
    public record Column(Field field, int width, String text) {}

    /**
     * How the bank's answer is read.
     *
     * @param skip lines above the rows, and
     * @param skipLast below them
     * @param codes what the bank's codes mean: a reason of the list, or empty for paid
     */
    public record Answer(int skip, int skipLast, List<Column> columns, Map<String, String> codes) {
        public Answer {
            columns = List.copyOf(columns);
            codes = Map.copyOf(codes);
        }
    }

    /** What can stand in a column. */
    public enum Field {
        NUMBER, REFERENCE, PAYEE, ACCOUNT, BANK, YUAN, FEN, BATCH, DAY, COUNT, SUM_YUAN, SUM_FEN, TEXT,
        /** In answers: the bank's code, and what is not looked at. */
        CODE, SKIP;

        /** Numbers stand to the right of a fixed column and are filled with zeros, so that a reader needs no trimming. */
        boolean isNumber() {
            return this == NUMBER || this == YUAN || this == FEN || this == COUNT || this == SUM_YUAN || this == SUM_FEN;
        }
    }

    boolean isFixed() {
        return separator.isEmpty();
    }
}
