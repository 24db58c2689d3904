package lv.returnregister.workflow.ui;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import lv.returnregister.shell.Messages;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The words of a process model in one language. Models are named in Latvian; the English name of an element stands in its
 * property {@code nameEn}, that of a user task in {@code titleEn}.
 */
public final class ProcessModelText {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final Set<String> NAMES = Set.of("nameEn", "titleEn");

    /** Room for an English word where the Latvian one is shorter. */
    private static final double LABEL_WIDTH = 72;

    private static final Set<String> ACTIVITIES =
            Set.of("userTask", "serviceTask", "businessRuleTask", "callActivity", "subProcess");

    private final String xml;
    private final String name;
    private final List<Activity> activities;
    private final Map<String, String> names;

    /**
     * One activity of the model.
     *
     * @param id as in the diagram and in the engine
     * @param name in the language asked for
     */
    public record Activity(String id, String name) {}

    private ProcessModelText(String xml, String name, List<Activity> activities, Map<String, String> names) {
        this.xml = xml;
        this.name = name;
        this.activities = activities;
        this.names = names;
    }

    /**
     * Reads a model.
     *
     * @throws IllegalArgumentException when it is no XML
     */
    public static ProcessModelText of(String xml, Locale language) {
        try {
            Document model = parse(xml);
            boolean english = Messages.ENGLISH.getLanguage().equals(language.getLanguage());
            List<Activity> activities = new ArrayList<>();
            Map<String, String> names = new HashMap<>();
            String process = "";
            NodeList elements = model.getElementsByTagNameNS(BPMN, "*");
            for (int i = 0; i < elements.getLength(); i++) {
                Element element = (Element) elements.item(i);
                String inEnglish = english ? english(element) : "";
                if (!inEnglish.isEmpty()) {
                    element.setAttribute("name", inEnglish);
                }
                String shown = element.getAttribute("name").isEmpty()
                        ? element.getAttribute("id")
                        : element.getAttribute("name");
                names.put(element.getAttribute("id"), shown);
                if ("process".equals(element.getLocalName())) {
                    process = shown;
                } else if (ACTIVITIES.contains(element.getLocalName())) {
                    activities.add(new Activity(element.getAttribute("id"), shown));
                }
            }
            if (english) {
                widenLabels(model);
            }
            return new ProcessModelText(english ? write(model) : xml, process, List.copyOf(activities), names);
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException e) {
            throw new IllegalArgumentException("The model cannot be read", e);
        }
    }

    /** The model with the names of the language. */
    public String xml() {
        return xml;
    }

    /** The name of the process. */
    public String name() {
        return name;
    }

    /** Tasks, called processes and sub-processes in the order of the model. */
    public List<Activity> activities() {
        return activities;
    }

    /** The name of any element; its id when it has none, as most gateways. */
    public String nameOf(String id) {
        return names.getOrDefault(id, id);
    }

    /** Labels are drawn in their middle, so that a wider one stays where it is and only breaks later. */
    private static void widenLabels(Document model) {
        NodeList labels = model.getElementsByTagNameNS(DIAGRAM, "BPMNLabel");
        for (int i = 0; i < labels.getLength(); i++) {
            for (Element bounds : children((Element) labels.item(i), "Bounds")) {
                double more = LABEL_WIDTH - Double.parseDouble(bounds.getAttribute("width"));
                if (more > 0) {
                    double left = Double.parseDouble(bounds.getAttribute("x")) - more / 2;
                    bounds.setAttribute("x", String.valueOf(left));
                    bounds.setAttribute("width", String.valueOf(LABEL_WIDTH));
                }
            }
        }
    }

    private static String english(Element element) {
        for (Element extension : children(element, "extensionElements")) {
            for (Element properties : children(extension, "properties")) {
                for (Element property : children(properties, "property")) {
                    if (NAMES.contains(property.getAttribute("name"))) {
                        return property.getAttribute("value");
                    }
                }
            }
        }
        return "";
    }

    private static List<Element> children(Element parent, String localName) {
        List<Element> found = new ArrayList<>();
        for (org.w3c.dom.Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && localName.equals(child.getLocalName())) {
                found.add(child);
            }
        }
        return found;
    }

    private static Document parse(String xml) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String write(Document model) throws TransformerException {
        TransformerFactory factory = TransformerFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Transformer transformer = factory.newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(model), new StreamResult(text));
        return text.toString();
    }
}
