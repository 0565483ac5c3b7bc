package org.liancun.accounting.desk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liancun.accounting.desk.Draft;
import org.liancun.accounting.desk.TwoPersons;
import org.liancun.ledger.Book;
import org.liancun.shell.Listed;
import org.liancun.shell.Listing;

/**
 * The drafts of a book.
 *
 * @param discarded whether those that were given up are shown
 * @param any whether there are any, found or not
 * @param setting of two persons; empty where nobody has set anything
 */
public record DraftsPage(Book book, boolean discarded, Listed<Draft> rows, boolean any,
        Optional<TwoPersons.Setting> setting) {
    private static final Listed.Columns<Draft> COLUMNS = new Listed.Columns<>(draft -> draft.id().toString(),
            draft -> List.of(draft.head().date(), draft.head().summary(), draft.head().amount().toString(),
                    draft.head().last().actor(), String.join(" ", draft.head().writers())),
            Map.of("date", Comparator.comparing(draft -> draft.head().date()),
                    "amount", Comparator.comparing(draft -> draft.head().amount()),
                    "state", Comparator.comparing(Draft::state)));

    /** The list as it was asked for. */
    static Listed<Draft> listed(List<Draft> drafts, Listing asked) {
        return Listed.of(drafts, asked, COLUMNS);
    }

    /** Whether the book asks for two persons. */
    public boolean twoPersons() {
        return setting.map(TwoPersons.Setting::asked).orElse(false);
    }

    /** Key of the text that says for whom the draft waits: {0} are those who wrote it. */
    public String waitsFor(Draft draft, String reader) {
        boolean wrote = draft.head().writers().contains(reader);
        return "desk.waits." + switch (draft) {
            case Draft.KeptDraft _ -> wrote ? "mine" : "writer";
            case Draft.ReturnedDraft _ -> wrote ? "mine" : "writer";
            case Draft.SubmittedDraft _ -> !twoPersons() || !wrote ? "you" : "other";
            case Draft.CheckedDraft _ -> "you";
            case Draft.BookedDraft _, Draft.DiscardedDraft _ -> "nobody";
        };
    }
}
