package lv.returnregister.modelling.check;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import lv.returnregister.workflow.StepNames;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** A BPMN or DMN file, read as plain XML: the rules must also see what an engine's parser would pass over. */
public record ModelXml(Document document) {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    public static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    public static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    /** What a road of a process passes. */
    public static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway");

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException when it is no XML, or XML that declares types or entities; its words are the line and
     *     column
     */
    public static ModelXml of(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return new ModelXml(builder.parse(new InputSource(new StringReader(text))));
        } catch (SAXParseException e) {
            throw new IllegalArgumentException(e.getLineNumber() + ":" + e.getColumnNumber(), e);
        } catch (SAXException e) {
            throw new IllegalArgumentException("?", e);
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Element root() {
        return document.getDocumentElement();
    }

    /** The first process of the file. */
    public Element process() {
        return elements(BPMN, "process").getFirst();
    }

    public List<Element> elements(String namespace, String localName) {
        return below(root()).stream()
                .filter(e -> namespace.equals(e.getNamespaceURI()) && localName.equals(e.getLocalName()))
                .toList();
    }

    /** The element itself and everything below it. */
    public static List<Element> below(Element element) {
        List<Element> found = new ArrayList<>();
        collect(element, found);
        return found;
    }

    private static void collect(Element element, List<Element> found) {
        found.add(element);
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                collect(e, found);
            }
        }
    }

    public static List<Element> children(Element element) {
        List<Element> found = new ArrayList<>();
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                found.add(e);
            }
        }
        return found;
    }

    public static Optional<Element> child(Element element, String localName) {
        return children(element).stream()
                .filter(e -> localName.equals(e.getLocalName()))
                .findFirst();
    }

    public static long count(Element element, String localName) {
        return children(element).stream()
                .filter(e -> localName.equals(e.getLocalName()))
                .count();
    }

    /** The text of a child, without blanks around it; empty when there is no such child. */
    public static String text(Element element, String localName) {
        return child(element, localName).map(e -> e.getTextContent().strip()).orElse("");
    }

    public static String id(Element element) {
        return element.getAttribute("id");
    }

    public static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    /** A {@code camunda:property} of the element; empty text when there is none. */
    public static String property(Element element, String name) {
        return child(element, "extensionElements").stream()
                .flatMap(e -> child(e, "properties").stream())
                .flatMap(e -> children(e).stream())
                .filter(e -> name.equals(e.getAttribute("name")))
                .map(e -> e.getAttribute("value"))
                .findFirst()
                .orElse("");
    }

    /** {@code take-decision} to {@code takeDecision}. */
    public static String camelCase(String kebab) {
        return StepNames.camel(kebab);
    }

    /** {@code takeDecision} to {@code take-decision}; an odd name stays odd, it is no reason to fail. */
    public static String kebabCase(String camel) {
        return camel.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
