package org.liancun.accounting.slips;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Role;

/** Where a slip stands on its way, as lists and texts name it; what can be done with it is said by {@link Slip}. */
public enum SlipState {
    NOTED(Role.CLERK),
    RETURNED(Role.CLERK),
    HANDED_IN(Role.HEAD),
    CONFIRMED(Role.SUPERVISOR),
    /** Above the limit: the township head approves. */
    STAMPED(Role.TOWNSHIP),
    READY(Role.ACCOUNTANT),
    BOOKED(Role.CASHIER),
    PAID(null),
    /** Booked, and there was nothing to pay. */
    SETTLED(null),
    /** Given up by its clerk. */
    DROPPED(null);

    private final @Nullable Role waitsFor;

    SlipState(@Nullable Role waitsFor) {
        this.waitsFor = waitsFor;
    }

    /** Who takes the next step; empty where there is none. */
    public Optional<Role> waitsFor() {
        return Optional.ofNullable(waitsFor);
    }

    /** As it is stored and as it stands in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is with its clerk and may be changed. */
    public boolean withClerk() {
        return waitsFor == Role.CLERK;
    }

    public static Optional<SlipState> find(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }

    /** The states in which a slip waits for that role. */
    public static List<SlipState> waitingFor(Role role) {
        return Arrays.stream(values()).filter(state -> state.waitsFor == role).toList();
    }
}
