package org.liancun.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The vouchers of one book in order of time, with the bank balance watched at every step. */
final class Journal {
    static final String BANK = "102";

    final String book;
    private final List<Voucher> vouchers = new ArrayList<>();
    private long bankFen;
    private long keptFen;

    Journal(String book) {
        this.book = book;
    }

    /** Money that the program itself books from a contribution: into a vehicle, or out of a village. */
    void contribution(long fen) {
        move(fen);
    }

    void book(LocalDate date, Voucher.Line... lines) {
        book(date, List.of(lines));
    }

    void book(LocalDate date, List<Voucher.Line> lines) {
        if (!vouchers.isEmpty() && vouchers.getLast().date().isAfter(date)) {
            throw new IllegalStateException(book + " goes back to " + date);
        }
        Voucher voucher = new Voucher(book, date, lines);
        vouchers.add(voucher);
        move(voucher.debit(BANK));
    }

    private void move(long fen) {
        bankFen += fen;
        if (bankFen < keptFen) {
            throw new IllegalStateException(book + " would lack " + (keptFen - bankFen) + " fen");
        }
    }

    /** Keeps so much in the bank from now on, because the program may pay it out. */
    void keep(long fen) {
        keptFen += fen;
    }

    long bankFen() {
        return bankFen;
    }

    /** How much of a debt can be paid now. */
    long payable(long dueFen) {
        return Math.max(0, Math.min(dueFen, bankFen - keptFen));
    }

    /** Credits less debits of the accounts of income and expense. */
    long resultFen(int year) {
        return -sum(year, "5");
    }

    /** Income of the year: the accounts from 501 to 504. */
    long incomeFen(int year) {
        return -sum(year, "50");
    }

    private long sum(int year, String accounts) {
        return vouchers.stream()
                .filter(voucher -> voucher.date().getYear() == year)
                .flatMap(voucher -> voucher.lines().stream())
                .filter(line -> line.account().startsWith(accounts))
                .mapToLong(line -> line.debitFen() - line.creditFen())
                .sum();
    }

    /** Puts vouchers among the others by their days; each passes on what it brings in, so that the bank never lacks it. */
    void insert(List<Voucher> more) {
        vouchers.addAll(more);
        vouchers.sort(Comparator.comparing(Voucher::date));
    }

    List<Voucher> vouchers() {
        return List.copyOf(vouchers);
    }
}
