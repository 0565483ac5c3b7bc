package org.liancun.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liancun.access.SignedIn;

/** Which language a request is answered in: the one chosen in this browser, then the user's, then the browser's own. */
public final class Languages {
    /** Keeps the choice of a browser. */
    public static final String COOKIE = "language";

    private Languages() {}

    public static Language of(HttpServletRequest request) {
        return chosen(request).or(() -> users(request)).orElseGet(() -> accepted(request));
    }

    /** The offered language of that tag. */
    public static Optional<Language> offered(String tag) {
        return Language.OFFERED.stream().filter(language -> language.tag().equalsIgnoreCase(tag)).findFirst();
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> offered(cookie.getValue()).stream())
                .findFirst();
    }

    private static Optional<Language> users(HttpServletRequest request) {
        return request.getAttribute(SignedIn.class.getName()) instanceof SignedIn user
                ? offered(user.language())
                : Optional.empty();
    }

    /** Who asks for any Chinese or for Tibetan reads Chinese until those are offered; nobody's wish is Chinese too. */
    private static Language accepted(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null || header.isBlank()) {
            return Language.ZH_HANS;
        }
        try {
            List<Locale.LanguageRange> wishes = Locale.LanguageRange.parse(header);
            for (Locale.LanguageRange wish : wishes) {
                Optional<Language> language = meant(wish.getRange());
                if (language.isPresent()) {
                    return language.get();
                }
            }
            return Language.EN;
        } catch (IllegalArgumentException e) {
            return Language.ZH_HANS;
        }
    }

    private static Optional<Language> meant(String range) {
        String main = range.split("-")[0];
        Language wish = switch (main) {
            case "zh" -> range.matches("zh-(hant|tw|hk|mo).*") ? Language.ZH_HANT : Language.ZH_HANS;
            case "bo" -> Language.BO;
            case "en" -> Language.EN;
            default -> null;
        };
        return Optional.ofNullable(wish)
                .flatMap(language -> language.chain().stream().filter(Language.OFFERED::contains).findFirst());
    }
}
