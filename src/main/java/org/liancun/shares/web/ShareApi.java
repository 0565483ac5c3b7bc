package org.liancun.shares.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Unit;
import org.liancun.shares.ShareClass;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Share registers as JSON. Shares are decimal text, so that no reader rounds them. */
@RestController
@RequestMapping("/api/v1/shares")
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR})
class ShareApi {
    private final RegisterReading reading;
    private final Clock clock;

    ShareApi(RegisterReading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /** @param shares by class */
    record HolderAnswer(String code, String kind, Map<String, String> shares, String total) {}

    /** Households that the reader may not see; their number only where it is ten or more. */
    record WithheldAnswer(@Nullable Integer households, String shares) {}

    /** @param held equals what was issued; {@code proven} says so */
    record RegisterAnswer(String organisation, LocalDate on, String issued, String held, boolean proven,
            Map<String, String> classes, List<HolderAnswer> holders, @Nullable WithheldAnswer withheld,
            boolean synthetic) {}

    /** The register at the end of the day; of today unless another is asked for. */
    @GetMapping("/{organisation}")
    RegisterAnswer register(@PathVariable String organisation, @RequestParam @Nullable LocalDate on) {
        RegisterPage page = reading.read(organisation, on == null ? LocalDate.now(clock) : on);
        Holders.Withheld withheld = page.holders().withheld();
        return new RegisterAnswer(organisation, page.day(), text(page.register().issued()),
                text(page.register().held()), page.register().proven(),
                page.classes().stream().collect(Collectors.toMap(
                        line -> line.shareClass().code(), line -> text(line.hundredths()))),
                page.holders().named().stream().map(ShareApi::holder).toList(),
                page.open() ? null : new WithheldAnswer(
                        withheld.countable() ? withheld.households() : null, text(withheld.shares())),
                page.synthetic());
    }

    private static HolderAnswer holder(Holders.Row row) {
        Map<String, String> shares = row.byClass().entrySet().stream().collect(Collectors.toMap(
                (Map.Entry<ShareClass, Long> each) -> each.getKey().code(), each -> text(each.getValue())));
        return new HolderAnswer(row.holder().code(), row.holder().household() ? "household" : "collective", shares,
                text(row.total()));
    }

    private static String text(long hundredths) {
        return Decimals.format(hundredths, Unit.SHARE.scale());
    }
}
