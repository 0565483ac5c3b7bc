package org.liancun.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A real Chromium, started once for all journeys of a run. */
public final class TestBrowser {
    private static final Playwright PLAYWRIGHT = Playwright.create();
    private static final Browser BROWSER = PLAYWRIGHT.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(executable())
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync")));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }

    private TestBrowser() {}

    /** A fresh page of somebody who reads that language, such as {@code zh-CN}. */
    public static Page page(String locale) {
        BrowserContext context = BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL(TestApp.url()).setLocale(locale).setViewportSize(1366, 768));
        context.setDefaultTimeout(20_000);
        return context.newPage();
    }

    /** The same, logged in. */
    public static Page as(String name, String password, String locale) {
        Page page = page(locale);
        page.navigate("/login");
        page.fill("input[name=name]", name);
        page.fill("input[name=password]", password);
        page.press("input[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private static Path executable() {
        String named = System.getenv("LIANCUN_CHROMIUM");
        return Stream.of(named == null ? "" : named, "/usr/bin/chromium", "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium")
                .filter(path -> !path.isEmpty() && Files.isExecutable(Path.of(path)))
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium: ./liancun test fetches it as root, or set LIANCUN_CHROMIUM"));
    }
}
