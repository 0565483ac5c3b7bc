package org.liancun.registry;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.liancun.access.Scope;
import org.liancun.testing.TestApp;

/** Accounts of households for tests of other modules, sealed as an import would seal them. */
public final class TestPayees {
    private TestPayees() {}

    /** Inside a transaction of the county. */
    public static void add(UUID household, String code, LocalDate from, String holder, String account) {
        PersonalCipher cipher = TestApp.get(PersonalCipher.class);
        String county = Scope.current().county();
        TestApp.get(PayeeTables.class).add(new PayeeTables.Line(household, code, from, "农信社",
                Objects.requireNonNull(cipher.seal(holder, PersonalCipher.Binding.holder(county, code, from))),
                Objects.requireNonNull(cipher.seal(account, PersonalCipher.Binding.account(county, code, from)))));
    }
}
