package org.liancun.accounting.slips;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An XML file that may come from anybody: without document types, so that it names no other file and grows by no
 * entity, and of limited size. Elements are found by their local names, because issuers use prefixes as they like.
 */
record XmlTree(Element root) {
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** Empty for what is no such file. */
    static Optional<XmlTree> read(byte[] content) {
        if (content.length == 0 || content.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(new XmlTree(builder().parse(new ByteArrayInputStream(content)).getDocumentElement()));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The usual one writes to the terminal what it also throws.
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java reads XML with these features", e);
        }
    }

    String name() {
        return root.getLocalName();
    }

    /** Trees below that begin with an element of that name, in the order of the file. */
    List<XmlTree> all(String name) {
        NodeList found = root.getElementsByTagNameNS("*", name);
        List<XmlTree> trees = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            trees.add(new XmlTree((Element) found.item(i)));
        }
        return trees;
    }

    /** The text of the first element of that name; empty for none. */
    String text(String name) {
        return all(name).stream().findFirst().map(XmlTree::text).orElse("");
    }

    String text() {
        return root.getTextContent().strip();
    }

    /** The value of an attribute without a prefix; empty for none. */
    String attribute(String name) {
        return root.getAttribute(name).strip();
    }
}
