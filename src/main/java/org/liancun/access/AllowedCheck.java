package org.liancun.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets a request through to its method only for the roles in {@link Allowed}: the one check for pages and API. What the
 * method then reads and writes is held to the user's scope by the database.
 */
@Component
class AllowedCheck implements HandlerInterceptor, WebMvcConfigurer {
    private static final int FIRST_ERROR = 400;
    private final Audit audit;

    AllowedCheck(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Integer.MIN_VALUE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        String pattern = pattern(request);
        MDC.put(RequestTrace.ROUTE, request.getMethod() + " " + pattern);
        @Nullable Allowed allowed = allowed(method);
        if (allowed == null && PublicRoutes.contains(pattern)) {
            return true;
        }
        if (!(request.getAttribute(SignedIn.class.getName()) instanceof SignedIn user)) {
            throw new InsufficientAuthenticationException("no login");
        }
        if (allowed == null || !Arrays.asList(allowed.value()).contains(user.role())) {
            throw new AccessDeniedException(user.role() + " on " + request.getMethod() + " " + pattern);
        }
        IdempotencyFilter.demandKey(request);
        return true;
    }

    /** Whatever was changed leaves a line, also where a module wrote none of its own. */
    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception failure) {
        boolean changing = !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        if (changing && failure == null && response.getStatus() < FIRST_ERROR && !RequestTrace.wasTold()
                && request.getAttribute(SignedIn.class.getName()) != null && handler instanceof HandlerMethod) {
            audit.request(request.getRequestURI());
        }
    }

    /** The annotation that holds for a method: its own, or that of its class. */
    static @Nullable Allowed allowed(HandlerMethod method) {
        Allowed own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allowed.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
    }

    private static String pattern(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? request.getRequestURI() : pattern.toString();
    }
}
