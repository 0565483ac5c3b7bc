package org.liancun.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.liancun.registry.PersonalCipher.Binding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bank accounts into which households are paid, each from a day on. Reading them leaves a line in the audit. */
@Component
public class Payees {
    private final PayeeTables tables;
    private final PersonalCipher cipher;
    private final Audit audit;

    Payees(PayeeTables tables, PersonalCipher cipher, Audit audit) {
        this.tables = tables;
        this.cipher = cipher;
        this.audit = audit;
    }

    /** An account in the clear. */
    public record Payee(UUID household, String householdCode, LocalDate validFrom, String holder, String bank,
            String account) {
        /** All but the last four digits hidden. */
        public String masked() {
            return "**** " + account.substring(account.length() - 4);
        }
    }

    /**
     * The accounts in force on a day in a village, by household code; households without one are left out.
     *
     * @param purpose why they are read, such as the payout to be paid; recorded
     */
    @Transactional(readOnly = true)
    public List<Payee> ofVillage(String village, LocalDate day, String purpose) {
        read(village, purpose);
        return tables.inForce(village, day).stream().map(this::open).toList();
    }

    /** The accounts of a household, newest first. */
    @Transactional(readOnly = true)
    public List<Payee> ofHousehold(Household household, String purpose) {
        read(household.code(), purpose);
        return tables.ofHousehold(household.id()).stream().map(this::open).toList();
    }

    private void read(String subject, String purpose) {
        if (purpose.isBlank()) {
            throw new Refused(RegistryRefusal.NO_PURPOSE);
        }
        audit.read("payee", subject, purpose);
    }

    private Payee open(PayeeTables.Line line) {
        String county = Scope.current().county();
        return new Payee(line.householdId(), line.household(), line.validFrom(),
                cipher.open(line.holder(), Binding.holder(county, line.household(), line.validFrom())), line.bank(),
                cipher.open(line.account(), Binding.account(county, line.household(), line.validFrom())));
    }

    /** The account in force follows a household that moved; it is sealed anew, because it is bound to the household. */
    void follow(Household origin, Household fresh, LocalDate on) {
        Optional<Payee> last = tables.ofHousehold(origin.id()).stream()
                .filter(line -> !line.validFrom().isAfter(on)).findFirst().map(this::open);
        last.ifPresent(payee -> {
            String county = Scope.current().county();
            byte[] holder = cipher.seal(payee.holder(), Binding.holder(county, fresh.code(), on));
            byte[] account = cipher.seal(payee.account(), Binding.account(county, fresh.code(), on));
            tables.add(new PayeeTables.Line(fresh.id(), fresh.code(), on, payee.bank(),
                    Objects.requireNonNull(holder), Objects.requireNonNull(account)));
        });
    }
}
