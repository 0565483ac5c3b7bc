package org.liancun.payout.payslip.web;

import java.util.List;
import org.liancun.payout.payslip.Recordings;
import org.liancun.shell.Language;

/** What is to be recorded in a language. */
public record PhrasesPage(Language language, List<Recordings.Piece> pieces) {
    public long recorded() {
        return pieces.stream().filter(Recordings.Piece::recorded).count();
    }
}
