package org.liancun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.accounting.BookKeeping;
import org.liancun.accounting.TrialBalance;
import org.liancun.kernel.Money;
import org.liancun.testing.TestBrowser;
import org.liancun.testing.TestUsers;

/** A month of a village's vouchers, typed by somebody who never touches the mouse; every key is counted. */
class TypingJourneyTests {
    /** Days after the one before, summary, and the lines: side, account, amount; = for what is missing; @ for a household. */
    private static final String MONTH = """
            0 Cash drawn | D 101 2000 | C 102 =
            1 Milk sold to the dairy | D 102 36400.50 | C 501 =
            1 Feed bought | D 121 5200 | C 102 =
            0 Feed for the herd | D 511 3100 | C 121 =
            1 Wool taken in | D 121 900 | C 113 = @
            1 Diesel | D 511 640.20 | C 101 =
            1 Fence wire on credit | D 153 8800 | C 211 =
            2 Wages of July | D 513 6000 | D 511 4000 | C 212 =
            0 Wages paid | D 212 10000 | C 102 =
            2 Running subsidy | D 102 20000 | C 503 =
            1 Grant for the shed | D 102 150000 | C 241 =
            1 Cement for the shed | D 153 42000 | C 102 =
            2 Tea for the assembly | D 513 186.40 | C 101 =
            1 Lambs sold | D 102 14400 | D 511 9000 | C 501 14400 | C 131 =
            2 Dividend of the alliance | D 112 52000 | C 502 =
            1 Dividend received | D 102 52000 | C 112 =
            2 Road mended after rain | D 514 3600 | C 213 =
            2 Day labour paid | D 213 3600 | C 102 =
            3 Depreciation | D 511 1250 | D 513 300 | C 152 =
            6 Surcharges | D 512 96.30 | C 214 =""";
    private static final String COUNT_KEYS = """
            addEventListener("keydown", () => { sessionStorage.keys = Number(sessionStorage.keys ?? 0) + 1; }, true);
            addEventListener("pointerdown", () => { sessionStorage.clicks = "yes"; }, true);""";
    private final BookKeeping books = new BookKeeping();
    private final TestUsers users = new TestUsers(books.county.code);
    private final String path = "/books/" + books.code;

    @Test
    void aMonthOfTwentyVouchersIsTypedWithoutAMouse() {
        List<Typed> month = MONTH.lines().map(TypingJourneyTests::read).toList();
        Page page = page("2023-07-01");

        for (int i = 0; i < month.size(); i++) {
            type(page, month.get(i));
            page.waitForSelector(".notice.good >> text=%04d".formatted(i + 1));
        }

        int lines = month.stream().mapToInt(voucher -> voucher.lines().size()).sum();
        int words = month.stream().mapToInt(voucher -> voucher.summary().length()).sum();
        int keys = Integer.parseInt((String) page.evaluate("sessionStorage.keys"));
        System.out.printf("%d vouchers, %d lines, %d keys: %.1f a line, %.1f without the words of summaries%n",
                month.size(), lines, keys, keys / (double) lines, (keys - words) / (double) lines);
        assertThat(month).hasSize(20);
        assertThat(page.evaluate("sessionStorage.clicks")).as("a click").isNull();
        assertThat((long) keys - words).as("keys beside the words of summaries").isLessThanOrEqualTo(21L * lines / 2);
        assertThat(closing("102")).isEqualTo(Money.ofYuan("210000.50"));
        assertThat(closing("101")).isEqualTo(Money.ofYuan("1173.40"));
        assertThat(closing("113")).isEqualTo(Money.ofYuan("-900.00"));
        assertThat(closing("214")).isEqualTo(Money.ofYuan("-96.30"));
        page.navigate(path + "/vouchers?year=2023&month=7");
        assertThat(page.locator("tbody tr").count()).isEqualTo(20);
    }

    @Test
    void aHundredRowsComeFromASpreadsheetByPaste() {
        Page page = page("2023-07-31");
        String rows = IntStream.rangeClosed(1, 99).mapToObj(i -> "Tea for team " + i + "\t513\t" + i + ".25\t\t")
                .collect(Collectors.joining("\r\n")) + "\r\n\t银行存款\t\t4,974.75\t";

        page.evaluate("""
                rows => {
                  const data = new DataTransfer();
                  data.setData("text/plain", rows);
                  document.activeElement.dispatchEvent(
                    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }""", rows);
        page.keyboard().press("Control+Enter");
        page.waitForSelector(".notice.good");

        assertThat(closing("513")).isEqualTo(Money.ofYuan("4974.75"));
        page.navigate(path + "/vouchers?year=2023&text=Tea");
        page.click("tbody a");
        assertThat(page.locator(".voucher tbody tr").count()).isEqualTo(100);
    }

    @Test
    void theColumnsOfGoodsComeWhenTheyAreCalled() {
        Page page = page("2023-07-01");
        assertThat(page.isVisible("#quantity-0")).isFalse();
        type(page, List.of("Milk", "Enter", "102", "Enter", "68.75", "Enter", "Enter", "501", "Enter", "=", "Alt+g",
                "12.5", "Enter", "kg", "Enter", "5.50", "Control+Enter"));
        page.waitForSelector(".notice.good");

        page.click(".notice.good a");
        assertThat(page.textContent(".voucher")).contains("12.5 kg × 5.50");
    }

    private static void type(Page page, List<String> keys) {
        for (String key : keys) {
            if (key.matches("Enter|.*\\+.*|=")) {
                page.keyboard().press(key);
            } else {
                page.keyboard().type(key);
            }
        }
    }

    /** A voucher to be typed. */
    private record Typed(int days, String summary, List<List<String>> lines) {}

    private static Typed read(String text) {
        String[] parts = text.split(" \\| ");
        String[] head = parts[0].split(" ", 2);
        return new Typed(Integer.parseInt(head[0]), head[1],
                IntStream.range(1, parts.length).mapToObj(i -> List.of(parts[i].split(" "))).toList());
    }

    private void type(Page page, Typed voucher) {
        for (int day = 0; day < voucher.days(); day++) {
            page.keyboard().press("PageDown");
        }
        page.keyboard().type(voucher.summary());
        for (List<String> line : voucher.lines()) {
            page.keyboard().press("Enter");
            page.keyboard().type(line.get(1));
            page.keyboard().press("Enter");
            if (line.getFirst().equals("C") && !line.get(2).equals("=")) {
                page.keyboard().press("Enter");
            }
            page.keyboard().type(line.get(2));
            if (line.size() > 3) {
                page.keyboard().press("Tab");
                page.keyboard().type("1");
            }
            page.keyboard().press("Enter");
        }
        page.keyboard().press("Enter");
    }

    private Page page(String day) {
        Page page = TestBrowser.as(users.name(Role.ACCOUNTANT), TestUsers.PASSWORD, "en-GB");
        page.addInitScript(COUNT_KEYS);
        page.navigate(path + "/vouchers/new?year=2023&date=" + day);
        return page;
    }

    private Money closing(String account) {
        return books.county.scope.call(() -> books.statements.trialBalance(books.book,
                books.book.openedOn(), LocalDate.of(2023, 12, 31))).rows().stream()
                .filter(row -> row.account().code().equals(account)).map(TrialBalance.Row::closing).map(Money::new)
                .findFirst().orElse(Money.ZERO);
    }
}
