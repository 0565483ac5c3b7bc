package org.liancun.accounting.slips;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Role;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;

/** What holds for every slip and every step. Pure. */
final class SlipRules {
    static final int MOST_PAPERS = 30;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_PAYEE = 40;
    /** Ten trillion yuan: no sum of a slip's lines below it can overflow. */
    private static final long MOST_FEN = 1_000_000_000_000_000L;
    private static final Pattern CODE = Pattern.compile("[0-9]{9}-[0-9]{2}V?|[0-9]{12}(-[0-9]{4,})?");
    /** Mobile numbers, identity cards and bank cards: eleven digits and more, with spaces or dashes as people write them. */
    private static final Pattern PRIVATE = Pattern.compile("(?:[0-9][ -]?){10,}[0-9Xx]");

    private SlipRules() {}

    /** What a slip must be like to be kept at all, also as a note. */
    static void keep(SlipContent content) {
        if (content.purpose().length() > LONGEST_TEXT) {
            throw new Refused(SlipRefusal.NO_PURPOSE, LONGEST_TEXT);
        }
        if (content.payee().length() > LONGEST_PAYEE || !CODE.matcher(content.payee()).matches()
                && PRIVATE.matcher(content.payee()).find()) {
            throw new Refused(SlipRefusal.PRIVATE_NUMBER, LONGEST_PAYEE);
        }
        for (SlipContent.Line line : content.lines()) {
            if (Math.abs(line.amount().fen()) >= MOST_FEN || line.summary().length() > LONGEST_TEXT) {
                throw new Refused(SlipRefusal.AMOUNT_TOO_LARGE, line.amount());
            }
        }
    }

    /** What a slip must be like to be handed in. */
    static void handIn(SlipContent content, int papers, LocalDate today) {
        keep(content);
        if (content.purpose().isBlank()) {
            throw new Refused(SlipRefusal.NO_PURPOSE, LONGEST_TEXT);
        }
        if (content.eventOn().isAfter(today)) {
            throw new Refused(SlipRefusal.DAY_AHEAD, content.eventOn(), today);
        }
        if (content.lines().isEmpty()) {
            throw new Refused(SlipRefusal.NO_LINES);
        }
        for (int i = 0; i < content.lines().size(); i++) {
            SlipContent.Line line = content.lines().get(i);
            if (line.summary().isBlank() || line.amount().isZero()) {
                throw new Refused(SlipRefusal.LINE_INCOMPLETE, i + 1);
            }
        }
        if (!content.total().isPositive()) {
            throw new Refused(SlipRefusal.LINE_INCOMPLETE, content.lines().size());
        }
        if (papers == 0) {
            throw new Refused(SlipRefusal.NO_PAPER);
        }
    }

    /**
     * Whether somebody may take the step: it is the role's own, and the person took none before on this round that must
     * be another one's (不相容岗位相分离). A round begins with the handing in.
     */
    static void step(By by, Role role, List<SlipStep> history) {
        role(by, role);
        SlipStep own = null;
        for (SlipStep step : history) {
            if (step.act() == SlipAct.HANDED_IN) {
                own = null;
            }
            if (step.by().equals(by.name()) && step.act().separate()) {
                own = step;
            }
        }
        if (own != null) {
            throw new Refused(SlipRefusal.SAME_PERSON, by.name(), own.act().code());
        }
    }

    static void role(By by, Role role) {
        if (by.role() != role) {
            throw new Refused(SlipRefusal.NOT_YOUR_STEP, by.role().code(), role.code());
        }
    }

    /** A seller's name as far as the payee's field takes it. */
    static String payee(String seller) {
        return seller.substring(0, Math.min(LONGEST_PAYEE, seller.length()));
    }

    /** Whether the township head must approve; money that comes in needs no approval. */
    static boolean needsApproval(SlipDirection direction, Money total, @Nullable SlipLimit limit) {
        return direction == SlipDirection.OUT && limit != null && total.compareTo(limit.amount()) > 0;
    }

    /** A payment has come to pass, and one by bank leaves a number. */
    static void payment(PayWay way, LocalDate on, String reference, LocalDate today) {
        if (on.isAfter(today)) {
            throw new Refused(SlipRefusal.DAY_AHEAD, on, today);
        }
        if (way == PayWay.BANK && reference.isBlank()) {
            throw new Refused(SlipRefusal.NO_REFERENCE);
        }
    }

    static String reference(String given) {
        String reference = given.strip();
        return reference.substring(0, Math.min(LONGEST_TEXT, reference.length()));
    }

    static String reason(String given) {
        if (given.isBlank()) {
            throw new Refused(SlipRefusal.SLIP_NO_REASON);
        }
        String reason = given.strip();
        return reason.substring(0, Math.min(LONGEST_TEXT, reason.length()));
    }
}
