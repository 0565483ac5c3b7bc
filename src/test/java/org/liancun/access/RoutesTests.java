package org.liancun.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page and API route of the running program, tried by every role and by nobody. */
class RoutesTests {
    private static final TestUsers USERS = new TestUsers(TestApp.freshCounty());
    /** A variable of a pattern with its form, which may have braces of its own: {county:\\d{6}}. */
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::((?:[^{}]|\\{[^}]*})+))?}");
    private static final List<Route> ROUTES = new ArrayList<>();

    record Route(String method, String pattern, HandlerMethod handler) {
        /** The pattern with something that has the right form and does not exist in place of each variable. */
        String path() {
            StringBuilder path = new StringBuilder();
            Matcher variable = VARIABLE.matcher(pattern.replace("**", "none"));
            while (variable.find()) {
                variable.appendReplacement(path, sample(variable.group(1), variable.group(2)));
            }
            return variable.appendTail(path).toString();
        }

        private static String sample(String name, String form) {
            String usual = name.equals("year") ? "2023" : name.equals("id") ? UUID.randomUUID().toString() : "none";
            return Stream.of(usual, "999999", "999999201", "999999201201")
                    .filter(text -> form == null || text.matches(form)).findFirst().orElse(usual);
        }

        boolean api() {
            return pattern.startsWith("/api/");
        }

        /** What somebody without the right gets: no route is tried as if it were public. */
        boolean allows(Role role) {
            Allowed allowed = AllowedCheck.allowed(handler);
            return allowed == null || Arrays.asList(allowed.value()).contains(role);
        }
    }

    @BeforeAll
    static void collect() {
        Map<RequestMappingInfo, HandlerMethod> all = new LinkedHashMap<>(
                TestApp.get(RequestMappingHandlerMapping.class).getHandlerMethods());
        all.forEach((info, handler) -> info.getPatternValues().forEach(pattern -> {
            var methods = info.getMethodsCondition().getMethods();
            (methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream())
                    .forEach(method -> ROUTES.add(new Route(method.name(), pattern, handler)));
        }));
        assertThat(ROUTES).hasSizeGreaterThan(10);
    }

    @Test
    void everyRouteNamesItsRolesOrStandsOnThePublicList() {
        assertThat(ROUTES).allSatisfy(route -> assertThat(
                        AllowedCheck.allowed(route.handler()) != null || PublicRoutes.contains(route.pattern()))
                .as("%s %s of %s", route.method(), route.pattern(), route.handler()).isTrue());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleGetsWhatItIsAllowedAndIsRefusedTheRest(Role role) {
        Visitor visitor = USERS.visitor(role);
        for (Route route : ROUTES) {
            int status = call(visitor, route).statusCode();
            if (route.allows(role)) {
                assertThat(status).as("%s: %s %s", role, route.method(), route.pattern()).isNotIn(401, 403);
            } else {
                assertThat(status).as("%s: %s %s", role, route.method(), route.pattern()).isEqualTo(403);
            }
            visitor = route.pattern().startsWith("/account") ? USERS.visitor(role) : visitor;
        }
        assertThatTheConnectionCarriesNothingOver();
    }

    @Test
    void nobodyGetsOnlyWhatIsPublic() {
        Visitor nobody = new Visitor();
        nobody.get("/login");
        for (Route route : ROUTES) {
            HttpResponse<String> answer = call(nobody, route);
            boolean open = AllowedCheck.allowed(route.handler()) == null;
            String what = route.method() + " " + route.pattern();
            if (open) {
                assertThat(answer.statusCode()).as(what).isNotIn(401, 403);
            } else if (route.api()) {
                assertThat(answer.statusCode()).as(what).isEqualTo(401);
            } else {
                assertThat(answer.statusCode()).as(what).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location").orElse("")).as(what).startsWith("/login?to=");
            }
        }
        assertThatTheConnectionCarriesNothingOver();
    }

    private static HttpResponse<String> call(Visitor visitor, Route route) {
        if (route.method().equals("GET")) {
            return visitor.get(route.path());
        }
        return route.api()
                ? visitor.json(route.method(), route.path(), "{}", "Idempotency-Key", UUID.randomUUID().toString())
                : visitor.post(route.path());
    }

    private static void assertThatTheConnectionCarriesNothingOver() {
        assertThat(TestApp.get(JdbcClient.class)
                .sql("SELECT concat(current_setting('liancun.county', true), current_setting('liancun.actor', true))")
                .query(String.class).single()).isEmpty();
    }
}
