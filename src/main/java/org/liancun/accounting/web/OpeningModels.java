package org.liancun.accounting.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.ChartGuide;
import org.liancun.accounting.ChartIndex;
import org.liancun.accounting.Correspondence;
import org.liancun.accounting.Openings;
import org.liancun.accounting.VoucherProblem;
import org.liancun.ledger.Book;
import org.liancun.registry.Problem;
import org.liancun.shell.Page;
import org.springframework.stereotype.Component;

/** Makes the page of opening balances. */
@Component
class OpeningModels {
    private final Openings openings;
    private final ChartIndex charts;

    OpeningModels(Openings openings, ChartIndex charts) {
        this.openings = openings;
        this.charts = charts;
    }

    Page page(Book book, OpeningForm form) {
        return page(book, form, List.of(), List.of(), null);
    }

    Page page(Book book, OpeningForm form, List<VoucherProblem> problems, List<Problem> unread,
            @Nullable String refused) {
        Map<Integer, List<Correspondence.Target>> targets = new TreeMap<>();
        Correspondence table = openings.correspondence(form.chart(), book);
        for (int i = 0; i < form.lines().size(); i++) {
            OpeningForm.Line line = form.lines().get(i);
            if (!line.account().isEmpty() && !form.chart().equals(book.chart())) {
                targets.put(i, table.targets(line.account().split("\\s", 2)[0], line.name()));
            }
        }
        List<ChartGuide> sources = charts.guides().stream()
                .filter(guide -> guide.id().equals(book.chart()) || openings.translates(guide.id(), book)).toList();
        return new Page("accounting/opening.jte", new OpeningPage(book, openings.standing(book).orElse(null), form,
                sources, targets, problems, unread, refused));
    }
}
