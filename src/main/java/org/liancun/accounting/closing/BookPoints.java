package org.liancun.accounting.closing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liancun.accounting.Checklist;
import org.liancun.accounting.Closing;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;

/** What the books themselves ask for before a month is closed, each with the page where it is mended. */
@Component
class BookPoints implements ClosingPoints {
    private final Closing closing;

    BookPoints(Closing closing) {
        this.closing = closing;
    }

    @Override
    public List<Finding> of(MonthGround ground) {
        Map<UUID, List<Checklist.Point>> points = closing.checklists(ground.books(), ground.month());
        List<Finding> found = new ArrayList<>();
        for (Book book : ground.books()) {
            points.getOrDefault(book.id(), List.of()).forEach(point -> found.add(finding(book, ground.month(), point)));
        }
        return found;
    }

    private static Finding finding(Book book, YearMonth month, Checklist.Point point) {
        List<Finding.Way> ways = point.settled() ? List.of() : ways(month, point);
        // Only for money in credit is a person's reason taken: it is about that day, account and balance.
        String figure = point.key().equals("cash") && !point.settled()
                ? point.values().get(2) + " " + point.values().get(3) + " " + point.values().get(4) : "";
        return new Finding(book.id(), point.key(), "", point.settled(), figure, point.values(), ways);
    }

    private static List<Finding.Way> ways(YearMonth month, Checklist.Point point) {
        List<Object> values = point.values();
        return switch (point.key()) {
            case "earlier" -> List.of(new Finding.Way("month", "/closing?year=" + values.get(1).toString().substring(0, 4)
                    + "&month=" + values.get(1), values.get(1).toString()));
            case "pending" -> Ways.ledgers(month, values.get(3).toString());
            case "cash" -> Ways.ledgers(month, values.get(3).toString());
            case "results", "distributions" -> List.of(new Finding.Way("year",
                    "/closing?year=" + month.getYear() + "#year", Integer.toString(month.getYear())));
            default -> List.of(new Finding.Way("vouchers", Ways.vouchers(month), month.toString()));
        };
    }
}
