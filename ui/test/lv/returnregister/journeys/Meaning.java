package lv.returnregister.journeys;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model says, without how it is written: prefixes, spaces, the order of attributes and of what is drawn mean nothing,
 * nor do the ids of the drawing and attributes that say what holds anyway.
 */
final class Meaning {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String PROCESS_DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";

    private static final Set<String> DRAWINGS =
            Set.of(PROCESS_DRAWING, "http://www.omg.org/spec/DD/20100524/DC", "http://www.omg.org/spec/DD/20100524/DI");

    /** Attributes without an id at their element, with the value that holds anyway. */
    private static final Set<String> HOLDS_ANYWAY = Set.of("isSequential=false", "testBefore=false");

    private Meaning() {}

    /** The meaning of a text by the ending of its file's name. */
    static String of(String name, String text) {
        if (name.endsWith(".form")) {
            return JSON.readTree(text).toString();
        }
        return name.endsWith(".html") ? text : of(root(text));
    }

    /**
     * The same of a process, without the places of what is drawn: where another house folded a part of a process up, the
     * editor gives that part a sheet of its own.
     */
    static String said(String text) {
        Element root = root(text);
        Set<String> drawn = new TreeSet<>();
        for (String kind : List.of("BPMNShape", "BPMNEdge")) {
            NodeList drawings = root.getElementsByTagNameNS(PROCESS_DRAWING, kind);
            for (int at = 0; at < drawings.getLength(); at++) {
                drawn.add(((Element) drawings.item(at)).getAttribute("bpmnElement"));
            }
        }
        NodeList sheets = root.getElementsByTagNameNS(PROCESS_DRAWING, "BPMNDiagram");
        while (sheets.getLength() > 0) {
            sheets.item(0).getParentNode().removeChild(sheets.item(0));
        }
        return of(root) + drawn;
    }

    private static String of(Element element) {
        boolean isDrawing = DRAWINGS.contains(String.valueOf(element.getNamespaceURI()));
        List<String> attributes = new ArrayList<>();
        for (int at = 0; at < element.getAttributes().getLength(); at++) {
            Attr attribute = (Attr) element.getAttributes().item(at);
            String value = plain(attribute.getValue());
            String name = attribute.getLocalName();
            boolean isName = attribute.getName().startsWith("xmlns") || isDrawing && name.equals("id");
            if (!isName && !HOLDS_ANYWAY.contains(name + "=" + value)) {
                attributes.add(attribute.getNamespaceURI() + " " + name + "="
                        + (name.equals("type") ? value.substring(value.indexOf(':') + 1) : value));
            }
        }
        List<String> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                children.add(of(inner));
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                String text = plain(child.getTextContent());
                if (!text.isEmpty()) {
                    children.add(text);
                }
            }
        }
        attributes.sort(null);
        if (element.getLocalName().equals("BPMNPlane")) {
            children.sort(null);
        }
        return element.getNamespaceURI() + " " + element.getLocalName() + attributes + children;
    }

    private static String plain(String text) {
        String words = text.strip().replaceAll("\\s+", " ");
        return words.matches("-?\\d+\\.\\d+")
                ? new BigDecimal(words).stripTrailingZeros().toPlainString()
                : words;
    }

    private static Element root(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
