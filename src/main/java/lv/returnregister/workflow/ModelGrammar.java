package lv.returnregister.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * What a model may be made of so that it cannot run foreign code. An expression may only call a method of the Register's
 * steps with the case's id, or compare a routing value with a word, a number or a flag. Of the engine's own extensions only
 * those named here are let in, so that class names, delegates, listeners, connectors and form handlers are refused without
 * being known one by one; scripts and decision tables in another language than FEEL are refused as well, and so are tables
 * of which a row does not say on which days it is in force.
 *
 * <p>Reads the files as plain XML: the engine already makes objects of some classes while it parses them. The same grammar
 * stops a deployment and tells an administrator what is wrong with a draft.
 */
public final class ModelGrammar {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    /** The engine still reads its forebear's extensions as its own. */
    private static final String ACTIVITI = "http://activiti.org/bpmn";

    private static final String NAME = "[a-zA-Z][a-zA-Z0-9]*";
    private static final String LITERAL = "('[^'\"\\\\${}]*'|[0-9]+|true|false|null)";
    private static final String OPERAND = "(" + NAME + "|" + LITERAL + ")";
    private static final String COMPARISON = "!?" + OPERAND + "(\\s*(==|!=|<=|>=|<|>)\\s*" + OPERAND + ")?";

    /** No condition anybody could read is longer. */
    private static final int LONGEST = 500;

    private static final Pattern CALL =
            Pattern.compile("\\$\\{(" + NAME + ")\\." + NAME + "\\(execution\\.processBusinessKey\\)}");
    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{\\s*" + COMPARISON + "(\\s*(&&|\\|\\|)\\s*" + COMPARISON + ")*\\s*}");
    private static final Pattern BUSINESS_KEY = Pattern.compile("\\$\\{execution\\.processBusinessKey}");
    private static final Pattern JAVA_FUNCTION = Pattern.compile("\\bexternal\\s*\\{");

    /** Scripts and foreign files; and whose a task is, which the routing table says and the inbox keeps. */
    private static final Set<String> REFUSED_ELEMENTS =
            Set.of("script", "scriptTask", "import", "potentialOwner", "humanPerformer");
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

    private final Predicate<String> steps;
    private final List<Refusal> refusals = new ArrayList<>();

    private ModelGrammar(Predicate<String> steps) {
        this.steps = steps;
    }

    /** What sort of thing is refused. */
    public enum Kind {
        ELEMENT("element "),
        ATTRIBUTE("attribute "),
        EXPRESSION("expression "),
        LANGUAGE("language "),
        /** A table whose first column is not the day. */
        UNDATED_TABLE("no first column "),
        /** A row that does not say on which days it is in force. */
        UNDATED_ROW("no days of validity");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /**
     * One thing that is refused.
     *
     * @param kind what sort of thing
     * @param element id of the element it stands at, or the element's own name when it has no id
     * @param what the thing itself
     */
    public record Refusal(Kind kind, String element, String what) {

        @Override
        public String toString() {
            return kind.words + what + " at element " + element;
        }
    }

    /**
     * What a process may not have.
     *
     * @param root of the file
     * @param steps whether the Register has steps of that name
     */
    public static List<Refusal> process(Element root, Predicate<String> steps) {
        ModelGrammar grammar = new ModelGrammar(steps);
        grammar.process(root);
        return grammar.refusals;
    }

    /** What a decision table may not have. */
    public static List<Refusal> decision(Element root) {
        ModelGrammar grammar = new ModelGrammar(name -> false);
        grammar.table(root);
        return grammar.refusals;
    }

    /** Tables and rows that do not begin with the days on which they are in force. */
    public static List<Refusal> undated(Element root) {
        ModelGrammar grammar = new ModelGrammar(name -> false);
        grammar.dated(root);
        return grammar.refusals;
    }

    private void process(Element element) {
        String namespace = namespace(element);
        String name = element.getLocalName();
        boolean foreign = namespace.equals(ACTIVITI)
                || (namespace.equals(CAMUNDA) && !EXTENSION_ELEMENTS.contains(name))
                || (namespace.equals(BPMN) && REFUSED_ELEMENTS.contains(name));
        if (foreign) {
            refuse(Kind.ELEMENT, element, name);
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
            refuse(Kind.ATTRIBUTE, element, name);
        }
        expression(element, attribute.getValue());
    }

    private void expression(Element element, String text) {
        if (!isExpression(text)) {
            return;
        }
        String expression = text.trim();
        if (expression.length() > LONGEST) {
            refuse(Kind.EXPRESSION, element, expression.substring(0, LONGEST) + "…");
            return;
        }
        Matcher call = CALL.matcher(expression);
        boolean fits = call.matches()
                ? steps.test(call.group(1))
                : CONDITION.matcher(expression).matches()
                        || BUSINESS_KEY.matcher(expression).matches();
        if (!fits) {
            refuse(Kind.EXPRESSION, element, expression);
        }
    }

    private void table(Element element) {
        String language = element.getAttribute("expressionLanguage");
        if (!language.isEmpty() && !language.toLowerCase(Locale.ROOT).contains("feel")) {
            refuse(Kind.LANGUAGE, element, language);
        }
        if (namespace(element).equals(CAMUNDA_DMN) || "import".equals(element.getLocalName())) {
            refuse(Kind.ELEMENT, element, element.getLocalName());
        }
        String text = ownText(element);
        if (isExpression(text) || JAVA_FUNCTION.matcher(text).find()) {
            refuse(Kind.EXPRESSION, element, text.trim());
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                table(inner);
            }
        }
    }

    private void dated(Element element) {
        if ("decisionTable".equals(element.getLocalName())) {
            Element input = child(element, "input");
            Element expression = input == null ? null : child(input, "inputExpression");
            if (expression == null
                    || !TableVersion.DAY.equals(expression.getTextContent().trim())) {
                refuse(Kind.UNDATED_TABLE, element, TableVersion.DAY);
            }
        }
        if ("rule".equals(element.getLocalName())) {
            Element validity = child(element, "inputEntry");
            if (validity == null || !TableVersion.isValidity(validity.getTextContent())) {
                refuse(Kind.UNDATED_ROW, element, "");
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                dated(inner);
            }
        }
    }

    private void refuse(Kind kind, Element element, String what) {
        String id = element.getAttribute("id");
        refusals.add(new Refusal(kind, id.isEmpty() ? element.getLocalName() : id, what));
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
