package org.liancun.cli;

import java.util.concurrent.Callable;
import org.liancun.ledger.Verify;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code liancun verify}: recomputes what follows from the entries, from balances to the signed checkpoint. */
@Command(name = "verify", description = "Recomputes every balance and seal from the entries.")
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        return home.with(modules -> {
            var scope = home.scope(modules);
            try (TerminalProgress progress = new TerminalProgress()) {
                Verify.Verified verified = scope.call(() -> modules.getBean(Verify.class).run(progress));
                progress.close();
                print(scope.county(), verified);
                return verified.problems() == 0 ? Faults.DONE : Faults.NO;
            }
        });
    }

    static void print(String county, Verify.Verified verified) {
        System.out.printf("county %s: %,d entries, %,d postings, %,d sealed, %,d waiting for the seal%n", county,
                verified.entries(), verified.postings(), verified.treeSize(), verified.waiting());
        for (Verify.Finding finding : verified.findings()) {
            System.out.printf("  %-4s %s%n", finding.problems().isEmpty() ? "ok" : "BAD", finding.check());
            finding.problems().forEach(problem -> System.out.println("       " + problem));
        }
        System.out.println(verified.problems() + " problems");
    }
}
