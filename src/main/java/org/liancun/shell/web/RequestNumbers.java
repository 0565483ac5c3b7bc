package org.liancun.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.liancun.access.RequestTrace;
import org.liancun.kernel.Ids;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request a number that the log, the audit, the answer's header and an error page all say. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestNumbers extends OncePerRequestFilter {
    static final String HEADER = "X-Request-Id";
    private static final int DIGITS = 12;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = Ids.next().toString().replace("-", "");
        String number = id.substring(id.length() - DIGITS);
        MDC.put(RequestTrace.REQUEST, number);
        request.setAttribute(HEADER, number);
        response.setHeader(HEADER, number);
        try {
            chain.doFilter(request, response);
        } finally {
            RequestTrace.end();
        }
    }
}
