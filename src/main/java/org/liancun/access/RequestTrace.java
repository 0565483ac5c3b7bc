package org.liancun.access;

import org.slf4j.MDC;

/** What the log and the audit say of the request that is being answered; it goes with the thread. */
public final class RequestTrace {
    /** The number of the request, shown on error pages. */
    public static final String REQUEST = "request";
    /** The page or API method, such as {@code POST /books/{book}/vouchers}. */
    public static final String ROUTE = "route";
    private static final String TOLD = "told";

    private RequestTrace() {}

    /** Marks that a module has written what this request changed. */
    static void told() {
        MDC.put(TOLD, "yes");
    }

    static boolean wasTold() {
        return MDC.get(TOLD) != null;
    }

    /** Forgets the request; whatever the thread does next is something else. */
    public static void end() {
        MDC.remove(REQUEST);
        MDC.remove(ROUTE);
        MDC.remove(TOLD);
    }
}
