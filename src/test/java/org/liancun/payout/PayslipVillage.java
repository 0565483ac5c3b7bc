package org.liancun.payout;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.liancun.access.NewUser;
import org.liancun.access.Users;
import org.liancun.accounting.Closing;
import org.liancun.decisions.Period;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Books;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** A village that shares out 1,532.17 yuan less its reserve of 15 %; its n-th household has n shares. */
public final class PayslipVillage {
    private static final LocalDate OPEN = LocalDate.of(2024, 1, 8);
    private final PayoutCounty county;
    private final Payouts payouts = TestApp.get(Payouts.class);
    public final TestUsers users;
    public final String code;
    public final String organisation;

    public PayslipVillage(int households) {
        this(households, "");
    }

    /** @param rules of a policy of its own, as policies.yaml writes them; empty for the reserve and shares */
    public PayslipVillage(int households, String rules) {
        this(households, rules, true);
    }

    /** One whose book of the year nobody has closed yet. */
    public static PayslipVillage open(int households) {
        return new PayslipVillage(households, "", false);
    }

    private PayslipVillage(int households, String rules, boolean closed) {
        county = new PayoutCounty(1, households);
        code = county.code;
        users = new TestUsers(code);
        organisation = county.villages.getFirst().collective().code();
        java.util.Map<UUID, Long> shares = new java.util.HashMap<>();
        for (int i = 0; i < households; i++) {
            shares.put(county.villages.getFirst().households().get(i).id(), (i + 1) * 100L);
        }
        county.shares(organisation, shares);
        county.earn(organisation, "1532.17");
        if (!rules.isEmpty()) {
            county.policies("- organisation: \"" + organisation + "\"\n  year_from: 2023\n  source: the table\n  rules:\n"
                    + rules.indent(2));
        }
        county.inScope(() -> {
            TestApp.get(Books.class).openYear(List.of(county.book(organisation).id()), new FiscalYear(2024));
            if (closed) {
                TestApp.get(Closing.class).closeYear(county.book(organisation).id(), PayoutCounty.YEAR);
            }
        });
    }

    /** Code of the n-th household, from 1. */
    public String household(int n) {
        return county.villages.getFirst().households().get(n - 1).code();
    }

    /** Somebody of the n-th household, at a browser. */
    public Visitor member(int n) {
        return Visitor.as(login(n), TestUsers.PASSWORD);
    }

    /** A login for the n-th household. */
    public String login(int n) {
        String name = "herder" + n + "x" + code;
        county.scope.run(() -> TestApp.get(Users.class).add(NewUser.member(name, TestUsers.PASSWORD, organisation,
                county.villages.getFirst().households().get(n - 1).id())));
        return name;
    }

    public Payout.DraftPayout draft() {
        return inScope(() -> payouts.draft(organisation, PayoutCounty.YEAR, OPEN));
    }

    public Payout.OpenPayout open() {
        return inScope(() -> payouts.open(payouts.draft(organisation, PayoutCounty.YEAR, OPEN), OPEN));
    }

    /** All the way to money in hand. */
    public void pay() {
        Payout.OpenPayout open = open();
        inScope(() -> payouts.pay(payouts.publish(payouts.resolve(open, county.unanimous(LocalDate.of(2024, 1, 20))),
                Period.of(LocalDate.of(2024, 1, 20), 7)), LocalDate.of(2024, 2, 2)));
    }

    public void withdraw(Payout.Undecided payout) {
        inScope(() -> payouts.withdraw(payout, LocalDate.of(2024, 1, 9), "wrong"));
    }

    public String slips() {
        return "/payouts/" + organisation + "/2023/slips";
    }

    private <T> T inScope(Supplier<T> work) {
        return county.scope.call(work::get);
    }
}
