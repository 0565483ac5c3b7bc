package org.liancun.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liancun.access.Scope;
import org.liancun.access.SignedIn;
import org.liancun.kernel.FiscalYear;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Finds out which place and year a request is about and what else could be chosen; hands it to controllers and frames. */
@Component
class ScopeBars implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private static final Comparator<FiscalYear> NEWEST_FIRST = Comparator.comparingInt(FiscalYear::value).reversed();
    private static final int YEARS_OFFERED = 5;
    private static final int DEEPEST = 6;
    private final ObjectProvider<ScopeBar.Source> sources;
    private final Clock clock;

    ScopeBars(ObjectProvider<ScopeBar.Source> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * The bar as it is drawn.
     *
     * @param path from the county down to the chosen place
     * @param below what can be chosen next
     */
    record View(ScopeBar chosen, List<ScopeBar.Step> path, List<ScopeBar.Step> below, List<FiscalYear> years) {}

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ScopeBar.class;
    }

    @Override
    public ScopeBar resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
            NativeWebRequest web, WebDataBinderFactory binder) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        View view = of(request);
        request.setAttribute(ScopeBar.class.getName(), view);
        return view.chosen();
    }

    /** The bar that a controller asked for, if it did. */
    static Optional<View> shown(HttpServletRequest request) {
        return Optional.ofNullable((View) request.getAttribute(ScopeBar.class.getName()));
    }

    View of(HttpServletRequest request) {
        String home = request.getAttribute(SignedIn.class.getName()) instanceof SignedIn user
                ? user.place() : Scope.current().county();
        String asked = request.getParameter("place");
        String place = asked == null || asked.isBlank() ? home : asked.strip();
        List<ScopeBar.Step> path = path(place);
        if (path.isEmpty() && !place.equals(home)) {
            throw new NotFound(place);
        }
        List<FiscalYear> known = sources.orderedStream().flatMap(source -> source.years().stream())
                .distinct().sorted(NEWEST_FIRST).toList();
        FiscalYear year = year(request.getParameter("year"), known);
        return new View(new ScopeBar(place, year), path,
                sources.orderedStream().flatMap(source -> source.below(place).stream()).toList(), offered(known, year));
    }

    private List<ScopeBar.Step> path(String code) {
        List<ScopeBar.Step> path = new ArrayList<>();
        String next = code;
        while (!next.isEmpty() && path.size() < DEEPEST) {
            Optional<ScopeBar.Step> step = find(next);
            step.ifPresent(found -> path.addFirst(found));
            next = step.map(ScopeBar.Step::parent).orElse("");
        }
        return path;
    }

    private Optional<ScopeBar.Step> find(String code) {
        return sources.orderedStream().flatMap(source -> source.find(code).stream()).findFirst();
    }

    private FiscalYear year(String asked, List<FiscalYear> known) {
        if (asked != null && asked.matches("\\d{4}")) {
            try {
                return new FiscalYear(Integer.parseInt(asked));
            } catch (IllegalArgumentException e) {
                throw new NotFound(asked);
            }
        }
        return known.isEmpty() ? new FiscalYear(LocalDate.now(clock).getYear() - 1) : known.getFirst();
    }

    /** The years with data, the one before them to compare with, and the chosen one. */
    private static List<FiscalYear> offered(List<FiscalYear> known, FiscalYear chosen) {
        Stream<FiscalYear> base = known.isEmpty()
                ? IntStream.range(0, YEARS_OFFERED).mapToObj(back -> new FiscalYear(chosen.value() - back))
                : Stream.concat(known.stream(), Stream.of(known.getLast().previous()));
        return Stream.concat(base, Stream.of(chosen)).distinct().sorted(NEWEST_FIRST).toList();
    }
}
