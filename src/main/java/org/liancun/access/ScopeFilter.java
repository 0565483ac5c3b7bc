package org.liancun.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the scope of the user, or of a visitor, around everything that answers a request. */
final class ScopeFilter extends OncePerRequestFilter {
    private final UserScopes users;
    private final Counties counties;

    ScopeFilter(UserScopes users, Counties counties) {
        this.users = users;
        this.counties = counties;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PublicRoutes.needsNoScope(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<User> user = user(request);
        user.ifPresent(known -> request.setAttribute(SignedIn.class.getName(), new SignedIn(
                known.name(), known.county(), known.role(), known.place(), known.language())));
        Scope scope = user.map(users::of).orElseGet(() -> visitor(request));
        try {
            scope.call(() -> {
                chain.doFilter(request, response);
                return scope;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private Optional<User> user(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Login login)) {
            return Optional.empty();
        }
        Optional<User> user = users.present(login);
        if (user.isEmpty()) {
            SecurityContextHolder.clearContext();
            if (request.getSession(false) != null) {
                request.getSession().invalidate();
            }
        }
        return user;
    }

    /** A visitor sees what is public in the county that the address names, or in the first one of this home. */
    private Scope visitor(HttpServletRequest request) {
        List<Counties.County> all = counties.all();
        String asked = request.getQueryString() != null && request.getQueryString().contains("county=")
                ? request.getParameter("county") : null;
        return all.stream().filter(county -> county.code().equals(asked)).findFirst()
                .or(() -> all.stream().findFirst())
                .map(county -> Scope.open(county.code()))
                .orElseGet(Scope::current);
    }
}
