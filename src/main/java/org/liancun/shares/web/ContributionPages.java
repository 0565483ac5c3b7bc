package org.liancun.shares.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Audit;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Unit;
import org.liancun.shares.Contribution;
import org.liancun.shares.ContributionKind;
import org.liancun.shares.Contributions;
import org.liancun.shares.Receipt;
import org.liancun.shares.ReceiptNote;
import org.liancun.shares.ShareRegisters;
import org.liancun.shares.ShareRegisters.Holder;
import org.liancun.shares.ValuationPolicy;
import org.liancun.shell.TableFile;
import org.liancun.shell.NotFound;
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
            "remainder_yuan", "rule_from", "rule_source");
    private final Contributions contributions;
    private final ShareRegisters registers;
    private final Audit audit;
    private final List<ReceiptNote> notes;

    ContributionPages(Contributions contributions, ShareRegisters registers, Audit audit, List<ReceiptNote> notes) {
        this.contributions = contributions;
        this.registers = registers;
        this.audit = audit;
        this.notes = notes;
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
        return new Page("shares/contributions.jte", new ContributionsPage(lines(shown),
                question.alliance() == null ? "" : question.alliance(), filter.chosen(), filter.text(), bar.year().last(), next,
                Scope.current().persons()));
    }

    @GetMapping(path = "/shares/contributions", params = "format")
    TableFile file(Filter filter, ScopeBar bar) {
        List<Contribution> all = contributions.list(filter.question(bar, Integer.MAX_VALUE));
        return new TableFile("contributions-" + bar.year().value(), HEAD,
                lines(all).stream().map(ContributionPages::cells).toList());
    }

    @GetMapping("/shares/contributions/{number}")
    Page one(@PathVariable String number, ScopeBar bar) {
        Receipt receipt = contributions.receipt(number).orElseThrow(() -> new NotFound(number));
        return new Page("shares/contribution.jte",
                new ReceiptPage(lines(List.of(receipt.contribution())).getFirst(), receipt.entries(),
                        notes.stream().flatMap(each -> each.of(receipt.contribution()).stream()).toList()));
    }

    private List<ContributionsPage.Line> lines(List<Contribution> all) {
        all.stream().filter(Contribution::byHousehold).map(Contribution::village).distinct()
                .forEach(village -> audit.read("shares.contributions", village, "contributions of households"));
        Map<String, Holder> villages =
                registers.villages(all.stream().map(Contribution::village).collect(Collectors.toSet()));
        Map<UUID, Holder> holders = registers.holders(all.stream().filter(Contribution::byHousehold)
                .map(Contribution::contributor).collect(Collectors.toSet()));
        Map<UUID, ValuationPolicy> policies = contributions.policies().stream()
                .collect(Collectors.toMap(ValuationPolicy::id, Function.identity()));
        return all.stream().map(each -> ContributionsPage.Line.of(each, villages, holders, policies)).toList();
    }

    private static List<?> cells(ContributionsPage.Line line) {
        Contribution it = line.it();
        return List.of(it.number(), it.day(), it.alliance(), it.village(),
                Optional.ofNullable(line.household()).map(Holder::code).orElse(""), it.kind().code(),
                new Quantity(it.quantity(), it.kind().unit()), it.kind().packageUnit(), it.valuation().unitValue(),
                it.valuation().value(), line.policy().shareValue(),
                new Quantity(it.valuation().shares(), Unit.SHARE), it.valuation().remainder(),
                line.policy().validFrom(), line.policy().source());
    }
}
