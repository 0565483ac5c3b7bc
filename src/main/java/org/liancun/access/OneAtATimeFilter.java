package org.liancun.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets what one user posts to one page wait for what the same user posted there before. A button that is pressed twice
 * sends its form twice, and the second must find what the first did, which it cannot while both are under way: it would
 * be refused for what the first has just done, and the browser shows the last answer.
 */
final class OneAtATimeFilter extends OncePerRequestFilter {
    private final ConcurrentHashMap<Sender, Turn> turns = new ConcurrentHashMap<>();

    private record Sender(String user, String page) {}

    /** Whose turn it is; known only as long as somebody has it or waits. */
    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int takers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getRequestURI().startsWith("/api/")
                || request.getAttribute(SignedIn.class.getName()) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SignedIn user = (SignedIn) request.getAttribute(SignedIn.class.getName());
        Sender sender = new Sender(user.name(), request.getRequestURI());
        Turn turn = turns.compute(sender, (key, standing) -> {
            Turn taken = standing == null ? new Turn() : standing;
            taken.takers++;
            return taken;
        });
        turn.lock.lock();
        try {
            chain.doFilter(request, response);
        } finally {
            turn.lock.unlock();
            turns.computeIfPresent(sender, (key, standing) -> --standing.takers == 0 ? null : standing);
        }
    }
}
