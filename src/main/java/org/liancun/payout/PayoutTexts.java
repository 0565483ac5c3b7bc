package org.liancun.payout;

import java.util.List;
import java.util.StringJoiner;
import org.liancun.decisions.NewNotice;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;
import org.liancun.shell.Words;
import org.springframework.stereotype.Component;

/** What notices and resolutions say of a payout: sums and rules, never who gets how much. */
@Component
class PayoutTexts {
    private final PayoutRecordTables tables;
    private final Messages messages;

    PayoutTexts(PayoutRecordTables tables, Messages messages) {
        this.tables = tables;
        this.messages = messages;
    }

    NewNotice.Texts plan(Payout payout) {
        return texts(payout, "plan");
    }

    NewNotice.Texts result(Payout payout) {
        return texts(payout, "result");
    }

    /** Title of the resolution; resolutions are kept in Chinese. */
    String resolution(Payout payout) {
        return messages.in(Language.ZH_HANS).t("payout.notice.resolution", payout.head().year());
    }

    private NewNotice.Texts texts(Payout payout, String which) {
        PayoutSummary summary = tables.find(payout.id()).orElseThrow();
        List<Waterfall.Part> parts = tables.parts(payout.id(), summary.source());
        Words zh = messages.in(Language.ZH_HANS);
        Words en = messages.in(Language.EN);
        return NewNotice.Texts.of(zh.t("payout.notice." + which + ".title", payout.head().year()),
                en.t("payout.notice." + which + ".title", payout.head().year()),
                text(zh, which, summary, parts), text(en, which, summary, parts));
    }

    private static String text(Words words, String which, PayoutSummary summary, List<Waterfall.Part> parts) {
        StringJoiner said = new StringJoiner("\n");
        said.add(words.t("payout.notice.sums", words.money(summary.income().distributable()),
                words.money(summary.toMembers()), summary.source()));
        for (Waterfall.Part part : parts) {
            said.add(words.t("payout.notice.part", words.t("payout.rule." + part.rule()), words.money(part.amount())));
        }
        return said.add(words.t("payout.notice." + which + ".text")).toString();
    }
}
