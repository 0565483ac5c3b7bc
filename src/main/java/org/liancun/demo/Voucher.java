package org.liancun.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** An invented voucher: lines whose debits and credits are equal. */
record Voucher(String book, LocalDate date, List<Line> lines) {
    /**
     * A line.
     *
     * @param party code of the household it is about; empty for none
     */
    record Line(String account, String summary, long debitFen, long creditFen, String party) {
        static Line debit(String account, long fen, String summary) {
            return new Line(account, summary, fen, 0, "");
        }

        static Line credit(String account, long fen, String summary) {
            return new Line(account, summary, 0, fen, "");
        }

        /** What is owed to a household. */
        static Line owed(String account, long fen, String summary, String household) {
            return new Line(account, summary, 0, fen, household);
        }

        /** What a household is paid of it. */
        static Line settled(String account, long fen, String summary, String household) {
            return new Line(account, summary, fen, 0, household);
        }
    }

    Voucher {
        lines = lines.stream().filter(line -> line.debitFen() != 0 || line.creditFen() != 0).toList();
        long difference = lines.stream().mapToLong(line -> line.debitFen() - line.creditFen()).sum();
        if (difference != 0 || lines.isEmpty()) {
            throw new IllegalStateException(book + " " + date + " is off by " + difference + " fen");
        }
    }

    /** One receipt collects what stands behind a book's vouchers of a month. */
    String document() {
        return document(book, YearMonth.from(date));
    }

    static String document(String book, YearMonth month) {
        return "PZ-" + book + "-" + month;
    }

    long debit(String account) {
        return lines.stream()
                .filter(line -> line.account().equals(account))
                .mapToLong(line -> line.debitFen() - line.creditFen())
                .sum();
    }
}
