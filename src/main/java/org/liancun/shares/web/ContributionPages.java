package org.liancun.shares.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Unit;
import org.liancun.shares.Contribution;
import org.liancun.shares.ContributionKind;
import org.liancun.shares.Contributions;
import org.liancun.shares.ShareRegisters.Holder;
import org.liancun.shell.TableFile;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriUtils;

/** Who brought what, and the sum by which it became shares. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR})
class ContributionPages {
    private static final int PAGE = 50;
    private static final List<String> HEAD = List.of("number", "date", "alliance", "village_code", "household_code",
            "kind", "quantity", "unit", "unit_value_yuan", "value_yuan", "share_value_yuan", "shares",
            "remainder_yuan", "rule_from", "rule_source", "class", "coefficient", "contract", "term_from", "term_until",
            "reversed_on");
    private final Contributions contributions;
    private final ContributionLines lines;
    private final ReceiptReading receipts;

    ContributionPages(Contributions contributions, ContributionLines lines, ReceiptReading receipts) {
        this.contributions = contributions;
        this.lines = lines;
        this.receipts = receipts;
    }

    /** Which of them, as the address says. */
    record Filter(@Nullable String alliance, @Nullable String kind, @Nullable String find, @Nullable String after) {
        Contributions.Question question(ScopeBar bar, int most) {
            String place = bar.place();
            String only = alliance != null && !alliance.isBlank() ? alliance : place.indexOf('-') > 0 ? place : null;
            return new Contributions.Question(only, place.indexOf('-') > 0 ? null : place, chosen(), text(),
                    bar.year().last(), cursor(), most);
        }

        String text() {
            return find == null ? "" : find.strip();
        }

        @Nullable ContributionKind chosen() {
            return kind == null ? null : ContributionKind.of(kind).orElse(null);
        }

        /** A day, a tilde and a number. */
        private Contributions.@Nullable Cursor cursor() {
            if (after == null || !after.matches("\\d{4}-\\d{2}-\\d{2}~.+")) {
                return null;
            }
            return new Contributions.Cursor(LocalDate.parse(after.substring(0, 10)), after.substring(11));
        }
    }

    @GetMapping("/shares/contributions")
    Page list(Filter filter, ScopeBar bar) {
        Contributions.Question question = filter.question(bar, PAGE + 1);
        List<Contribution> found = contributions.list(question);
        List<Contribution> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE ? UriUtils.encode(shown.getLast().day() + "~" + shown.getLast().number(), StandardCharsets.UTF_8) : null;
        return new Page("shares/contributions.jte", new ContributionsPage(lines.of(shown),
                question.alliance() == null ? "" : question.alliance(), filter.chosen(), filter.text(), bar.year().last(), next,
                Scope.current().persons()));
    }

    @GetMapping(path = "/shares/contributions", params = "format")
    TableFile file(Filter filter, ScopeBar bar) {
        List<Contribution> all = contributions.list(filter.question(bar, Integer.MAX_VALUE));
        return new TableFile("contributions-" + bar.year().value(), HEAD,
                lines.of(all).stream().map(ContributionPages::cells).toList());
    }

    @GetMapping("/shares/contributions/{number}")
    Page one(@PathVariable String number, ScopeBar bar, HttpServletRequest request) {
        return receipts.page(number, null, request);
    }

    private static List<? extends @Nullable Object> cells(ContributionsPage.Line line) {
        Contribution it = line.it();
        return Arrays.asList(it.number(), it.day(), it.alliance(), it.village(),
                Optional.ofNullable(line.household()).map(Holder::code).orElse(""), it.kind().code(),
                new Quantity(it.quantity(), it.kind().unit()), it.kind().packageUnit(), it.valuation().unitValue(),
                it.valuation().value(), line.policy().shareValue(),
                new Quantity(it.valuation().shares(), Unit.SHARE), it.valuation().remainder(),
                line.policy().validFrom(), line.policy().source(),
                it.details().assetClass(), Decimals.format(it.valuation().coefficient(), 3), it.details().contract(),
                it.details().termFrom(), it.details().termUntil(), it.reversedOn());
    }
}
