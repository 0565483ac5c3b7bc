package org.liancun.shares;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liancun.alliance.Alliance;
import org.liancun.alliance.Alliances;
import org.liancun.alliance.Membership;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shares.Ground.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what contributions and holdings are judged against, with one statement for each kind of thing. */
@Component
class GroundTables {
    static final String COLLECTIVES = """
            SELECT code, id FROM registry.v_organisation
             WHERE county_code = access.county() AND kind = 'collective'""";

    static final String HOUSEHOLDS = """
            SELECT code, id, village_code, left_on FROM registry.v_household
             WHERE county_code = access.county() AND code = ANY (?::text[])""";

    static final String DOCUMENTS = """
            SELECT number, id FROM registry.v_document
             WHERE county_code = access.county() AND number = ANY (?::text[])""";

    private final JdbcClient client;
    private final Alliances alliances;
    private final Books books;
    private final PolicyTables policies;
    private final PastureTables contracts;

    GroundTables(JdbcClient client, Alliances alliances, Books books, PolicyTables policies, PastureTables contracts) {
        this.client = client;
        this.alliances = alliances;
        this.books = books;
        this.policies = policies;
        this.contracts = contracts;
    }

    /** What contributions are judged against. */
    Ground gather(Ground.Cited cited) {
        return new Ground(
                alliances.all().stream().collect(Collectors.toMap(Alliance::code, Function.identity())),
                alliances.memberships().stream().collect(Collectors.groupingBy(Membership::village)),
                parties(cited.parties()),
                books.all().stream().collect(Collectors.toMap(Book::code, Book::id)),
                documents(cited.documents()),
                contracts.byNumbers(cited.contracts()),
                policies.all());
    }

    private Map<String, Party> parties(Collection<String> cited) {
        Map<String, Party> found = new HashMap<>();
        client.sql(COLLECTIVES).query(row -> {
            String code = row.getString("code");
            found.put(code, new Party(row.getObject("id", UUID.class), code, false, null));
        });
        client.sql(HOUSEHOLDS).param(cited.toArray(String[]::new)).query(row -> {
            found.put(row.getString("code"), new Party(row.getObject("id", UUID.class),
                    row.getString("village_code"), true, row.getObject("left_on", LocalDate.class)));
        });
        return found;
    }

    private Map<String, UUID> documents(Collection<String> cited) {
        Map<String, UUID> found = new HashMap<>();
        client.sql(DOCUMENTS).param(cited.toArray(String[]::new)).query(row -> {
            found.put(row.getString("number"), row.getObject("id", UUID.class));
        });
        return found;
    }
}
