package org.liancun.decisions.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.liancun.decisions.Notice;
import org.liancun.registry.Place;
import org.liancun.shell.Words;

/** Notices as RSS 2.0, in the reader's language. */
final class BoardFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private final Words words;
    private final String base;
    private final PlaceChoice choice;

    /** @param base address of this server, without a slash at the end */
    BoardFeed(Words words, String base, PlaceChoice choice) {
        this.words = words;
        this.base = base;
        this.choice = choice;
    }

    byte[] of(List<Notice> notices) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
                    .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeNamespace("atom", ATOM);
            xml.writeStartElement("channel");
            head(xml);
            for (Notice notice : notices) {
                item(xml, notice);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the feed cannot be written", e);
        }
        return out.toByteArray();
    }

    private void head(XMLStreamWriter xml) throws XMLStreamException {
        String query = choice.code().isEmpty() ? "" : "?place=" + choice.code();
        String place = choice.path().isEmpty() ? "" : " " + name(choice.path().getLast());
        element(xml, "title", words.t("decisions.board.title") + place);
        element(xml, "link", base + "/board" + query);
        element(xml, "description", words.t("decisions.board.lead"));
        element(xml, "language", words.language().tag());
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute("href", base + "/board/feed.xml" + query);
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
    }

    private void item(XMLStreamWriter xml, Notice notice) throws XMLStreamException {
        Notice.Published published = Objects.requireNonNull(notice.published());
        xml.writeStartElement("item");
        element(xml, "title", words.name(notice.texts().titleZh(), notice.texts().titleEn()));
        element(xml, "link", base + "/board/notices/" + notice.id());
        element(xml, "description", words.name(notice.place().nameZh(), notice.place().nameEn()) + " · "
                + words.t("decisions.notice.days", published.days().from(), published.days().until()));
        element(xml, "category", words.t("decisions.topic." + notice.topic().code()));
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters("urn:uuid:" + notice.id());
        xml.writeEndElement();
        element(xml, "pubDate", RFC_822.format(published.at().atOffset(ZoneOffset.UTC)));
        xml.writeEndElement();
    }

    private String name(Place place) {
        return words.name(place.nameZh(), place.nameEn());
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
