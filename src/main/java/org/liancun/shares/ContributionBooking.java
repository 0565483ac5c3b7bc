package org.liancun.shares;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.liancun.kernel.Quantity;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Staging;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;
import org.liancun.shell.Words;
import org.springframework.stereotype.Component;

/** Puts valued contributions into the books and into the list of contributions: any number in a few statements. */
@Component
class ContributionBooking {
    private final Staging staging;
    private final Ledger ledger;
    private final ContributionTables tables;
    private final Messages messages;

    ContributionBooking(Staging staging, Ledger ledger, ContributionTables tables, Messages messages) {
        this.staging = staging;
        this.ledger = ledger;
        this.tables = tables;
        this.messages = messages;
    }

    /** @param source where a contribution came from, for the ledger's refusals */
    void book(Collection<Contribution> all, Ground ground, Function<Contribution, String> source) {
        UUID batch = staging.stage(all.stream().flatMap(each -> entries(each, ground, source.apply(each))));
        ledger.postBatch(batch);
        tables.insert(all);
    }

    private Stream<Staging.Sourced> entries(Contribution each, Ground ground, String source) {
        return new ContributionDeal(each, ground, memo(each)).entries().stream()
                .map(entry -> new Staging.Sourced(entry, source));
    }

    /** In Chinese, whoever reads: the books are kept in it. */
    private String memo(Contribution each) {
        Words words = messages.in(Language.ZH_HANS);
        return words.t("shares.memo.contribution", words.t("shares.kind." + each.kind().code()),
                new Quantity(each.quantity(), each.kind().unit()).number(),
                words.t("shares.unit." + each.kind().code()));
    }
}
