package org.liancun.shell;

import gg.jte.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.access.SignedIn;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;

/** What stands around the content of a page, and the words, numbers and links in it for this reader. */
public final class Frame {
    private final Words words;
    private final Visit visit;

    Frame(Words words, Visit visit) {
        this.words = words;
        this.visit = visit;
    }

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

    public String money(Money amount) {
        return words.money(amount);
    }

    /** Ten thousand yuan, for overviews in Chinese only: {@code frame.zh() ? frame.wan(fen) : frame.money(fen)}. */
    public String wan(long fen) {
        return words.wan(fen);
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
        return output -> output.writeContent("<input type=\"hidden\" name=\"_csrf\" value=\"" + csrfToken() + "\">");
    }

    /** What a script sends in the header X-CSRF-TOKEN; empty where the request has no session to protect. */
    public String csrfToken() {
        return visit.token() == null ? "" : visit.token().getToken();
    }

    /** The user; null for a visitor. */
    public @Nullable SignedIn user() {
        return visit.user();
    }

    /** Code of the place that the page is about. */
    public String place() {
        return visit.bar().chosen().place();
    }

    /** The year that the page is about. */
    public int year() {
        return visit.bar().chosen().year().value();
    }

    /** The path with the place and the year of this page, so that the next page is about the same. */
    public String link(String path) {
        return visit.link(path);
    }

    /** Address of a style sheet, script or picture, such as {@code /css/liancun.css}, that changes with its content. */
    public String asset(String path) {
        return visit.assets().address(path);
    }

    /** The chapter of the handbook about this page. */
    public String help() {
        return Handbook.helpFor(visit.path());
    }

    /** The page's own path. */
    public String path() {
        return visit.path();
    }

    /** Whether the scope bar stands on this page: its controller asked for a place and a year. */
    public boolean hasBar() {
        return visit.shown();
    }

    /** The way from the county down to the chosen place. */
    public List<ScopeBar.Step> barPath() {
        return visit.bar().path();
    }

    /** What can be chosen below. */
    public List<ScopeBar.Step> barBelow() {
        return visit.bar().below();
    }

    public List<FiscalYear> barYears() {
        return visit.bar().years();
    }

    /** This page for another place. */
    public String at(ScopeBar.Step step) {
        return path() + "?place=" + step.code() + "&year=" + year();
    }

    public String name(ScopeBar.Step step) {
        return words.name(step.nameZh(), step.nameEn());
    }

    /** Where the navigation leads this reader. */
    public List<NavItem> navigation() {
        return visit.navigation();
    }

    /** Whether the page belongs to that entry of the navigation. */
    public boolean isIn(NavItem item) {
        return item.path().equals("/") ? path().equals("/")
                : path().equals(item.path()) || path().startsWith(item.path() + "/");
    }

    /** This page in another language. */
    public String in(Language other) {
        String here = visit.path() + (visit.query().isEmpty() ? "" : "?" + visit.query());
        return "/language?to=" + other.tag() + "&back=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    /** Whether figures of this county are made up. */
    public boolean synthetic() {
        return visit.synthetic();
    }

    /** The number under which the log knows this request. */
    public String requestId() {
        return visit.requestId();
    }
}
