package org.liancun.registry;

import java.util.List;
import java.util.UUID;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.liancun.registry.PersonalCipher.Binding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of the households in sight. Every reading says for what and leaves a line in the audit; nobody is looked up
 * outside one's own village or book, because the database shows nobody else.
 */
@Component
public class People {
    private final PersonTables tables;
    private final PersonalCipher cipher;
    private final Audit audit;

    People(PersonTables tables, PersonalCipher cipher, Audit audit) {
        this.tables = tables;
        this.cipher = cipher;
        this.audit = audit;
    }

    /** What is sealed of a person; empty where not known. */
    public record Numbers(String phone, String idNumber) {
        /** The first six and the last four characters. */
        public String maskedIdNumber() {
            return idNumber.isEmpty() ? "" : idNumber.substring(0, 6) + "********" + idNumber.substring(14);
        }
    }

    /** By code. */
    @Transactional(readOnly = true)
    public List<Person> ofHousehold(Household household, String purpose) {
        read("person", household.code(), purpose);
        return tables.ofHousehold(household.id());
    }

    /**
     * Those of a village one of whose names begins with the text, middle dots, spaces and a last tsheg aside; by code, at
     * most fifty.
     */
    @Transactional(readOnly = true)
    public List<Person> search(String village, String text, String purpose) {
        read("person.search", village, purpose);
        String key = Names.searchKey(text);
        return key.isEmpty() ? List.of() : tables.search(village, key);
    }

    /** Phone and id number in the clear. */
    @Transactional(readOnly = true)
    public Numbers numbers(UUID person, String purpose) {
        PersonTables.Sealed sealed = tables.sealed(person)
                .orElseThrow(() -> new Refused(RegistryRefusal.UNKNOWN_PERSON, person));
        read("person.numbers", sealed.code(), purpose);
        String county = Scope.current().county();
        return new Numbers(cipher.openOrEmpty(sealed.phone(), Binding.phone(county, sealed.code())),
                cipher.openOrEmpty(sealed.idNumber(), Binding.idNumber(county, sealed.code())));
    }

    private void read(String kind, String subject, String purpose) {
        if (purpose.isBlank()) {
            throw new Refused(RegistryRefusal.NO_PURPOSE);
        }
        audit.read(kind, subject, purpose);
    }
}
