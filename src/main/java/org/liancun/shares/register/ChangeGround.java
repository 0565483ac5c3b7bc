package org.liancun.shares.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;
import org.liancun.registry.Household;
import org.liancun.shares.ShareClass;

/**
 * What a change is judged against.
 *
 * @param village code of the collective's village, which is its own
 * @param memorandum the book in which its shares stand
 * @param households by code, of those cited and in sight
 * @param held hundredths by class that the giver has on the day and on every later one so far
 * @param frozen of the giver
 * @param capital of the giver in the collective's statutory book
 * @param document the paper; null where it is not registered
 */
record ChangeGround(
        UUID organisation,
        String village,
        UUID memorandum,
        @Nullable Statutory statutory,
        Map<String, Household> households,
        Map<ShareClass, Long> held,
        List<Freeze> frozen,
        Money capital,
        @Nullable UUID document,
        RegisterRules rules) {

    /** The statutory book, with the accounts of its chart where they are known. */
    record Statutory(UUID book, @Nullable ExitAccounts accounts) {}
}
