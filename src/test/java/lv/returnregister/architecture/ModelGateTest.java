package lv.returnregister.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.Stream;
import lv.returnregister.RegisterTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine itself refuses a model that could run foreign code, however it comes to be deployed. */
class ModelGateTest extends RegisterTest {

    private static final String STEP = "${decideReturn.issueReturnDecision(execution.processBusinessKey)}";

    @Autowired
    private RepositoryService repository;

    @Test
    @DisplayName("a model that calls steps and compares routing values is taken")
    void aSoundModelIsTaken() {
        String key = "sound" + UUID.randomUUID().toString().replace("-", "");
        String model = process(serviceTask("camunda:expression=\"" + STEP + "\" camunda:resultVariable=\"word\""))
                .replace("SAMPLE", key);

        Deployment deployment = repository
                .createDeployment()
                .addString("sound.bpmn", model)
                .addString("sound.dmn", table("", "<text>answered</text>").replace("SAMPLE", key))
                .deploy();

        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .count())
                .isOne();
        repository.deleteDeployment(deployment.getId(), true);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenModels")
    @DisplayName("a process that could run foreign code is refused")
    void aBrokenModelIsRefused(String name, String model) {
        long before = repository.createDeploymentQuery().count();

        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("broken.bpmn", model)
                        .deploy())
                .hasStackTraceContaining("The Register refuses this model");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenTables")
    @DisplayName("a decision table in another language than FEEL, or without days of validity, is refused")
    void aBrokenTableIsRefused(String name, String table) {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("broken.dmn", table)
                        .deploy())
                .hasStackTraceContaining("The Register refuses this model");
    }

    static Stream<Arguments> brokenModels() {
        return Stream.concat(
                Stream.of(
                                "${execution.getClass()}",
                                "${''.getClass()}",
                                "${''.getClass().forName('java.lang.Runtime')}",
                                "#{decideReturn.issueReturnDecision(execution.processBusinessKey)}",
                                "${decideReturn.issueReturnDecision(execution.processBusinessKey).toString()}",
                                "${decideReturn.getClass().getName()}",
                                "${decideReturn.issueReturnDecision(execution.processInstanceId)}",
                                "${decideReturn.issueReturnDecision('any')}",
                                "${execution.setVariable(execution.processBusinessKey)}",
                                "${environment.getProperty(execution.processBusinessKey)}",
                                "${persons.find(execution.processBusinessKey)}",
                                "${nobody.step(execution.processBusinessKey)}",
                                "${systemProperties['user.home']}",
                                "${a == b ? c.d() : e}",
                                "${a.b}",
                                "before ${decideReturn.issueReturnDecision(execution.processBusinessKey)}",
                                STEP + STEP)
                        .map(expression -> Arguments.of(
                                "expression " + expression,
                                process(serviceTask(
                                        "camunda:expression=\"" + expression.replace("'", "&apos;") + "\"")))),
                Stream.of(
                        sample("class", serviceTask("camunda:class=\"java.lang.Thread\"")),
                        sample("class of the engine's forebear", serviceTask("activiti:class=\"java.lang.Thread\"")),
                        sample("delegate expression", serviceTask("camunda:delegateExpression=\"${decideReturn}\"")),
                        sample("external task", serviceTask("camunda:type=\"external\" camunda:topic=\"any\"")),
                        sample("mail task", serviceTask("camunda:type=\"mail\"")),
                        sample("shell task", serviceTask("camunda:type=\"shell\"")),
                        sample(
                                "connector",
                                serviceTask(
                                        "",
                                        "<camunda:connector><camunda:connectorId>http-connector"
                                                + "</camunda:connectorId></camunda:connector>")),
                        sample(
                                "script task",
                                "<scriptTask id=\"work\" scriptFormat=\"javascript\"><script>1</script></scriptTask>"),
                        sample(
                                "script from a file",
                                "<scriptTask id=\"work\" scriptFormat=\"javascript\" camunda:resource=\"a.js\"/>"),
                        sample(
                                "execution listener",
                                serviceTask(
                                        "camunda:expression=\"" + STEP + "\"",
                                        "<camunda:executionListener event=\"start\" expression=\"" + STEP + "\"/>")),
                        sample(
                                "task listener",
                                userTask("", "<camunda:taskListener event=\"create\" class=\"java.lang.Thread\"/>")),
                        sample(
                                "script in an input",
                                userTask(
                                        "",
                                        "<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script"
                                                + " scriptFormat=\"javascript\">1</camunda:script>"
                                                + "</camunda:inputParameter></camunda:inputOutput>")),
                        sample(
                                "field of a delegate",
                                serviceTask(
                                        "camunda:expression=\"" + STEP + "\"",
                                        "<camunda:field name=\"a\" stringValue=\"b\"/>")),
                        sample(
                                "validator of a form field",
                                userTask(
                                        "",
                                        "<camunda:formData><camunda:formField id=\"a\" type=\"string\">"
                                                + "<camunda:validation><camunda:constraint name=\"validator\""
                                                + " config=\"java.lang.Thread\"/></camunda:validation>"
                                                + "</camunda:formField></camunda:formData>")),
                        sample("form handler", userTask("camunda:formHandlerClass=\"java.lang.Thread\"", "")),
                        sample("due date by a bean", userTask("camunda:dueDate=\"${clock.instant()}\"", "")),
                        sample("assignee by a bean", userTask("camunda:assignee=\"${officers.any()}\"", "")),
                        sample(
                                "mapping class of a call",
                                "<callActivity id=\"work\" calledElement=\"decideReturn\""
                                        + " camunda:variableMappingClass=\"java.lang.Thread\"/>"),
                        sample(
                                "mapping delegate of a call",
                                "<callActivity id=\"work\" calledElement=\"decideReturn\""
                                        + " camunda:variableMappingDelegateExpression=\"${decideReturn}\"/>"),
                        sample(
                                "called process by a bean",
                                "<callActivity id=\"work\" calledElement=\"${nobody.process()}\"/>"),
                        sample(
                                "owner by a bean",
                                "<userTask id=\"work\"><potentialOwner><resourceAssignmentExpression>"
                                        + "<formalExpression>group(${nobody.group()})</formalExpression>"
                                        + "</resourceAssignmentExpression></potentialOwner></userTask>"),
                        sample(
                                "group whose task it is",
                                "<userTask id=\"work\"><potentialOwner><resourceAssignmentExpression>"
                                        + "<formalExpression>VRS</formalExpression>"
                                        + "</resourceAssignmentExpression></potentialOwner></userTask>"),
                        sample(
                                "person whose task it is",
                                "<userTask id=\"work\"><humanPerformer><resourceAssignmentExpression>"
                                        + "<formalExpression>somebody</formalExpression>"
                                        + "</resourceAssignmentExpression></humanPerformer></userTask>"),
                        sample("candidates of the engine's own", userTask("camunda:candidateGroups=\"VRS\"", "")),
                        Arguments.of(
                                "script condition",
                                conditional("<conditionExpression xsi:type=\"tFormalExpression\""
                                        + " language=\"javascript\">1 == 1</conditionExpression>")),
                        Arguments.of(
                                "script condition from a file",
                                conditional("<conditionExpression xsi:type=\"tFormalExpression\""
                                        + " language=\"javascript\" camunda:resource=\"a.js\"/>")),
                        Arguments.of(
                                "condition by a bean",
                                conditional("<conditionExpression xsi:type=\"tFormalExpression\">"
                                        + "${nobody.is()}</conditionExpression>"))));
    }

    static Stream<Arguments> brokenTables() {
        return Stream.of(
                Arguments.of(
                        "input in JUEL",
                        table("expressionLanguage=\"juel\"", "<text>${''.getClass()}</text>")
                                .replace("SAMPLE", "juel")),
                Arguments.of(
                        "input in a script",
                        table("expressionLanguage=\"javascript\"", "<text>1</text>")
                                .replace("SAMPLE", "script")),
                Arguments.of(
                        "function of Java",
                        table("", "<text>function(x) external { java: { class: \"java.lang.Math\" } }</text>")
                                .replace("SAMPLE", "external")),
                Arguments.of(
                        "language of the whole file",
                        table("", "<text>answered</text>")
                                .replace("namespace=", "expressionLanguage=\"groovy\" namespace=")
                                .replace("SAMPLE", "file")),
                Arguments.of(
                        "row without its days",
                        table("", "<text>answered</text>")
                                .replace("&gt;= date(\"2015-07-01\")", "-")
                                .replace("SAMPLE", "undated")),
                Arguments.of(
                        "row that ends before it begins",
                        table("", "<text>answered</text>")
                                .replace("&gt;= date(\"2015-07-01\")", "[date(\"2015-07-01\")..date(\"2014-07-01\")]")
                                .replace("SAMPLE", "backwards")),
                Arguments.of(
                        "table that does not ask the day",
                        table("", "<text>answered</text>")
                                .replace("<text>day</text>", "<text>age</text>")
                                .replace("SAMPLE", "dayless")));
    }

    private static Arguments sample(String name, String work) {
        return Arguments.of(name, process(work));
    }

    private static String serviceTask(String attributes) {
        return serviceTask(attributes, "");
    }

    private static String serviceTask(String attributes, String extensions) {
        return "<serviceTask id=\"work\" " + attributes + "><extensionElements>" + extensions
                + "</extensionElements></serviceTask>";
    }

    private static String userTask(String attributes, String extensions) {
        return "<userTask id=\"work\" " + attributes + "><extensionElements>" + extensions
                + "</extensionElements></userTask>";
    }

    private static String process(String work) {
        return document(
                work,
                "<conditionExpression xsi:type=\"tFormalExpression\">${answered == 'yes' &amp;&amp; !late}"
                        + "</conditionExpression>");
    }

    private static String conditional(String condition) {
        return document(serviceTask("camunda:expression=\"" + STEP + "\""), condition);
    }

    private static String document(String work, String condition) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:activiti="http://activiti.org/bpmn" targetNamespace="urn:sample">
                  <process id="SAMPLE" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="begun"/>
                    <sequenceFlow id="toWork" sourceRef="begun" targetRef="work"/>
                    %s
                    <sequenceFlow id="toChoice" sourceRef="work" targetRef="choice"/>
                    <exclusiveGateway id="choice" default="toEnd"/>
                    <sequenceFlow id="toOther" sourceRef="choice" targetRef="other">%s</sequenceFlow>
                    <sequenceFlow id="toEnd" sourceRef="choice" targetRef="done"/>
                    <endEvent id="other"/>
                    <endEvent id="done"/>
                  </process>
                </definitions>
                """.formatted(work, condition);
    }

    private static String table(String language, String text) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="SAMPLEDefinitions" name="s" namespace="urn:s">
                  <decision id="SAMPLETable" name="s" camunda:historyTimeToLive="P1D">
                    <decisionTable id="SAMPLERows" hitPolicy="FIRST">
                      <input id="SAMPLEDay"><inputExpression id="SAMPLEDays"><text>day</text></inputExpression></input>
                      <input id="SAMPLEInput">
                        <inputExpression id="SAMPLEExpression" typeRef="string" %s>%s</inputExpression>
                      </input>
                      <output id="SAMPLEOutput" name="kind" typeRef="string"/>
                      <rule id="SAMPLERow">
                        <inputEntry id="SAMPLEValidity"><text>&gt;= date("2015-07-01")</text></inputEntry>
                        <inputEntry id="SAMPLEEntry"><text>"yes"</text></inputEntry>
                        <outputEntry id="SAMPLEAnswer"><text>"answered"</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(language, text);
    }
}
