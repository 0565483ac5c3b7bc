package org.liancun.accounting.web;

import java.time.LocalDate;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.ChartGuide;
import org.liancun.accounting.ChartIndex;
import org.liancun.shell.Listing;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The charts of accounts: their law and dates, each account with its use and where on the statements it stands. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.AUDITOR})
class ChartPages {
    private final ChartIndex charts;

    ChartPages(ChartIndex charts) {
        this.charts = charts;
    }

    @GetMapping("/charts")
    Object charts(ScopeBar bar, @RequestParam(defaultValue = "") String format) {
        ChartsPage page = ChartsPage.of(day(bar), charts.guides());
        return format.isEmpty() ? new Page("charts/charts.jte", page) : ChartTableFiles.charts(page);
    }

    @GetMapping("/charts/{chart}")
    Object chart(@PathVariable String chart, ScopeBar bar, Listing asked,
            @RequestParam(defaultValue = "") String format) {
        ChartPage page = ChartPage.of(find(chart), day(bar), asked);
        return format.isEmpty() ? new Page("charts/chart.jte", page) : ChartTableFiles.accounts(page);
    }

    @GetMapping("/charts/{chart}/{code}")
    Page account(@PathVariable String chart, @PathVariable String code, ScopeBar bar) {
        ChartGuide guide = find(chart);
        ChartGuide.Account account = guide.byCode().get(code);
        if (account == null) {
            throw new NotFound(code);
        }
        return new Page("charts/account.jte", ChartAccountPage.of(guide, account, charts.guides()));
    }

    private ChartGuide find(String chart) {
        return charts.guide(chart).orElseThrow(() -> new NotFound(chart));
    }

    /** Charts begin and end with a year, so that the last day of the chosen one stands for it. */
    private static LocalDate day(ScopeBar bar) {
        return bar.year().last();
    }
}
