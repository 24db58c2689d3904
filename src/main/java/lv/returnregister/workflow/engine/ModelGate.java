package lv.returnregister.workflow.engine;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Refuses a model that could run foreign code. An expression may only call a method of the Register's steps with the
 * case's id, or compare a routing value with a word, a number or a flag; scripts, class names, connectors and listeners
 * are refused. Runs while the engine parses a deployment, so nothing gets past it.
 */
@Component
class ModelGate extends AbstractBpmnParseListener {

    private static final String NAME = "[a-zA-Z][a-zA-Z0-9]*";
    private static final String LITERAL = "('[^'\"\\\\${}]*'|[0-9]+|true|false|null)";
    private static final String OPERAND = "(" + NAME + "|" + LITERAL + ")";
    private static final String COMPARISON = "!?" + OPERAND + "(\\s*(==|!=|<=|>=|<|>)\\s*" + OPERAND + ")?";

    private static final Pattern CALL =
            Pattern.compile("\\$\\{" + NAME + "\\." + NAME + "\\(execution\\.processBusinessKey\\)}");
    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{\\s*" + COMPARISON + "(\\s*(&&|\\|\\|)\\s*" + COMPARISON + ")*\\s*}");
    private static final Pattern BUSINESS_KEY = Pattern.compile("\\$\\{execution\\.processBusinessKey}");

    private static final Set<String> REFUSED_ELEMENTS = Set.of(
            "script",
            "scriptTask",
            "connector",
            "connectorId",
            "executionListener",
            "taskListener",
            "validation",
            "field",
            "inputOutput");
    private static final Set<String> REFUSED_ATTRIBUTES = Set.of(
            "class",
            "delegateExpression",
            "type",
            "resource",
            "variableMappingClass",
            "variableMappingDelegateExpression");
    private static final Set<String> ROOTS_NOT_TO_BE_CALLED = Set.of("execution", "task", "authenticatedUserId");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        check(root);
    }

    private static void check(Element element) {
        if (REFUSED_ELEMENTS.contains(element.getTagName())) {
            throw refused(element, "element " + element.getTagName());
        }
        for (String attribute : element.attributes()) {
            if (REFUSED_ATTRIBUTES.contains(attribute) && !isFormal(element, attribute)) {
                throw refused(element, "attribute " + attribute);
            }
            checkText(element, element.attribute(attribute));
        }
        checkText(element, element.getText());
        element.elements().forEach(ModelGate::check);
    }

    /** The word {@code type} also stands where it names a value, not code: in the condition's own XML type. */
    private static boolean isFormal(Element element, String attribute) {
        return "type".equals(attribute) && element.getTagName().equals("conditionExpression");
    }

    private static void checkText(Element element, String text) {
        if (text == null || !(text.contains("${") || text.contains("#{"))) {
            return;
        }
        String expression = text.trim();
        boolean call = CALL.matcher(expression).matches()
                && !ROOTS_NOT_TO_BE_CALLED.contains(expression.substring(2, expression.indexOf('.')));
        if (!call
                && !CONDITION.matcher(expression).matches()
                && !BUSINESS_KEY.matcher(expression).matches()) {
            throw refused(element, "expression " + expression);
        }
    }

    private static ProcessEngineException refused(Element element, String what) {
        return new ProcessEngineException("The Register refuses this model: " + what + " at element "
                + (element.attribute("id") == null ? element.getTagName() : element.attribute("id")));
    }
}
