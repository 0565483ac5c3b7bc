package org.liancun.shares.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Role;
import org.liancun.access.SignedIn;
import org.liancun.shares.AssetClass;
import org.liancun.shares.AssetClasses;
import org.liancun.shares.Contribution;
import org.liancun.shares.Contributions;
import org.liancun.shares.Receipt;
import org.liancun.shares.ReceiptNote;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.springframework.stereotype.Component;

/** Reads a contribution's receipt for its page. */
@Component
class ReceiptReading {
    private final Contributions contributions;
    private final ContributionLines lines;
    private final AssetClasses classes;
    private final List<ReceiptNote> notes;
    private final Clock clock;

    ReceiptReading(Contributions contributions, ContributionLines lines, AssetClasses classes, List<ReceiptNote> notes,
            Clock clock) {
        this.contributions = contributions;
        this.lines = lines;
        this.classes = classes;
        this.notes = notes;
        this.clock = clock;
    }

    /** @param refused what a rule said to a reversal; null for nothing */
    Page page(String number, @Nullable String refused, HttpServletRequest request) {
        Receipt receipt = contributions.receipt(number).orElseThrow(() -> new NotFound(number));
        Contribution it = receipt.contribution();
        SignedIn user = (SignedIn) request.getAttribute(SignedIn.class.getName());
        boolean reverses = user.role() == Role.ACCOUNTANT && it.reversedOn() == null;
        AssetClass assetClass = classes.all().stream()
                .filter(each -> each.kind() == it.kind() && each.code().equals(it.details().assetClass()))
                .findFirst().orElse(null);
        return new Page("shares/contribution.jte", new ReceiptPage(lines.of(List.of(it)).getFirst(), receipt, assetClass,
                notes.stream().flatMap(each -> each.of(it).stream()).toList(),
                new ReceiptPage.Reversal(reverses, LocalDate.now(clock), refused)));
    }
}
