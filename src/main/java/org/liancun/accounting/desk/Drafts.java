package org.liancun.accounting.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.accounting.NewVoucher;
import org.liancun.accounting.Voucher;
import org.liancun.accounting.VoucherDesk;
import org.liancun.accounting.Vouchers;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps vouchers that are not booked yet and leads them into the ledger. Each method is one step and its row. */
@Component
public class Drafts {
    /** States of drafts that somebody still has to do something with. */
    public static final Set<String> OPEN = Set.of("kept", "submitted", "returned", "checked");
    /** Those that were given up. */
    public static final Set<String> DISCARDED = Set.of("discarded");
    private final DraftTables tables;
    private final Vouchers vouchers;
    private final VoucherDesk desk;
    private final Audit audit;

    Drafts(DraftTables tables, Vouchers vouchers, VoucherDesk desk, Audit audit) {
        this.tables = tables;
        this.vouchers = vouchers;
        this.desk = desk;
        this.audit = audit;
    }

    /** Drafts of a book in those states; what was changed last stands first. */
    @Transactional(readOnly = true)
    public List<Draft> of(Book book, Set<String> states) {
        return tables.ofBook(book.id(), states);
    }

    /** The draft with what is typed and every step, if it is in sight. */
    @Transactional(readOnly = true)
    public Optional<Draft.Sheet> find(UUID id) {
        return tables.find(id).map(draft -> new Draft.Sheet(draft, tables.typed(id), tables.steps(id)));
    }

    /** The steps by which an entry came into the ledger; none where it was booked at once. */
    @Transactional(readOnly = true)
    public List<Draft.Step> stepsOf(UUID entry) {
        return tables.steps(entry);
    }

    /**
     * The draft as a page showed it, in a state from which the next step may begin.
     *
     * @param step the last one that was seen
     * @throws Refused if somebody changed it since, or its state is another
     */
    @Transactional(readOnly = true)
    public <T extends Draft> T seen(UUID id, int step, Class<T> state) {
        return DraftRules.seen(get(id), step, state);
    }

    /**
     * Keeps what is typed, right or not. The same again by the same person changes nothing, whatever came of it.
     *
     * @param seen the last step of the draft on the page; 0 for a new one
     */
    @Transactional
    public Draft keep(UUID id, Book book, int seen, Typed typed) {
        if (typed.lines().isEmpty()) {
            throw new Refused(DeskRefusal.DRAFT_EMPTY);
        }
        Draft standing = tables.find(id).orElse(null);
        if (standing == null) {
            return add(id, book, typed, DraftTables.Reversing.NOTHING);
        }
        if (standing.head().last().actor().equals(Scope.current().actor()) && tables.typed(id).equals(typed)
                && !(standing instanceof Draft.DiscardedDraft)) {
            return standing;
        }
        DraftRules.seen(standing, seen, Draft.Editable.class);
        if (standing.head().reverses() != null || !standing.head().bookId().equals(book.id())) {
            throw new Refused(DeskRefusal.DRAFT_STATE);
        }
        if (!tables.change(id, seen, typed)) {
            throw DraftRules.moved(get(id));
        }
        return told(id);
    }

    /**
     * Hands a draft in for checking.
     *
     * @param voucher what the draft says, without anything wrong in it; null for one that takes another voucher back
     */
    @Transactional
    public Draft.SubmittedDraft submit(Draft.Writing draft, @Nullable NewVoucher voucher) {
        if (draft.head().reverses() == null) {
            requireOf(draft, voucher);
        }
        return (Draft.SubmittedDraft) advance(draft, "submitted", "");
    }

