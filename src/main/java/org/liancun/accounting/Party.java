package org.liancun.accounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Whose sub-account a posting stands on.
 *
 * @param code of the organisation or household; empty where there is none or it is hidden
 * @param nameZh of the organisation; empty for a household, whose people are named only in the registry
 * @param hidden whether it is a household that the reader may not see
 */
public record Party(String code, String nameZh, String nameEn, boolean hidden) {
    /** No party. */
    public static final Party NONE = new Party("", "", "", false);

    /** Reads columns party_id, hidden, party_code, party_zh and party_en; joins {@code registry.v_organisation o} and {@code registry.v_household h}. */
    public static Party read(ResultSet rows) throws SQLException {
        if (rows.getObject("party_id", UUID.class) == null && !rows.getBoolean("hidden")) {
            return NONE;
        }
        String code = rows.getString("party_code");
        return code == null
                ? new Party("", "", "", true)
                : new Party(code, rows.getString("party_zh"), rows.getString("party_en"), false);
    }

    /** Whether it is a household that the reader sees. */
    public boolean isHousehold() {
        return !code.isEmpty() && nameZh.isEmpty();
    }

    /** Whether there is nobody. */
    public boolean isNone() {
        return code.isEmpty() && !hidden;
    }
}
