package org.liancun.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.kernel.Ids;
import org.liancun.testing.TestApp;
import org.liancun.testing.Visitor;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What everybody reads on the board without a login, and what nobody does. */
class BoardPagesTests {
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private final DecidingVillage place = new DecidingVillage();
    private final Visitor visitor = new Visitor();
    private final Visitor accountant = place.users.visitor(Role.ACCOUNTANT);

    @Test
    void withoutALoginOnlyWhatIsPublishedIsShown() {
        String draft = write("draft", "草稿标题", "Title of the draft");
        String open = write("publish", "公开标题", "Title for all");

        String board = english("/board");
        assertThat(board).contains("Title for all").doesNotContain("Title of the draft");
        assertThat(at("/board/notices/" + id(draft)).statusCode()).isEqualTo(404);
        assertThat(at("/board/notices/" + id(draft) + "/paper").statusCode()).isEqualTo(404);
        assertThat(english("/board/notices/" + id(open))).contains("Title for all", "Log in to object")
                .doesNotContain("Withdraw", "<textarea");
        assertThat(at("/board/feed.xml").body()).doesNotContain("草稿标题", "Title of the draft");
        assertThat(at("/notices").statusCode()).isEqualTo(303);
        assertThat(at("/decisions").statusCode()).isEqualTo(303);
    }

    @Test
    void thePaperOfANoticeIsForEverybodyOnceItIsPublished() {
        String open = write("publish", "附文件", "With a paper");

        HttpResponse<String> paper = at("/board/notices/" + id(open) + "/paper");

        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.body()).startsWith("%PDF-1.4");
        assertThat(paper.headers().firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
        assertThat(at("/documents/" + Ids.next()).statusCode()).isEqualTo(303);
    }

    @Test
    void aWithdrawnNoticeSaysWhenAndWhyAndNothingElse() {
        String open = write("publish", "写错了", "Mistaken");
        accountant.get(open);
        accountant.post("/notices/" + id(open) + "/withdrawal", "reason", "金额写错");

        HttpResponse<String> gone = at("/board/notices/" + id(open));

        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("金额写错").doesNotContain("写错了</h1>", "Mistaken");
        assertThat(at("/board/notices/" + id(open) + "/paper").statusCode()).isEqualTo(404);
        assertThat(english("/board")).doesNotContain("Mistaken");
    }

    @Test
    void theFeedIsRss() throws Exception {
        String open = write("publish", "订阅 <&> 标题", "Feed <&> title");

        HttpResponse<String> answer = at("/board/feed.xml", "Accept-Language", "en");

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/rss+xml");
        Document feed = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(feed.getDocumentElement().getTagName()).isEqualTo("rss");
        assertThat(feed.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
        Element channel = (Element) feed.getElementsByTagName("channel").item(0);
        for (String needed : new String[] {"title", "link", "description"}) {
            assertThat(text(channel, needed)).as(needed).isNotBlank();
        }
        Element item = (Element) channel.getElementsByTagName("item").item(0);
        assertThat(text(item, "title")).isEqualTo("Feed <&> title");
        assertThat(text(item, "link")).startsWith("http://").endsWith("/board/notices/" + id(open));
        assertThat(text(item, "guid")).isEqualTo("urn:uuid:" + id(open));
        assertThat(ZonedDateTime.parse(text(item, "pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME)).isNotNull();
    }

    @Test
    void aPlaceShowsWhatIsBelowItAndNothingBeside() {
        write("publish", "甲村的公示", "Of village A");

        assertThat(english("/board?place=" + place.county.township)).contains("Of village A");
        assertThat(english("/board?place=" + place.county.villageA)).contains("Of village A");
        assertThat(english("/board?place=" + place.county.villageB)).doesNotContain("Of village A");
        assertThat(at("/board/feed.xml?place=" + place.county.villageB).body()).doesNotContain("<item>");
        assertThat(english("/board?place=nowhere")).contains("Of village A");
    }

    @Test
    void whatMustBePublicIsListedForEveryVillage() {
        String duties = english("/board/duties");

        assertThat(duties).contains("Receipts and payments", "Overdue", "Unknown", "art. 30", "甲村集体", "乙村集体");
        assertThat(at("/board/duties?format=csv").body()).contains(place.county.villageA + ",", "村民委员会组织法");
    }

    @Test
    void bothLanguagesSayTheSame() {
        String open = write("publish", "中文标题", "English title");

        assertThat(at("/board", "Accept-Language", "zh-CN").body()).contains("公示栏", "中文标题", "应当公开的事项")
                .doesNotContain("decisions.board", "decisions.topic");
        assertThat(english("/board")).contains("Public board", "English title").doesNotContain("decisions.board", "decisions.topic");
        assertThat(at("/board/notices/" + id(open), "Accept-Language", "zh-CN").body()).contains("公示期", "正文");
        assertThat(at("/board/duties", "Accept-Language", "zh-CN").body()).contains("逾期");
    }

    @Test
    void whatAVisitorGetsMayBeKeptForAMinuteAndWhatAUserGetsMayNot() {
        write("publish", "缓存", "Cached");

        assertThat(at("/board").headers().firstValue("Cache-Control")).contains("public, max-age=60");
        assertThat(accountant.get("/board").headers().firstValue("Cache-Control").orElse("")).contains("no-");
    }

    @Test
    void aMemberObjectsASupervisorAnswersAndTheBoardSaysSo() {
        String open = write("publish", "有异议的", "Objected to");
        Visitor member = place.users.visitor(Role.MEMBER);
        assertThat(member.get(open, "Accept-Language", "en").body()).contains("What you object to");
        assertThat(member.post("/notices/" + id(open) + "/objections", "objection", Ids.next().toString(), "words", "")
                .statusCode()).isEqualTo(422);
        member.post("/notices/" + id(open) + "/objections", "objection", Ids.next().toString(), "words", "少了一头牛");

        assertThat(english("/board/notices/" + id(open))).contains("Objection no. 1", "waits for an answer")
                .doesNotContain("少了一头牛");
        assertThat(accountant.get(open).body()).doesNotContain("少了一头牛");
        Visitor supervisor = place.users.visitor(Role.SUPERVISOR);
        assertThat(supervisor.get(open).body()).contains("少了一头牛", place.users.name(Role.MEMBER));
        supervisor.post("/notices/" + id(open) + "/objections/1/answer", "words", "已补上");

        assertThat(english("/board/notices/" + id(open))).contains("已补上", "answered on").doesNotContain("少了一头牛");
    }

    private String write(String button, String zh, String en) {
        accountant.get("/notices/new");
        HttpResponse<String> answer = accountant.upload("/notices", "paper.pdf", PDF, "id", Ids.next().toString(),
                "organisation", place.village, "topic", "other", "titleZh", zh, "titleEn", en, "textZh", "正文", "textEn",
                "Text", "from", place.today.toString(), "until", place.today.plusDays(9).toString(), "do", button);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replace(TestApp.url(), "");
    }

    private String english(String path) {
        return at(path, "Accept-Language", "en").body();
    }

    /** A visitor of this county; a home has more than one in tests only. */
    private HttpResponse<String> at(String path, String... headers) {
        return visitor.get(path + (path.contains("?") ? "&" : "?") + "county=" + place.county.code, headers);
    }

    private static UUID id(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }
}