    /** Hands in that a voucher is to be taken back, in a book that asks for two persons. */
    @Transactional
    public Draft submitReversal(Book book, Vouchers.Reversal reversal) {
        Voucher original = vouchers.find(reversal.entry())
                .filter(entry -> entry.isVoucher() && entry.deal() == null && entry.reversedBy() == null
                        && entry.book().equals(book.code()))
                .orElseThrow(() -> new Refused(DeskRefusal.NOT_TO_REVERSE, reversal.entry()));
        Draft standing = tables.find(reversal.id()).orElse(null);
        if (standing != null) {
            return standing;
        }
        String summary = "冲销 " + original.number() + "：" + DraftRules.requireReason(reversal.reason());
        long amount = original.lines().stream().mapToLong(line -> Math.max(line.amount(), 0)).sum();
        Typed typed = new Typed(reversal.on().toString(), "", "", "", "", List.of(new Typed.Line(summary, "",
                new Money(-amount).toString(), "", "")));
        Draft draft = add(reversal.id(), book, typed,
                new DraftTables.Reversing(original.id(), reversal.reason().strip()));
        return advance(draft, "submitted", "");
    }

    /** Gives a draft back to those who wrote it; the reason stays. */
    @Transactional
    public Draft.ReturnedDraft giveBack(Draft.Waiting draft, String reason) {
        return (Draft.ReturnedDraft) advance(draft, "returned", DraftRules.requireReason(reason));
    }

    /** Says that a draft is right: where the book asks for two persons, by somebody who did not write it. */
    @Transactional
    public Draft.CheckedDraft check(Draft.SubmittedDraft draft) {
        if (vouchers.asksForTwo(draft.head().bookId())) {
            DraftRules.requireOtherHands(draft, Scope.current().actor());
        }
        return (Draft.CheckedDraft) advance(draft, "checked", "");
    }

    /** Checks and books at once, both or neither. */
    @Transactional
    public Vouchers.Booked checkAndBook(Draft.SubmittedDraft draft, @Nullable NewVoucher voucher) {
        return book(check(draft), voucher);
    }

    /**
     * Books a draft: now it gets its number and becomes an entry.
     *
     * @param voucher what the draft says; null for one that takes another voucher back
     * @throws Refused also where the book asks for two persons and one has had it in hand only
     */
    @Transactional
    public Vouchers.Booked book(Draft.Open draft, @Nullable NewVoucher voucher) {
        Draft.DraftHead head = draft.head();
        Vouchers.Booked booked;
        if (head.reverses() != null) {
            booked = vouchers.reverse(new Vouchers.Reversal(draft.id(), head.reverses(), LocalDate.parse(head.date()),
                    head.reason()), draft.hands());
        } else {
            booked = desk.book(requireOf(draft, voucher), draft.hands(), tables.typed(draft.id()).from());
        }
        advance(draft, "booked", "");
        return booked;
    }

    /** Gives a draft up; it can be taken up again by keeping it. */
    @Transactional
    public Draft.DiscardedDraft discard(Draft.Open draft) {
        return (Draft.DiscardedDraft) advance(draft, "discarded", "");
    }

    private static NewVoucher requireOf(Draft draft, @Nullable NewVoucher voucher) {
        if (voucher == null || !voucher.id().equals(draft.id()) || !voucher.book().equals(draft.head().book())) {
            throw new IllegalArgumentException("not the voucher of draft " + draft.id());
        }
        return voucher;
    }

    private Draft add(UUID id, Book book, Typed typed, DraftTables.Reversing reversing) {
        if (vouchers.find(id).isPresent()) {
            throw new Refused(DeskRefusal.DRAFT_STATE);
        }
        if (!tables.add(id, book, typed, reversing)) {
            throw DraftRules.moved(get(id));
        }
        return told(id);
    }

    private Draft advance(Draft draft, String state, String reason) {
        if (!tables.advance(draft.id(), draft.step(), state, reason)) {
            throw DraftRules.moved(get(draft.id()));
        }
        return told(draft.id());
    }

    private Draft told(UUID id) {
        Draft draft = get(id);
        audit.changed("accounting.draft." + draft.state(), draft.head().book(), id.toString());
        return draft;
    }

    private Draft get(UUID id) {
        return tables.find(id).orElseThrow(() -> new Refused(DeskRefusal.DRAFT_STATE));
    }
}
