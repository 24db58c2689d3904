package lv.returnregister.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** One BPMN or DMN file, read as plain XML: the rules must also see what an engine's parser would pass over. */
public record ModelFile(Path path, Document document) {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    public static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    public static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    public static final Path PROCESSES = Path.of("processes");

    public static ModelFile read(Path path) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new ModelFile(path, factory.newDocumentBuilder().parse(path.toFile()));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException(path + " is no readable XML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below the folder whose names end so, in the order of their paths. */
    public static List<ModelFile> all(Path folder, String ending) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(p -> p.toString().endsWith(ending))
                    .sorted()
                    .map(ModelFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return path.getFileName().toString();
    }

    /** The file's name without its ending, kebab-case. */
    public String kebabName() {
        return name().replaceFirst("\\.(bpmn|dmn)$", "");
    }

    public Element root() {
        return document.getDocumentElement();
    }

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
        found.add(element);
        for (Element child : children(element)) {
            found.addAll(below(child));
        }
        return found;
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

    public static String camelCase(String kebab) {
        String joined = Arrays.stream(kebab.split("-", -1))
                .map(w -> w.isEmpty() ? w : Character.toUpperCase(w.charAt(0)) + w.substring(1))
                .collect(Collectors.joining());
        return Character.toLowerCase(joined.charAt(0)) + joined.substring(1);
    }

    public static String kebabCase(String camel) {
        return camel.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
