package org.liancun.access;

import java.time.Instant;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail of who changed what and who read whose personal data. Lines are only ever added. */
@Component
public class Audit {
    static final String CHANGE = "change";
    static final String PERSONAL = "personal";
    private final AuditTables tables;
    private final TransactionTemplate apart;

    Audit(AuditTables tables, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * A line of the trail.
     *
     * @param personal whether rows about persons were read; otherwise something was changed
     * @param what the change, or the purpose of the reading
     * @param route the page or API method; empty for a command
     * @param request number of the request in the log
     */
    public record Line(
            long id, Instant at, String actor, boolean personal, String kind, String subject, String what,
            String route, String request) {}

    /**
     * Records a change, in the transaction of the change itself: what is rolled back leaves no line.
     *
     * @param kind what was done, such as {@code voucher.booked}
     * @param subject the code or id of what was changed; never a person's name
     * @param what the change in plain words or values; never a person's name, number or account
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String kind, String subject, String what) {
        tables.insert(CHANGE, kind, subject, what, trace(RequestTrace.ROUTE), trace(RequestTrace.REQUEST));
        RequestTrace.told();
    }

    /**
     * Says that what this request changed is on record where fewer people read it than the trail, such as who objected
     * to something: no line is written, neither here nor for the request.
     */
    public void keptElsewhere() {
        RequestTrace.told();
    }

    /**
     * Records that rows about persons are read, before they are read, in a transaction of its own: the line stands even
     * if the page fails, and an auditor, who writes nothing else, leaves it too.
     *
     * @param kind what is read, such as {@code household.register}
     * @param subject the code of the household, village or organisation they belong to
     * @param purpose why, in words or as a case number
     */
    public void read(String kind, String subject, String purpose) {
        Scope.current().ownAccount().run(() -> apart.executeWithoutResult(status -> tables.insert(
                PERSONAL, kind, subject, purpose, trace(RequestTrace.ROUTE), trace(RequestTrace.REQUEST))));
    }

    /**
     * The lines in sight, newest first.
     *
     * @param before only lines with a smaller id; {@link Long#MAX_VALUE} for the newest
     * @param actor only this user's; empty for all
     * @param personal only readings of personal data
     */
    @Transactional(readOnly = true)
    public List<Line> lines(long before, String actor, boolean personal, int limit) {
        return tables.lines(before, actor, personal, limit);
    }

    /** Records a request that changed something and of which no module told more. */
    void request(String subject) {
        Scope.current().ownAccount().run(() -> apart.executeWithoutResult(status -> tables.insert(
                CHANGE, "request", subject, "", trace(RequestTrace.ROUTE), trace(RequestTrace.REQUEST))));
    }

    private static String trace(String name) {
        String value = MDC.get(name);
        return value == null ? "" : value;
    }
}
