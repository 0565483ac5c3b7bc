package org.liancun.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.liancun.testing.TestApp;

/**
 * Every SQL constant is prepared against the migrated schema, as the application's role: what a compiler would do.
 * Private ones are parts of statements.
 */
class SqlContractTests {
    private static final Pattern SQL = Pattern.compile("\\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\\b(?s:.*)");

    private static final Pattern NAMED = Pattern.compile("(?<![:\\w]):[a-zA-Z]\\w*");

    @Test
    void everyStatementIsUnderstoodByTheDatabase() throws Exception {
        List<String> broken = new ArrayList<>();
        int prepared = 0;
        try (Connection connection = TestApp.home().dataSource().getConnection()) {
            for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.liancun")) {
                for (Field field : Class.forName(type.getName(), false, getClass().getClassLoader()).getDeclaredFields()) {
                    String sql = constant(field);
                    if (sql != null) {
                        prepared++;
                        String fault = fault(connection, sql);
                        if (!fault.isEmpty()) {
                            broken.add(type.getSimpleName() + "." + field.getName() + ": " + fault);
                        }
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(prepared).isGreaterThan(30);
    }

    private static String constant(Field field) throws IllegalAccessException {
        boolean fragment = Modifier.isPrivate(field.getModifiers());
        if (fragment || !Modifier.isStatic(field.getModifiers()) || field.getType() != String.class) {
            return null;
        }
        field.setAccessible(true);
        String value = (String) field.get(null);
        return value != null && SQL.matcher(value).matches() && !value.contains("%s") ? value : null;
    }

    /** Asking for the parameters makes the driver send the statement to be parsed and described. */
    private static String fault(Connection connection, String sql) {
        String plain = NAMED.matcher(sql).replaceAll("?");
        try (PreparedStatement statement = connection.prepareStatement(plain)) {
            statement.getParameterMetaData();
            return "";
        } catch (SQLException e) {
            return e.getMessage().lines().findFirst().orElse("");
        }
    }
}
