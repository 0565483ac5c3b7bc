package org.liancun.access;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of users. */
@Component
class UserTables {
    static final String COLUMNS = """
            county_code, name, password_hash, role, place_code, organisations, household_id, language, case_number,
            case_until_on, disabled_at, password_changed_at""";
    static final String INSERT = """
            INSERT INTO access.app_user (county_code, name, password_hash, role, place_code, organisations,
                                         household_id, case_number, case_until_on)
            VALUES (:county, :name, :hash, :role, :place, string_to_array(:organisations, ','), :household,
                    :caseNumber, :caseUntil)""";
    static final String AT_LOGIN = "SELECT " + COLUMNS + " FROM access.user_at_login(?)";
    static final String ALL = "SELECT " + COLUMNS + " FROM access.app_user ORDER BY role, place_code, name";
    static final String FIND = "SELECT " + COLUMNS + " FROM access.app_user WHERE county_code = access.county() AND name = ?";
    static final String DISABLE = """
            UPDATE access.app_user SET disabled_at = CASE WHEN ? THEN clock_timestamp() END
             WHERE county_code = access.county() AND name = ?""";
    static final String SET_PASSWORD = """
            UPDATE access.app_user SET password_hash = ?, password_changed_at = clock_timestamp()
             WHERE county_code = access.county() AND name = ?""";
    static final String SET_LANGUAGE =
            "UPDATE access.app_user SET language = ? WHERE county_code = access.county() AND name = ?";
    static final String SET_CASE = """
            UPDATE access.app_user SET case_number = :number, case_until_on = :until
             WHERE county_code = access.county() AND name = :name AND role = 'auditor'""";
    static final String LOCK_CLERKS = """
            SELECT name FROM access.app_user
             WHERE county_code = access.county() AND role = 'county' AND disabled_at IS NULL
             ORDER BY name FOR UPDATE""";

    private final JdbcClient client;

    UserTables(JdbcClient client) {
        this.client = client;
    }

    void insert(NewUser user, String county, String name, String hash) {
        client.sql(INSERT)
                .param("county", county).param("name", name).param("hash", hash)
                .param("role", user.role().code()).param("place", user.place())
                .param("organisations", String.join(",", user.organisations()))
                .param("household", user.household(), Types.OTHER)
                .param("caseNumber", user.caseNumber())
                .param("caseUntil", user.caseUntil(), Types.DATE)
                .update();
    }

    /** The user of that name in whatever county: the one look-up that needs no scope. */
    Optional<StoredUser> atLogin(String name) {
        return client.sql(AT_LOGIN).param(name).query(UserTables::row).optional();
    }

    Optional<StoredUser> find(String name) {
        return client.sql(FIND).param(name).query(UserTables::row).optional();
    }

    List<User> all() {
        return client.sql(ALL).query((row, number) -> row(row, number).user()).list();
    }

    void disable(String name, boolean disabled) {
        client.sql(DISABLE).params(disabled, name).update();
    }

    void setPassword(String name, String hash) {
        client.sql(SET_PASSWORD).params(hash, name).update();
    }

    void setLanguage(String name, String language) {
        client.sql(SET_LANGUAGE).params(language, name).update();
    }

    int setCase(String name, String number, @Nullable LocalDate until) {
        return client.sql(SET_CASE)
                .param("number", number).param("until", until, Types.DATE).param("name", name)
                .update();
    }

    /** Names of the county's clerks who can log in, held until the transaction ends. */
    List<String> lockClerks() {
        return client.sql(LOCK_CLERKS).query(String.class).list();
    }

    private static StoredUser row(ResultSet row, int number) throws SQLException {
        Date until = row.getDate("case_until_on");
        User user = new User(
                row.getString("county_code"), row.getString("name"), Role.ofCode(row.getString("role")),
                row.getString("place_code"), List.of((String[]) row.getArray("organisations").getArray()),
                row.getObject("household_id", UUID.class), row.getString("language"), row.getString("case_number"),
                until == null ? null : until.toLocalDate(), row.getObject("disabled_at") != null);
        return new StoredUser(user, row.getString("password_hash"),
                row.getObject("password_changed_at", OffsetDateTime.class).toInstant());
    }
}
