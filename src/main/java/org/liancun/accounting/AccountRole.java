package org.liancun.accounting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an account does in closing, in checklists and in statements, whatever its number in a chart. The first ones stand
 * in the chart's file, the last three follow from the account's class.
 */
public enum AccountRole {
    /** Cash in the till. */
    CASH,
    /** Deposits with banks. */
    BANK,
    /** Goods that are counted: materials, products, goods that lie with others. */
    INVENTORY,
    /** Animals and plants that are counted. */
    BIOLOGICAL,
    /** Property gains and losses until decided; zero before a year is closed. */
    PENDING,
    /** Capital of members, shareholders or the collective. */
    CAPITAL,
    /** The reserve that the appropriation of a year goes to. */
    RESERVE,
    /** Gathers income and expense at the close, zero after it. */
    RESULT,
    /** Distributions of the year, cleared into undistributed income after the payout. */
    DISTRIBUTIONS,
    /** The one of the distributions from which the appropriation to the reserve is taken. */
    APPROPRIATION,
    /** What is left of the results of all years. */
    UNDISTRIBUTED,
    /** Income of the year. */
    INCOME,
    /** Expense of the year. */
    EXPENSE,
    /** Work in progress: part of the inventories, never closed to the result. */
    COST;

    /** The word in data files and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AccountRole of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The role that every account of a class has. */
    static Optional<AccountRole> ofClass(String accountClass) {
        return Arrays.stream(values()).filter(role -> role.ordinal() >= INCOME.ordinal())
                .filter(role -> role.word().equals(accountClass)).findFirst();
    }
}
