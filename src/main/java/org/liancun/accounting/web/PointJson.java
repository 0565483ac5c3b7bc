package org.liancun.accounting.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.closing.Attestation;
import org.liancun.accounting.closing.ClosingPoint;
import org.liancun.ledger.Book;
import org.liancun.shell.Words;

/**
 * A point of a checklist for programs.
 *
 * @param account code of the account that it is about; absent for the whole book
 * @param figure what is confirmed, to be sent back with the word
 * @param proof by what a person can settle it: none, note, amount or document
 * @param difference of the bank statement over the book in yuan
 * @param mend addresses of the pages where it is mended
 */
record PointJson(String point, @Nullable String account, String state, boolean must, String figure, String text,
        String why, String source, String mark, String proof, @Nullable WordJson said, @Nullable String difference,
        List<String> mend) {
    /** What a person said of it. */
    record WordJson(String by, Instant at, String figure, @Nullable String amount, String note, @Nullable String document) {
        static WordJson of(Attestation said) {
            return new WordJson(said.by(), said.at(), said.figure(),
                    said.amount() == null ? null : said.amount().toString(), said.note(),
                    said.document() == null ? null : said.document().number());
        }
    }

    static PointJson of(Book book, ClosingPoint point, Words words) {
        var finding = point.finding();
        var basis = point.rule().basis();
        String sentence = switch (point.state()) {
            case SETTLED -> ".ok";
            case CONFIRMED -> ".said";
            case OPEN -> ".open";
        };
        return new PointJson(point.point(), finding.account().isEmpty() ? null : finding.account(), point.state().word(),
                point.must(), finding.figure(),
                words.t("closing.point." + point.point() + sentence, finding.values().toArray()),
                words.name(basis.whyZh(), basis.whyEn()), basis.source(), point.rule().mark(book.chart()),
                point.rule().proof().name().toLowerCase(Locale.ROOT),
                point.said() == null ? null : WordJson.of(point.said()),
                point.difference() == null ? null : point.difference().toString(),
                finding.ways().stream().map(way -> "/books/" + book.code() + way.path()).toList());
    }
}
