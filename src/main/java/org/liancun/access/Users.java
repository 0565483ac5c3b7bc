package org.liancun.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The users of a county: who may log in, as what, and how far they see. Each change leaves a line in the audit. */
@Component
public class Users {
    private final UserTables tables;
    private final CountyTables counties;
    private final PasswordEncoder passwords;
    private final Audit audit;

    Users(UserTables tables, CountyTables counties, PasswordEncoder passwords, Audit audit) {
        this.tables = tables;
        this.counties = counties;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Adds a user to the county of the scope. */
    @Transactional
    public void add(NewUser user) {
        String county = Scope.current().county();
        UserRules.check(user, county);
        String name = UserRules.plain(user.name());
        if (tables.atLogin(name).isPresent()) {
            throw new Refused(AccessRefusal.NAME_TAKEN, name);
        }
        counties.open(county);
        try {
            tables.insert(user, county, name, passwords.encode(user.password()));
        } catch (DuplicateKeyException e) {
            throw new Refused(AccessRefusal.NAME_TAKEN, name);
        }
        audit.changed("user.added", name, user.role().code() + " " + user.place() + caseOf(user.caseNumber(), user.caseUntil()));
    }

    /** The users in sight: all of the county for its clerks, oneself for everybody else. */
    @Transactional(readOnly = true)
    public List<User> all() {
        return tables.all();
    }

    /** Keeps a user from logging in, and ends the sessions; or lets the user in again. */
    @Transactional
    public void disable(String name, boolean disabled) {
        User user = get(name).user();
        if (disabled && user.role() == Role.COUNTY && tables.lockClerks().equals(List.of(user.name()))) {
            throw new Refused(AccessRefusal.LAST_CLERK, user.name());
        }
        tables.disable(user.name(), disabled);
        audit.changed(disabled ? "user.disabled" : "user.enabled", user.name(), "");
    }

    /** Gives a user another password, as a clerk of the county does for those who forgot theirs. */
    @Transactional
    public void setPassword(String name, String password) {
        User user = get(name).user();
        UserRules.checkPassword(user.name(), password);
        tables.setPassword(user.name(), passwords.encode(password));
        counties.forgetDemo(user.name());
        audit.changed("user.password", user.name(), "");
    }

    /** Changes one's own password; whoever knows only the session cannot. */
    @Transactional
    public void changeOwnPassword(String present, String wanted) {
        StoredUser stored = get(Scope.current().actor());
        if (!passwords.matches(present, stored.passwordHash())) {
            throw new Refused(AccessRefusal.PASSWORD_WRONG, stored.user().name());
        }
        setPassword(stored.user().name(), wanted);
    }

    /** Remembers the language in which the user of the scope reads. */
    @Transactional
    public void setLanguage(String language) {
        tables.setLanguage(Scope.current().actor(), language);
    }

    /** Opens a case for an auditor until the end of a day, or ends it with an empty number and no day. */
    @Transactional
    public void setCase(String auditor, String number, @Nullable LocalDate until) {
        String name = get(auditor).user().name();
        if (number.isBlank() != (until == null) || tables.setCase(name, number.strip(), until) == 0) {
            throw new Refused(AccessRefusal.CASE_INCOMPLETE, name);
        }
        audit.changed("user.case", name, caseOf(number, until).strip());
    }

    private StoredUser get(String name) {
        return tables.find(UserRules.plain(name)).orElseThrow(() -> new Refused(AccessRefusal.UNKNOWN_USER, name));
    }

    private static String caseOf(String number, @Nullable LocalDate until) {
        return until == null ? "" : " case " + number.strip() + " until " + until;
    }
}
