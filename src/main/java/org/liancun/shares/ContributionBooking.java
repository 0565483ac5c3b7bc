package org.liancun.shares;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final StandingTables standing;
    private final Messages messages;

    ContributionBooking(Staging staging, Ledger ledger, ContributionTables tables, StandingTables standing,
            Messages messages) {
        this.staging = staging;
        this.ledger = ledger;
        this.tables = tables;
        this.standing = standing;
        this.messages = messages;
    }

    /**
     * A contribution to be booked.
     *
     * @param tags of its animals
     * @param source where it came from, for the ledger's refusals
     */
    record Due(Contribution contribution, List<String> tags, String source) {}

    /** @return ear tags that another contribution of the county has; the caller takes everything back where there are any */
    List<String> book(Collection<Due> all, Ground ground) {
        UUID batch = staging.stage(all.stream().flatMap(each -> entries(each, ground)));
        ledger.postBatch(batch);
        tables.insert(all.stream().map(Due::contribution).toList());
        Map<String, String> numbers = new HashMap<>();
        all.forEach(each -> each.tags.forEach(tag -> numbers.put(tag, each.contribution.number())));
        return standing.tag(numbers);
    }

    private Stream<Staging.Sourced> entries(Due due, Ground ground) {
        Contribution it = due.contribution;
        return new ContributionDeal(it, ground, memo(it)).entries().stream()
                .map(entry -> new Staging.Sourced(entry, due.source));
    }

    /** In Chinese, whoever reads: the books are kept in it. */
    private String memo(Contribution each) {
        Words words = messages.in(Language.ZH_HANS);
        return words.t("shares.memo.contribution", words.t("shares.kind." + each.kind().code()),
                new Quantity(each.quantity(), each.kind().unit()).number(),
                words.t("shares.unit." + each.kind().code()));
    }
}
