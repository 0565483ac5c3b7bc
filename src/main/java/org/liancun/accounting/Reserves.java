package org.liancun.accounting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Balances;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The statutory reserve of companies: proposed from the books once a year is closed, booked when a person confirms it.
 * The proposal binds nobody: a company whose reserve is full, or that distributes nothing, leaves it.
 */
@Component
public class Reserves {
    private final Balances balances;
    private final StatementFigures movements;
    private final ClosingTables closing;
    private final Vouchers vouchers;

    Reserves(Balances balances, StatementFigures movements, ClosingTables closing, Vouchers vouchers) {
        this.balances = balances;
        this.movements = movements;
        this.closing = closing;
        this.vouchers = vouchers;
    }

    /**
     * What the law asks for at the end of a year; empty where it asks books under this chart for nothing.
     *
     * @param registered the registered capital; null for the balance of the capital account
     */
    @Transactional(readOnly = true)
    public Optional<ReserveProposal> proposal(Book book, FiscalYear year, @Nullable Money registered) {
        return ReserveRule.of(book.chart(), year.last()).map(rule -> {
            ReserveProposal.Figures figures = figures(book, year);
            return ReserveProposal.of(rule, figures, registered == null ? figures.capital() : registered);
        });
    }

    /**
     * What a person confirms.
     *
     * @param id of the voucher; the same id again changes nothing
     * @param registered the registered capital of the licence
     * @param amount what the person was shown
     */
    public record Confirmed(UUID id, FiscalYear year, Money registered, Money amount) {}

    /**
     * Books the appropriation as a voucher of 31 December.
     *
     * @throws Refused if the year is not closed, nothing is due, or the books have moved since the amount was shown
     */
    @Transactional
    public Vouchers.Booked appropriate(Book book, Confirmed confirmed) {
        closing.lock(List.of(book.id()));
        Optional<Voucher> standing = vouchers.find(confirmed.id());
        if (standing.isPresent()) {
            return new Vouchers.Booked(confirmed.id(), String.valueOf(standing.get().number()), false);
        }
        if (!confirmed.registered().isPositive()) {
            throw new Refused(AccountingRefusal.BAD_CAPITAL, confirmed.registered());
        }
        ReserveProposal proposal = proposal(book, confirmed.year(), confirmed.registered())
                .orElseThrow(() -> new Refused(AccountingRefusal.NO_RESERVE_RULE, book.code()));
        if (!proposal.figures().closed()) {
            throw new Refused(AccountingRefusal.RESERVE_BEFORE_CLOSE, book.code(), confirmed.year());
        }
        if (proposal.due().isZero() || !proposal.due().equals(confirmed.amount())) {
            throw new Refused(AccountingRefusal.RESERVE_CHANGED, confirmed.amount(), proposal.due());
        }
        return vouchers.enter(voucher(book, confirmed.id(), confirmed.year(), proposal));
    }

    private static NewVoucher voucher(Book book, UUID id, FiscalYear year, ReserveProposal proposal) {
        ChartGuide chart = ChartGuide.of(book.chart()).orElseThrow();
        String summary = "提取%d年法定公积金（%s）：利润%s元，弥补亏损后%s元的%d%%，注册资本%s元".formatted(year.value(),
                proposal.rule().source(), proposal.figures().profit(), proposal.base(), proposal.rule().rate(),
                proposal.registered());
        return new NewVoucher(id, book.code(), year.last(), ClosingEntries.WORD, null, null, List.of(
                new NewVoucher.Line(1, summary, chart.code(AccountRole.APPROPRIATION), proposal.due(), Money.ZERO, null),
                new NewVoucher.Line(2, "", chart.code(AccountRole.RESERVE), Money.ZERO, proposal.due(), null)));
    }

    private ReserveProposal.Figures figures(Book book, FiscalYear year) {
        ChartGuide chart = ChartGuide.of(book.chart()).orElseThrow();
        List<Balances.Movement> moved = balances.movements(book.id(), year.first(), year.last());
        List<StatementAmounts.OfPair> pairs = movements.movements(book, Span.of(year), moved,
                chart.codes(AccountRole.APPROPRIATION));
        long profit = pairs.stream().filter(pair -> pair.with().isEmpty())
                .filter(pair -> chart.has(pair.account(), AccountRole.INCOME)
                        || chart.has(pair.account(), AccountRole.EXPENSE))
                .mapToLong(StatementAmounts.OfPair::amount).sum();
        long done = pairs.stream().filter(pair -> !pair.with().isEmpty())
                .filter(pair -> chart.has(pair.account(), AccountRole.RESERVE))
                .mapToLong(StatementAmounts.OfPair::amount).sum();
        long brought = moved.stream().filter(each -> isResult(chart, each.account()))
                .mapToLong(Balances.Movement::opening).sum();
        boolean closed = moved.stream().filter(each -> isTemporary(chart, each.account()))
                .allMatch(each -> each.closing() == 0);
        return new ReserveProposal.Figures(closed, new Money(-profit), new Money(Math.max(brought, 0)),
                new Money(-closing(chart, moved, AccountRole.RESERVE) + done), new Money(-done),
                new Money(-closing(chart, moved, AccountRole.CAPITAL)));
    }

    private static boolean isResult(ChartGuide chart, String account) {
        return isTemporary(chart, account) || chart.has(account, AccountRole.UNDISTRIBUTED)
                || chart.has(account, AccountRole.DISTRIBUTIONS);
    }

    private static boolean isTemporary(ChartGuide chart, String account) {
        return chart.has(account, AccountRole.INCOME) || chart.has(account, AccountRole.EXPENSE)
                || chart.has(account, AccountRole.RESULT);
    }

    private static long closing(ChartGuide chart, List<Balances.Movement> moved, AccountRole role) {
        return moved.stream().filter(each -> chart.has(each.account(), role)).mapToLong(Balances.Movement::closing).sum();
    }
}
