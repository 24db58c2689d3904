package lv.returnregister.modelling.ui.editor;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * How a model calls what it uses, in one language.
 *
 * @param name the process
 * @param forms what the steps with a form are called, by the form's key
 * @param acts what the steps with an act are called, by its expression
 */
record ProcessWords(String name, Map<String, String> forms, Map<String, String> acts) {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** The words of a process; nothing where the text cannot be read or holds none. */
    static Optional<ProcessWords> of(String text, Locale language) {
        return parse(text).flatMap(model -> first(model, "process")).map(process -> {
            Map<String, String> forms = new TreeMap<>();
            Map<String, String> acts = new TreeMap<>();
            NodeList all = process.getElementsByTagNameNS("*", "*");
            for (int at = 0; at < all.getLength(); at++) {
                Element element = (Element) all.item(at);
                put(forms, element, "formKey", language);
                put(acts, element, "expression", language);
            }
            return new ProcessWords(called(process, language), forms, acts);
        });
    }

    /** What a decision is called. */
    static Optional<String> decision(String text, Locale language) {
        return parse(text)
                .flatMap(model -> first(model, "decision"))
                .map(decision -> called(decision, language))
                .filter(name -> !name.isEmpty());
    }

    private static void put(Map<String, String> names, Element element, String attribute, Locale language) {
        String value = element.getAttributeNS(CAMUNDA, attribute);
        if (!value.isEmpty()) {
            names.put(value, called(element, language));
        }
    }

    private static String called(Element element, Locale language) {
        if ("en".equals(language.getLanguage())) {
            for (String property : new String[] {"titleEn", "nameEn"}) {
                String english = property(element, property);
                if (!english.isEmpty()) {
                    return english;
                }
            }
        }
        return element.getAttribute("name");
    }

    /** A property of the element itself, not of what stands in it. */
    private static String property(Element element, String name) {
        NodeList properties = element.getElementsByTagNameNS(CAMUNDA, "property");
        for (int at = 0; at < properties.getLength(); at++) {
            Element property = (Element) properties.item(at);
            Node owner = property.getParentNode().getParentNode().getParentNode();
            if (owner == element && name.equals(property.getAttribute("name"))) {
                return property.getAttribute("value");
            }
        }
        return "";
    }

    private static Optional<Element> first(Document model, String name) {
        return Optional.ofNullable(
                (Element) model.getElementsByTagNameNS("*", name).item(0));
    }

    private static Optional<Document> parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return Optional.of(builder.parse(new InputSource(new StringReader(text))));
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        } catch (SAXException unreadable) {
            return Optional.empty();
        }
    }
}
