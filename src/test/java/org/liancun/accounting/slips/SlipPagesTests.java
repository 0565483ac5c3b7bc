package org.liancun.accounting.slips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.access.Users;
import org.liancun.access.NewUser;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** The pages of slips without JavaScript, and the API. */
class SlipPagesTests {
    private static final SlipVillage VILLAGE = new SlipVillage();
    private static final TestUsers USERS = new TestUsers(VILLAGE.county.code);
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");
    private final Visitor clerk = USERS.visitor(Role.CLERK);

    @BeforeAll
    static void anAgencyOfTheTownship() {
        VILLAGE.county.scope.run(() -> TestApp.get(Users.class).add(NewUser.accountant("agency" + VILLAGE.county.code,
                TestUsers.PASSWORD, VILLAGE.county.township, List.of(VILLAGE.county.township))));
    }

    @Test
    void aClerkHandsInPhotographsInOneFormAndPressingTwiceDoesItOnce() {
        String id = newId();
        HttpResponse<String> first = send(id, "hand_in", "青干草", "64.00");
        HttpResponse<String> second = send(id, "hand_in", "青干草", "64.00");

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
        String page = english(clerk, "/slips/" + id);
        assertThat(page).contains("To be confirmed", "64.00", "receipt.jpg").doesNotContain("confirmation\">");
        assertThat(clerk.get("/slips/" + id + "/papers/1").headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
    }

    @Test
    void whatIsRefusedKeepsWordsAndPhotographsAndSaysWhatToDo() {
        String id = newId();
        HttpResponse<String> unread = send(id, "hand_in", "青干草", "sixty");
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.body()).contains("value=\"sixty\"", "value=\"" + id + "\"");
        HttpResponse<String> refused = send(id, "hand_in", "", "64.00");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"64.00\"", "receipt.jpg", "data-noted");
        assertThat(english(clerk, "/slips/" + id)).contains("Noted");
    }

    @Test
    void eachReaderSeesFirstWhatWaitsForThem() {
        Slip.HandedInSlip handedIn = VILLAGE.handedIn(VILLAGE.content("77.10"));
        String path = "/slips/" + handedIn.id();
        Visitor head = USERS.visitor(Role.HEAD);

        assertThat(waiting(head)).contains(path);
        assertThat(waiting(USERS.visitor(Role.SUPERVISOR))).doesNotContain(path);
        assertThat(head.get("/").headers().firstValue("Location").orElse("")).endsWith("/slips");
        english(head, path);
        assertThat(head.post(path + "/confirmation").statusCode()).isEqualTo(302);
        assertThat(head.post(path + "/confirmation").statusCode()).isEqualTo(302);
        assertThat(VILLAGE.now(handedIn)).isInstanceOf(Slip.ConfirmedSlip.class);
        assertThat(waiting(head)).doesNotContain(path);
        assertThat(waiting(USERS.visitor(Role.SUPERVISOR))).contains(path);
    }

    @Test
    void theAgencyOpensOneListOverItsBooksAndTheOverviewSaysHowMuchWaits() {
        Slip.ReadySlip ready = VILLAGE.ready(VILLAGE.content("81.20"));
        Visitor agency = Visitor.as("agency" + VILLAGE.county.code, TestUsers.PASSWORD);

        assertThat(waiting(agency)).contains("/slips/" + ready.id());
        assertThat(english(agency, "/")).contains("Slips waiting for you: ");
        assertThat(english(agency, "/slips/" + ready.id()))
                .contains("/books/" + VILLAGE.book + "/vouchers/new?from=slip:" + ready.id());
        String form = english(agency, "/books/" + VILLAGE.book + "/vouchers/new?from=slip:" + ready.id());
        assertThat(form).contains("value=\"81.20\"", VILLAGE.book + "-BZ-" + ready.head().number());
        String csv = agency.get("/slips?format=csv&state=ready&text=" + ready.head().number()).body();
        assertThat(csv).contains("number,book,name").contains("81.20").contains(",ready,");
    }

    @Test
    void theEntryOfASlipShowsTheSlipAndItsPhotograph() {
        Slip.ReadySlip ready = VILLAGE.ready(VILLAGE.content("83.30"));
        UUID entry = VILLAGE.booked(ready).entry();

        String page = english(USERS.visitor(Role.HEAD), "/entries/" + entry);
        assertThat(page).contains("Made from slip", "/slips/" + ready.id() + "/papers/1");
        assertThat(english(USERS.visitor(Role.CASHIER), "/slips/" + ready.id())).contains("Day of payment");
    }

    @Test
    void aReturnWithoutAReasonIsRefusedOnThePageAndSaysSo() {
        Slip.HandedInSlip handedIn = VILLAGE.handedIn(VILLAGE.content("85"));
        Visitor head = USERS.visitor(Role.HEAD);
        head.get("/slips/" + handedIn.id(), "Accept-Language", "en");

        HttpResponse<String> refused = head.post("/slips/" + handedIn.id() + "/return", "reason", " ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(head.post("/slips/" + handedIn.id() + "/return", "reason", "票据看不清").statusCode()).isEqualTo(302);
        assertThat(english(clerk, "/slips/" + handedIn.id() + "/edit")).contains("票据看不清");
    }

    @Test
    void aTownshipSetsALimitOnItsPage() {
        Visitor township = USERS.visitor(Role.TOWNSHIP);
        assertThat(english(township, "/slips/limits")).contains("Set a limit");
        HttpResponse<String> refused = township.post("/slips/limits", "place", VILLAGE.county.township,
                "fromOn", "2024-01-01", "amount", "much", "source", "示例决定");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"much\"");
        assertThat(township.post("/slips/limits", "place", VILLAGE.county.township, "fromOn", "2998-01-01",
                "amount", "5000", "source", "示例决定 1 号").statusCode()).isEqualTo(302);
        assertThat(english(clerk, "/slips/limits")).contains("5,000.00", "示例决定 1 号").doesNotContain("Set a limit");
    }

    @Test
    void anotherProgramNotesASlipAddsItsInvoiceAndLeadsItOn() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> noted = clerk.json("POST", "/api/v1/slips", """
                {"book": "%s", "eventOn": "2024-03-05", "way": "bank"}""".formatted(VILLAGE.book), "Idempotency-Key", key);
        assertThat(noted.statusCode()).isEqualTo(201);
        String path = noted.headers().firstValue("Location").orElseThrow();
        byte[] file = SyntheticInvoices.digital("99999999990000000099");
        HttpResponse<String> filled = multipart(path + "/papers", "", "paper", "invoice.xml", file);
        assertThat(filled.statusCode()).isEqualTo(200);
        assertThat(filled.body()).contains("\"total\":\"1272.00\"", "99999999990000000099");

        assertThat(step(clerk, path, "handed_in").body()).contains("\"state\":\"handed_in\"", "\"waitsFor\":\"head\"");
        assertThat(step(USERS.visitor(Role.SUPERVISOR), path, "stamped").body()).contains("SLIP_MOVED_ON");
        assertThat(step(USERS.visitor(Role.HEAD), path, "confirmed").body()).contains("\"state\":\"confirmed\"");
        assertThat(step(USERS.visitor(Role.CASHIER), path, "confirmed").statusCode()).isEqualTo(422);
        assertThat(step(USERS.visitor(Role.HEAD), path, "sold").body()).contains("UNKNOWN_STEP");
        assertThat(clerk.get("/api/v1/slips?text=99999999990000000099").body()).contains("\"total\":\"1272.00\"");
    }

    @Test
    void theListGoesOnFromPageToPage() {
        SlipList list = TestApp.get(SlipList.class);
        for (int i = 1; i <= 3; i++) {
            VILLAGE.handedIn(VILLAGE.content("9" + i));
        }
        VILLAGE.county.scope.run(() -> {
            SlipList.Found first = list.find(new SlipList.Search(List.of(), VILLAGE.book, "", null, 2));
            SlipList.Cursor next = SlipList.Cursor.parse(String.valueOf(first.next()));
            SlipList.Found second = list.find(new SlipList.Search(List.of(), VILLAGE.book, "", next, 2));
            assertThat(first.rows()).hasSize(2);
            assertThat(second.rows()).isNotEmpty().doesNotContainAnyElementsOf(first.rows());
            assertThat(second.rows().getFirst().since()).isBeforeOrEqualTo(first.rows().getLast().since());
            assertThat(list.find(new SlipList.Search(List.of(), "", "no such words", null, 2)).rows()).isEmpty();
        });
        assertThat(SlipList.Cursor.parse("nonsense")).isNull();
        assertThat(SlipList.Cursor.parse("x_y")).isNull();
    }

    private String newId() {
        Matcher id = ID.matcher(clerk.get("/slips/new", "Accept-Language", "en").body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private HttpResponse<String> send(String id, String act, String summary, String amount) {
        clerk.get("/slips/new", "Accept-Language", "en");
        String fields = String.join("&", "id=" + id, "do=" + act, "book=" + VILLAGE.book, "direction=out",
                "eventOn=2024-03-05", "purpose=买饲料", "way=cash", "sheets=1", "summary=" + summary, "amount=" + amount,
                "account=");
        return multipart("/slips", fields, "paper", "receipt.jpg", SlipVillage.PHOTO);
    }

    private HttpResponse<String> multipart(String path, String fields, String name, String fileName, byte[] file) {
        String boundary = "----slip";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String field : (fields + (fields.isEmpty() ? "" : "&") + "_csrf=" + clerk.token()).split("&")) {
            String[] pair = field.split("=", 2);
            body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, pair[0], pair[1])).getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                .formatted(boundary, name, fileName)).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return clerk.send("POST", path, BodyPublishers.ofByteArray(body.toByteArray()), "Content-Type",
                "multipart/form-data; boundary=" + boundary, "Idempotency-Key", UUID.randomUUID().toString(),
                "X-CSRF-TOKEN", clerk.token(), "Accept-Language", "en");
    }

    private static HttpResponse<String> step(Visitor visitor, String path, String act) {
        return visitor.json("POST", path + "/steps", "{\"act\": \"%s\"}".formatted(act), "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static String waiting(Visitor visitor) {
        String page = english(visitor, "/slips");
        return page.substring(page.indexOf("id=\"waiting\""), page.indexOf("id=\"all\""));
    }

    private static String english(Visitor visitor, String path) {
        return visitor.get(path, "Accept-Language", "en").body();
    }
}
