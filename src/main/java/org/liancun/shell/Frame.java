package org.liancun.shell;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.access.SignedIn;
import org.liancun.kernel.Money;

/** What stands around the content of a page, and the words, numbers and links in it for this reader. */
public final class Frame {
    private final Words words;
    private final Visit visit;

    Frame(Words words, Visit visit) {
        this.words = words;
        this.visit = visit;
    }

    /**
     * What is known of the request.
     *
     * @param path the page's own path without context and query
     */
    record Visit(
            String path,
            @Nullable SignedIn user,
            @Nullable ScopeBar bar,
            List<NavItem> navigation,
            @Nullable String csrfName,
            @Nullable String csrfToken,
            boolean synthetic,
            String requestId) {}

    /** The text under the key with {0}, {1} … replaced. */
    public String t(String key, Object... values) {
        return words.t(key, values);
    }

    /** Texts and formats alone, for page models that make sentences. */
    public Words words() {
        return words;
    }

    public boolean zh() {
        return words.language().chinese();
    }

    public Language language() {
        return words.language();
    }

    /** The Chinese name, or the English one for an English reader where there is one. */
    public String name(String chinese, String english) {
        return words.name(chinese, english);
    }

    public String money(long fen) {
        return words.money(fen);
    }

    /** Ten thousand yuan, for overviews in Chinese only: {@code frame.zh() ? frame.wan(fen) : frame.money(fen)}. */
    public String wan(long fen) {
        return words.wan(fen);
    }

    public String money(Money amount) {
        return words.money(amount);
    }

    public String count(long number) {
        return words.count(number);
    }

    /** @param scale decimals of the amount's unit */
    public String number(long amount, int scale) {
        return words.number(amount, scale);
    }

    public String date(LocalDate day) {
        return words.date(day);
    }

    public String time(Instant moment) {
        return words.time(moment);
    }

    /** The hidden field that every form with method post carries. */
    public Content csrf() {
        return output -> {
            if (visit.csrfToken() != null) {
                output.writeContent("<input type=\"hidden\" name=\"" + visit.csrfName() + "\" value=\""
                        + visit.csrfToken() + "\">");
            }
        };
    }

    public @Nullable SignedIn user() {
        return visit.user();
    }

    /** Code of the place in the scope bar; empty where there is none. */
    public String place() {
        return visit.bar() == null ? "" : visit.bar().place();
    }

    /** The year in the scope bar; 0 where there is none. */
    public int year() {
        return visit.bar() == null ? 0 : visit.bar().year().value();
    }

    /** The path with the place and the year of this page. */
    public String link(String path) {
        if (visit.bar() == null) {
            return path;
        }
        return path + (path.contains("?") ? "&" : "?") + "place=" + place() + "&year=" + year();
    }

    /** Whether what is shown may be made up for a demonstration. */
    public boolean synthetic() {
        return visit.synthetic();
    }

    /** The page's own path. */
    public String path() {
        return visit.path();
    }

    public List<NavItem> navigation() {
        return visit.navigation();
    }

    /** The number under which the log knows this request. */
    public String requestId() {
        return visit.requestId();
    }
}
