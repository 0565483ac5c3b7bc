package org.liancun.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.liancun.ledger.Verify;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code liancun verify}: recomputes what follows from the entries, from balances to the signed checkpoint. */
@Command(name = "verify", description = "Recomputes every balance and seal from the entries.")
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    HomeOption home = new HomeOption();

    @Mixin
    ResultOption result = new ResultOption();

    @Override
    public Integer call() throws Exception {
        return home.with(modules -> {
            var scope = home.scope(modules);
            try (TerminalProgress progress = new TerminalProgress()) {
                Result found = Result.of(scope.county(), scope.call(() -> modules.getBean(Verify.class).run(progress)));
                progress.close();
                result.tell(found, found::text);
                return found.problems() == 0 ? Faults.DONE : Faults.NO;
            }
        });
    }

    /**
     * What was checked in a county.
     *
     * @param waiting entries that the sealer has not taken yet
     */
    record Result(String county, long entries, long postings, long sealed, long waiting, List<Verify.Finding> findings,
            long problems) {
        static Result of(String county, Verify.Verified verified) {
            return new Result(county, verified.entries(), verified.postings(), verified.treeSize(), verified.waiting(),
                    verified.findings(), verified.problems());
        }

        String text() {
            StringBuilder text = new StringBuilder("county %s: %,d entries, %,d postings, %,d sealed, %,d waiting for the seal%n"
                    .formatted(county, entries, postings, sealed, waiting));
            for (Verify.Finding finding : findings) {
                text.append("  %-4s %s%n".formatted(finding.problems().isEmpty() ? "ok" : "BAD", finding.check()));
                finding.problems().forEach(problem -> text.append("       ").append(problem).append('\n'));
            }
            return text.append(problems).append(" problems\n").toString();
        }
    }
}
