package org.liancun.home;

import java.nio.file.Path;
import java.time.LocalDate;
import org.liancun.Application;
import org.liancun.access.Scope;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Progress;
import org.liancun.payout.Payout;
import org.liancun.payout.PayoutYear;
import org.liancun.decisions.Votes;
import org.liancun.payout.Resolution;
import org.liancun.registry.Documents;
import org.springframework.context.ConfigurableApplicationContext;

/** A program of its own that pays a county's year out until it is killed, and says each step as it begins or ends. */
final class KilledPayer {
    private KilledPayer() {}

    public static void main(String[] arguments) {
        try (Home home = Home.hold(Path.of(arguments[0]), null);
                ConfigurableApplicationContext modules = Application.start(home)) {
            pay(modules, arguments[1], (step, done, total) -> System.out.println(step + " " + done));
            System.out.println("done");
        }
    }

    static PayoutYear.Outcome pay(ConfigurableApplicationContext modules, String county, Progress progress) {
        return Scope.system("test", county).call(() ->
                modules.getBean(PayoutYear.class).run(new FiscalYear(2023), (payout, day) -> decide(modules, payout, day), progress));
    }

    private static Resolution decide(ConfigurableApplicationContext modules, Payout.OpenPayout payout, LocalDate day) {
        return new Resolution(day, day, modules.getBean(Documents.class).byNumber("R1").orElseThrow().id(),
                new Votes(9, 9, 9, 0, 0));
    }
}
