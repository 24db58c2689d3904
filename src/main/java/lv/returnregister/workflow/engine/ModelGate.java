package lv.returnregister.workflow.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import lv.returnregister.workflow.TableVersion;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Refuses a model that could run foreign code. An expression may only call a method of the Register's steps with the
 * case's id, or compare a routing value with a word, a number or a flag. Of the engine's own extensions only those named
 * here are let in, so that class names, delegates, listeners, connectors and form handlers are refused without being
 * known one by one; scripts and decision tables in another language than FEEL are refused as well, and so are new tables
 * of which a row does not say on which days it is in force.
 *
 * <p>Works on the files before the engine parses them: the engine already makes objects of some classes while parsing.
 * It runs at every deployment, however it was begun, and again when a model is read back from the database.
 */
@Component
class ModelGate implements Deployer {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    /** The engine still reads its forebear's extensions as its own. */
    private static final String ACTIVITI = "http://activiti.org/bpmn";

    private static final String NAME = "[a-zA-Z][a-zA-Z0-9]*";
    private static final String LITERAL = "('[^'\"\\\\${}]*'|[0-9]+|true|false|null)";
    private static final String OPERAND = "(" + NAME + "|" + LITERAL + ")";
    private static final String COMPARISON = "!?" + OPERAND + "(\\s*(==|!=|<=|>=|<|>)\\s*" + OPERAND + ")?";

    private static final Pattern CALL =
            Pattern.compile("\\$\\{(" + NAME + ")\\." + NAME + "\\(execution\\.processBusinessKey\\)}");
    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{\\s*" + COMPARISON + "(\\s*(&&|\\|\\|)\\s*" + COMPARISON + ")*\\s*}");
    private static final Pattern BUSINESS_KEY = Pattern.compile("\\$\\{execution\\.processBusinessKey}");
    private static final Pattern JAVA_FUNCTION = Pattern.compile("\\bexternal\\s*\\{");

    private static final Set<String> REFUSED_ELEMENTS = Set.of("script", "scriptTask", "import");
    /** A condition in a language is a script. */
    private static final Set<String> REFUSED_ATTRIBUTES = Set.of("language", "scriptFormat");

    private static final Set<String> EXTENSION_ELEMENTS = Set.of("properties", "property", "in", "out");
    private static final Set<String> EXTENSION_ATTRIBUTES = Set.of(
            "formKey",
            "expression",
            "resultVariable",
            "calledElementBinding",
            "historyTimeToLive",
            "versionTag",
            "asyncBefore",
            "asyncAfter",
            "exclusive");

    private final StepBeans steps;

    ModelGate(ApplicationContext context) {
        this.steps = new StepBeans(context);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        for (ResourceEntity file : deployment.getResources().values()) {
            String name = file.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
                new Check(file.getName(), deployment.isNew()).process(read(file));
            } else if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
                Check check = new Check(file.getName(), deployment.isNew());
                Element model = read(file);
                check.decision(model);
                if (deployment.isNew()) {
                    check.dated(model);
                }
            }
        }
    }

    private static Element read(ResourceEntity file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file.getBytes()))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new ProcessEngineException(
                    "The Register refuses this model: " + file.getName() + " is no plain XML", e);
        }
    }

    /** One file. */
    private final class Check {

        private final String file;
        private final boolean isNew;

        /**
         * Begins a check.
         *
         * @param isNew false for a model of an earlier release that is read back: what it calls was there when it was
         *     deployed, and must not strand its cases now
         */
        Check(String file, boolean isNew) {
            this.file = file;
            this.isNew = isNew;
        }

        void process(Element element) {
            String namespace = namespace(element);
            String name = element.getLocalName();
            boolean foreign = namespace.equals(ACTIVITI)
                    || (namespace.equals(CAMUNDA) && !EXTENSION_ELEMENTS.contains(name))
                    || (namespace.equals(BPMN) && REFUSED_ELEMENTS.contains(name));
            if (foreign) {
                throw refused(element, "element " + name);
            }
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                attribute(element, (Attr) attributes.item(i));
            }
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element inner) {
                    process(inner);
                }
            }
            expression(element, ownText(element));
        }

        private void attribute(Element element, Attr attribute) {
            String namespace = namespace(attribute);
            String name = attribute.getLocalName();
            boolean foreign = namespace.equals(ACTIVITI)
                    || (namespace.equals(CAMUNDA) && !EXTENSION_ATTRIBUTES.contains(name))
                    || (namespace.isEmpty() && REFUSED_ATTRIBUTES.contains(name));
            if (foreign) {
                throw refused(element, "attribute " + name);
            }
            expression(element, attribute.getValue());
        }

        private void expression(Element element, String text) {
            if (!isExpression(text)) {
                return;
            }
            String expression = text.trim();
            Matcher call = CALL.matcher(expression);
            boolean fits = call.matches()
                    ? !isNew || steps.containsKey(call.group(1))
                    : CONDITION.matcher(expression).matches()
                            || BUSINESS_KEY.matcher(expression).matches();
            if (!fits) {
                throw refused(element, "expression " + expression);
            }
        }

        void decision(Element element) {
            String language = element.getAttribute("expressionLanguage");
            if (!language.isEmpty() && !language.toLowerCase(Locale.ROOT).contains("feel")) {
                throw refused(element, "language " + language);
            }
            if (namespace(element).equals(CAMUNDA_DMN) || "import".equals(element.getLocalName())) {
                throw refused(element, "element " + element.getLocalName());
            }
            String text = ownText(element);
            if (isExpression(text) || JAVA_FUNCTION.matcher(text).find()) {
                throw refused(element, "expression " + text.trim());
            }
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element inner) {
                    decision(inner);
                }
            }
        }

        /** Every row of every table begins with the days on which it is in force. */
        void dated(Element element) {
            if ("decisionTable".equals(element.getLocalName())) {
                Element input = child(element, "input");
                Element expression = input == null ? null : child(input, "inputExpression");
                if (expression == null
                        || !TableVersion.DAY.equals(expression.getTextContent().trim())) {
                    throw refused(element, "no first column " + TableVersion.DAY);
                }
            }
            if ("rule".equals(element.getLocalName())) {
                Element validity = child(element, "inputEntry");
                if (validity == null || !TableVersion.isValidity(validity.getTextContent())) {
                    throw refused(element, "no days of validity");
                }
            }
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element inner) {
                    dated(inner);
                }
            }
        }

        private ProcessEngineException refused(Element element, String what) {
            String id = element.getAttribute("id");
            return new ProcessEngineException("The Register refuses this model: " + what + " at element "
                    + (id.isEmpty() ? element.getLocalName() : id) + " of " + file);
        }
    }

    private static @Nullable Element child(Element element, String name) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && name.equals(inner.getLocalName())) {
                return inner;
            }
        }
        return null;
    }

    private static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private static String namespace(Node node) {
        String namespace = node.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** The text that stands in the element itself, not in those below it. */
    private static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }
}
