package lv.returnregister.modelling.compare;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML as it is compared: by names and namespaces, never by prefixes, order of attributes or spaces between elements. */
public final class XmlText {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/";
    private static final String DMN = "https?://www\\.omg\\.org/spec/DMN/\\d+/(MODEL/|dmn\\.xsd)";

    private XmlText() {}

    /**
     * Reads a model. Nothing outside of the text is ever fetched: a document type is refused.
     *
     * @throws IllegalArgumentException when it is no XML
     */
    public static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setIgnoringComments(true);
            factory.setCoalescing(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Without a handler of its own the parser writes to the console.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("The model is no readable XML", e);
        }
    }

    /** The elements directly below. */
    public static List<Element> children(Node parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                found.add(child);
            }
        }
        return found;
    }

    /** The elements directly below of that local name. */
    public static List<Element> children(Node parent, String localName) {
        return children(parent).stream()
                .filter(child -> localName.equals(child.getLocalName()))
                .toList();
    }

    /** The first of them. */
    static Optional<Element> child(Node parent, String localName) {
        return children(parent, localName).stream().findFirst();
    }

    /** The attributes that say something, namespace declarations and hints for validators left out. */
    static List<Attr> attributes(Element element) {
        List<Attr> found = new ArrayList<>();
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            Attr attribute = (Attr) all.item(i);
            boolean declares = XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
            boolean hint = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attribute.getNamespaceURI())
                    && attribute.getLocalName().endsWith("chemaLocation");
            if (!declares && !hint) {
                found.add(attribute);
            }
        }
        return found;
    }

    /** The name as people know it: {@code camunda:in} whatever the prefix in the file is, and plain for the language itself. */
    static String name(Node node) {
        String namespace = node.getNamespaceURI();
        if (namespace == null || namespace.equals(BPMN) || namespace.matches(DMN)) {
            return node.getLocalName();
        }
        if (namespace.startsWith(CAMUNDA)) {
            return "camunda:" + node.getLocalName();
        }
        if (namespace.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)) {
            return "xsi:" + node.getLocalName();
        }
        return "{" + namespace + "}" + node.getLocalName();
    }

    /** The value of an attribute; that of {@code xsi:type} without the prefix the file happens to use. */
    static String value(Attr attribute) {
        String value = attribute.getValue();
        boolean type = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attribute.getNamespaceURI());
        return type ? value.substring(value.indexOf(':') + 1) : value;
    }

    /** The text an element holds itself, without that of the elements in it. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
            }
        }
        return text.toString().strip();
    }

    /** An element with all that is in it in one line, equal for equal contents. Ids are left out: nothing refers to them. */
    static String line(Element element) {
        TreeMap<String, String> attributes = new TreeMap<>();
        attributes(element).stream()
                .filter(attribute -> !isId(attribute))
                .forEach(attribute -> attributes.put(name(attribute), value(attribute)));
        List<String> parts = new ArrayList<>();
        attributes.forEach((name, value) -> parts.add(name + "=" + number(value)));
        if (!text(element).isEmpty()) {
            parts.add(text(element));
        }
        children(element).forEach(child -> parts.add(name(child) + "(" + line(child) + ")"));
        return parts.stream().collect(Collectors.joining(", "));
    }

    static boolean isId(Attr attribute) {
        return attribute.getNamespaceURI() == null && "id".equals(attribute.getLocalName());
    }

    /** Numbers of the drawing are the same whether written 36 or 36.0. */
    private static String number(String value) {
        return value.matches("-?\\d+\\.0+") ? value.substring(0, value.indexOf('.')) : value;
    }
}
