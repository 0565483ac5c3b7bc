package org.liancun.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liancun.access.NewUser;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.access.Users;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code liancun user add …}: the first administrator and others. */
@Command(name = "user", description = "Users of a home.", subcommands = UserCommand.Add.class)
final class UserCommand {

    @Command(name = "add", description = "Adds a user; asks for the password where none is given.")
    static final class Add implements Callable<Integer> {
        @Mixin
        HomeOption home = new HomeOption();

        @Mixin
        ResultOption result = new ResultOption();

        @Parameters(paramLabel = "NAME", description = "the login name; not a person's name")
        String name = "";

        @Option(names = "--role", required = true, paramLabel = "ROLE", description = "county, township, alliance, "
                + "accountant, cashier, clerk, head, supervisor, member or auditor")
        String role = "";

        @Option(names = "--place", required = true, paramLabel = "CODE", description = "code of county, township, alliance or village")
        String place = "";

        @Option(names = "--organisations", split = ",", paramLabel = "CODES", description = "whose books an accountant keeps, "
                + "whose money a cashier; the code of a township or county for all in it")
        List<String> organisations = List.of();

        @Option(names = "--household", paramLabel = "ID", description = "a member's household")
        @Nullable UUID household;

        @Option(names = "--case", paramLabel = "NUMBER", description = "an auditor's case")
        String caseNumber = "";

        @Option(names = "--until", paramLabel = "DATE", description = "the last day of the case")
        @Nullable LocalDate until;

        @Option(names = "--password", paramLabel = "PASSWORD", description = "asked for where it is not given")
        @Nullable String password;

        @Override
        public Integer call() throws Exception {
            Role kind = roleOf(role);
            String secret = password == null ? ask() : password;
            return home.with(modules -> {
                String county = home.county != null ? home.county : place.substring(0, Math.min(6, place.length()));
                Scope.system("command", county).run(() -> modules.getBean(TransactionTemplate.class)
                        .executeWithoutResult(status -> modules.getBean(Users.class).add(new NewUser(name, secret,
                                kind, place, organisations, household,
                                caseNumber, until))));
                result.tell(Map.of("added", name), () -> "added " + name);
                return Faults.DONE;
            });
        }

        private static Role roleOf(String code) {
            return Arrays.stream(Role.values()).filter(each -> each.code().equals(code)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("--role is one of "
                            + Arrays.stream(Role.values()).map(Role::code).toList() + ", not " + code));
        }

        private static String ask() {
            if (System.console() == null) {
                throw new IllegalArgumentException("no terminal to ask for the password on: give it with --password");
            }
            return new String(System.console().readPassword("password: "));
        }
    }
}
