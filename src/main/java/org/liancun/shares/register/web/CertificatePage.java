package org.liancun.shares.register.web;

import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Addresses;
import org.liancun.registry.Household;
import org.liancun.registry.Organisation;
import org.liancun.shares.register.Certificate;
import org.liancun.shares.register.CertificateReceipt;
import org.liancun.shell.SquareCode;
import org.liancun.shell.Words;

/**
 * A certificate as it is printed.
 *
 * @param household the holder; null where it is out of sight
 * @param current whether the holder still has exactly these shares
 * @param zh texts in Chinese, in which certificates are made out
 * @param en texts in English, which stand beside them
 */
public record CertificatePage(Organisation organisation, Certificate it, @Nullable Household household, boolean current,
        CertificateReceipt receipt, Words zh, Words en) {

    public SquareCode code() {
        return SquareCode.of(receipt.text());
    }

    public String entry() {
        return Addresses.entry(it.entry());
    }

    /** How many people of the household hold together. */
    public int people() {
        return household == null ? 0 : household.people();
    }

    public String holder() {
        return household == null ? "" : household.code();
    }

    public String head() {
        return household == null ? "" : household.headName();
    }
}
