package org.liancun.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Sessions, forms and headers of the server. Which role may call what is not decided here but in AllowedCheck. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebSecurity {
    /** Everything from this server, nothing inline, in nobody's frame. */
    static final String CONTENT_POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";
    private static final String PERMISSIONS = "camera=(self), geolocation=(), microphone=(), payment=(), usb=()";
    private static final String SESSION_COOKIE = "liancun";

    private final HandlerExceptionResolver errors;
    private final ScopeFilter scopes;
    private final IdempotencyFilter idempotency;

    WebSecurity(HandlerExceptionResolver handlerExceptionResolver, UserScopes users, Counties counties,
            IdempotencyTables answers, Clock clock) {
        this.errors = handlerExceptionResolver;
        this.scopes = new ScopeFilter(users, counties);
        this.idempotency = new IdempotencyFilter(answers, errors, clock);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        // LoginCheck is found by its type; named here too it would be asked twice for each try.
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(cache -> cache.disable())
                .headers(WebSecurity::headers)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(WebSecurity::needsToken))
                .formLogin(form -> form.loginPage("/login")
                        .usernameParameter("name").passwordParameter("password")
                        .successHandler((request, response, who) ->
                                response.sendRedirect(LocalPath.orHome(request.getParameter("to"))))
                        .failureHandler((request, response, why) ->
                                errors.resolveException(request, response, null, why)))
                .logout(logout -> logout.deleteCookies(SESSION_COOKIE)
                        .logoutSuccessHandler((request, response, who) -> response.sendRedirect("/login?out")))
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, why) ->
                        errors.resolveException(request, response, null, why)))
                .exceptionHandling(handling -> handling
                        .authenticationEntryPoint((request, response, why) ->
                                errors.resolveException(request, response, null, why))
                        .accessDeniedHandler((request, response, why) ->
                                errors.resolveException(request, response, null, why)))
                .addFilterAfter(scopes, AuthorizationFilter.class)
                .addFilterAfter(idempotency, ScopeFilter.class)
                .addFilterAfter(new OneAtATimeFilter(), ScopeFilter.class)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    /** A call of the API without the session cookie carries nothing that another site could abuse. */
    private static boolean needsToken(HttpServletRequest request) {
        boolean api = request.getRequestURI().startsWith("/api/");
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && !(api && request.getRequestedSessionId() == null);
    }
}
