package org.liancun.decisions;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.liancun.kernel.Refused;

/** What a notice must have, for how long it is on the board, and what an objection must say. */
final class NoticeRules {
    static final int MOST_TITLE = 120;
    static final int MOST_TEXT = 4000;
    static final int MOST_WORDS = 1000;
    private static final int MOST_DAYS = 366;
    /** Numbers of identity cards, telephones and bank cards, however they are grouped. */
    private static final Pattern PRIVATE =
            Pattern.compile("(?<!\\d)(?:\\d ?){16,18}[\\dXx]?(?!\\d)|(?<!\\d)1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)");

    private NoticeRules() {}

    /** @throws Refused for the first thing that is missing or may not be there */
    static void content(NewNotice notice) {
        NewNotice.Texts texts = notice.texts();
        if (title(texts.titleZh()) || title(texts.titleEn()) || texts.titleBo().length() > MOST_TITLE) {
            throw new Refused(DecisionsRefusal.NOTICE_TITLE, MOST_TITLE);
        }
        boolean empty = texts.textZh().isBlank() && notice.document() == null;
        if (empty || texts.textZh().length() > MOST_TEXT || texts.textEn().length() > MOST_TEXT) {
            throw new Refused(DecisionsRefusal.NOTICE_EMPTY, MOST_TEXT);
        }
        String all = String.join("\n", texts.titleZh(), texts.titleEn(), texts.textZh(), texts.textEn());
        if (PRIVATE.matcher(all).find()) {
            throw new Refused(DecisionsRefusal.NOTICE_PRIVATE_NUMBER);
        }
    }

    /**
     * Whether a notice may be on the board for those days.
     *
     * @param kind of the organisation
     * @throws Refused if it begins in time to come, or the days are fewer than a rule asks
     */
    static void days(LegalKind kind, Topic topic, Period days, LocalDate today) {
        if (days.from().isAfter(today)) {
            throw new Refused(DecisionsRefusal.NOTICE_AHEAD, days.from(), today);
        }
        if (days.days() > MOST_DAYS) {
            throw new Refused(DecisionsRefusal.NOTICE_DAYS, days.from(), days.until(), MOST_DAYS);
        }
        PublicationDuty.inForce(kind, topic, days.from()).filter(duty -> days.days() < duty.boardDays())
                .ifPresent(duty -> {
                    throw new Refused(DecisionsRefusal.NOTICE_TOO_BRIEF, days.days(), duty.boardDays(),
                            duty.source().cited());
                });
    }

    /** @throws Refused if there are none, or too many */
    static String words(String given) {
        String words = given.strip();
        if (words.isEmpty() || words.length() > MOST_WORDS) {
            throw new Refused(DecisionsRefusal.OBJECTION_WORDS, MOST_WORDS);
        }
        return words;
    }

    private static boolean title(String given) {
        return given.isBlank() || given.length() > MOST_TITLE;
    }
}
