package org.liancun.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liancun.accounting.Closing;
import org.liancun.kernel.Refused;
import org.liancun.testing.Samples;
import org.liancun.testing.TestApp;

/** Whatever rules a policy has, in whatever order: a program that knows only the exported file gets every fen the same. */
class RandomPoliciesTests {
    private static final int POLICIES = 60;
    private static final LocalDate DAY = LocalDate.of(2024, 1, 8);
    private static final List<String> BASES = List.of("shares pasture", "shares livestock", "shares pasture livestock",
            "labour", "households", "persons");
    private final PayoutCounty county = new PayoutCounty(1, 12);
    private final PayoutCounty.Village village = county.villages.getFirst();
    private final String organisation = village.collective().code();
    private final Payouts payouts = TestApp.get(Payouts.class);
    private int counted;

    @Test
    void anotherProgramCountsTheSame() {
        SplittableRandom random = new SplittableRandom(5);
        county.holdings(organisation, "M302", weights(random));
        county.holdings(organisation, "M303", weights(random));
        county.labour(organisation, weights(random));
        village.households().forEach(each -> county.people(each.id(), 2 + random.nextInt(8)));
        county.earn(organisation, "123456.79");
        county.inScope(() -> TestApp.get(Closing.class).closeYear(county.book(organisation).id(), PayoutCounty.YEAR));

        Samples.of(RandomPoliciesTests::rules).times(POLICIES).obey(this::countsTheSame);

        assertThat(counted).as("policies that gave a plan").isGreaterThan(POLICIES / 2);
    }

    private void countsTheSame(String rules) {
        county.policies("- organisation: \"" + organisation + "\"\n  year_from: 2023\n  source: a sample\n  rules:\n"
                + rules.indent(2));
        Payout.DraftPayout draft;
        try {
            draft = county.scope.call(() -> payouts.draft(organisation, PayoutCounty.YEAR, DAY));
        } catch (Refused refused) {
            assertThat(refused.refusal()).isIn(PayoutRefusal.MORE_THAN_IS_THERE, PayoutRefusal.BAD_POLICY);
            return;
        }
        StringWriter csv = new StringWriter();
        county.scope.run(() -> TestApp.get(Proofs.class).write(draft.id(), csv));
        assertThat(Recount.differences(csv.toString())).isEmpty();
        county.scope.run(() -> payouts.withdraw(draft, DAY, "the next sample"));
        counted++;
    }

    private Map<UUID, Long> weights(SplittableRandom random) {
        Map<UUID, Long> weights = new HashMap<>();
        village.households().forEach(each -> weights.put(each.id(), random.nextLong(1, 100_000)));
        return weights;
    }

    private static String rules(SplittableRandom random) {
        StringJoiner rules = new StringJoiner("\n", "- {name: cover_losses}\n", "\n");
        for (int i = random.nextInt(6); i > 0; i--) {
            rules.add("- {" + rule(random) + "}");
        }
        return rules.add("- {name: members, by: " + basis(random) + "}").toString();
    }

    private static String rule(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> "name: reserve, rate: " + rate(random, 3000) + of(random);
            case 1 -> "name: reinvestment, rate: " + rate(random, 2000) + of(random) + ", floor: " + rate(random, 1000);
            case 2 -> "name: reward, rate: " + rate(random, 3000) + ", cap: " + rate(random, 1500) + " of net, cut_to: reserve";
            case 3 -> "name: guaranteed, each: " + random.nextInt(1, 40) + ", by: shares pasture, if_short: scale";
            case 4 -> "name: members, rate: " + rate(random, 5000) + of(random) + ", by: " + basis(random);
            default -> "name: members, each: " + random.nextInt(1, 300) + ", by: "
                    + (random.nextBoolean() ? "households" : "persons");
        };
    }

    private static String of(SplittableRandom random) {
        return random.nextBoolean() ? ", of: left" : "";
    }

    /** A rate in hundredths of a per cent. */
    private static String rate(SplittableRandom random, int most) {
        int hundredths = random.nextInt(1, most);
        return hundredths / 100 + "." + "%02d".formatted(hundredths % 100) + "%";
    }

    private static String basis(SplittableRandom random) {
        return BASES.get(random.nextInt(BASES.size()));
    }
}
