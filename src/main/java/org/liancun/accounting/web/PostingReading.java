package org.liancun.accounting.web;

import java.util.List;
import java.util.stream.Stream;
import org.liancun.access.Audit;
import org.liancun.accounting.Party;
import org.liancun.accounting.PostingList;
import org.liancun.accounting.Statements;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;

/** Reads postings for a page, and leaves a line in the trail where they show what single households had and got. */
@Component
class PostingReading {
    private final PostingList postings;
    private final Statements statements;
    private final Audit audit;

    PostingReading(PostingList postings, Statements statements, Audit audit) {
        this.postings = postings;
        this.statements = statements;
        this.audit = audit;
    }

    /** An account's postings and, at the end of the year, its balances by party. */
    record OfAccount(PostingList.Found found, List<PostingList.OfParty> parties) {}

    OfAccount account(Book book, PostingList.Question question) {
        PostingList.Found found = postings.find(question);
        String account = question.terms().getFirst().prefix();
        List<PostingList.OfParty> parties =
                postings.parties(book.id(), account, question.unit(), question.span().to());
        tell(book, "account " + account, Stream.concat(
                found.rows().stream().map(PostingList.Row::party), parties.stream().map(PostingList.OfParty::party)));
        return new OfAccount(found, parties);
    }

    PostingList.Found behind(Book book, Statements.LineOf line, int after, int most) {
        PostingList.Found found = statements.behind(book, line, after, most);
        tell(book, line.statement() + " " + line.key(), found.rows().stream().map(PostingList.Row::party));
        return found;
    }

    private void tell(Book book, String what, Stream<Party> parties) {
        if (parties.anyMatch(Party::isHousehold)) {
            audit.read("accounting.household", book.code(), what);
        }
    }
}
