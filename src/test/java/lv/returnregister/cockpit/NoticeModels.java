package lv.returnregister.cockpit;

import java.util.UUID;

/** Made-up processes for tests of what a supervisor does when a process fails or changes. */
public final class NoticeModels {

    private static final String FRAME = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:notice">
              <message id="answered" name="noticeAnswered"/>
              <process id="%s" name="Paziņojums" isExecutable="true" camunda:historyTimeToLive="P1D">
                %s
              </process>
            </definitions>""";

    private static final String TASK = """
            <userTask id="checkDeparture" name="%s" camunda:formKey="depart/check-departure">
              <extensionElements><camunda:properties>
                <camunda:property name="step" value="check-departure"/>
                <camunda:property name="titleEn" value="%s"/>
                <camunda:property name="deadlineRule" value="none"/>
                <camunda:property name="authority" value="deciding"/>
                <camunda:property name="role" value="officer"/>
              </camunda:properties></extensionElements>
            </userTask>
            """;

    private NoticeModels() {}

    /** A process id nobody has used. */
    public static String newKey() {
        return "notice" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    }

    /** At the moment {@code noticeDueAt} the notice is sent; the step fails without the routing value {@code channel}. */
    public static String sentLater(String key) {
        return FRAME.formatted(key, """
                <startEvent id="begun"/>
                <sequenceFlow id="f1" sourceRef="begun" targetRef="noticeDue"/>
                <intermediateCatchEvent id="noticeDue" name="Laiks paziņot">
                  <timerEventDefinition>
                    <timeDate xsi:type="tFormalExpression">${noticeDueAt}</timeDate>
                  </timerEventDefinition>
                </intermediateCatchEvent>
                <sequenceFlow id="f2" sourceRef="noticeDue" targetRef="sendNotice"/>
                <serviceTask id="sendNotice" name="Nosūtīt paziņojumu"
                    camunda:expression="${noticeTrial.sendNotice(execution.processBusinessKey)}"/>
                <sequenceFlow id="f3" sourceRef="sendNotice" targetRef="checkDeparture">
                  <conditionExpression xsi:type="tFormalExpression">${channel == 'post'}</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="f4" sourceRef="sendNotice" targetRef="over">
                  <conditionExpression xsi:type="tFormalExpression">${channel == 'none'}</conditionExpression>
                </sequenceFlow>
                """ + TASK.formatted("Pārbaudīt izceļošanu", "Check the departure") + """
                <sequenceFlow id="f5" sourceRef="checkDeparture" targetRef="over"/>
                <endEvent id="over"/>
                """);
    }

    /** Version 1: an officer's task, or a place that version 2 does not have. */
    public static String before(String key) {
        return FRAME.formatted(key, """
                <startEvent id="begun"/>
                <sequenceFlow id="f1" sourceRef="begun" targetRef="isAbroad"/>
                <exclusiveGateway id="isAbroad"/>
                <sequenceFlow id="f2" sourceRef="isAbroad" targetRef="checkDeparture">
                  <conditionExpression xsi:type="tFormalExpression">${!abroad}</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="f3" sourceRef="isAbroad" targetRef="answerAwaited">
                  <conditionExpression xsi:type="tFormalExpression">${abroad}</conditionExpression>
                </sequenceFlow>
                <intermediateCatchEvent id="answerAwaited" name="Atbilde saņemta">
                  <messageEventDefinition messageRef="answered"/>
                </intermediateCatchEvent>
                <sequenceFlow id="f4" sourceRef="answerAwaited" targetRef="over"/>
                """ + TASK.formatted("Pārbaudīt izceļošanu", "Check the departure") + """
                <sequenceFlow id="f5" sourceRef="checkDeparture" targetRef="over"/>
                <endEvent id="over"/>
                """);
    }

    /** Version 2: the task has another title, a notice is sent after it, nobody waits for an answer any more. */
    public static String after(String key) {
        return FRAME.formatted(key, """
                <startEvent id="begun"/>
                <sequenceFlow id="f1" sourceRef="begun" targetRef="checkDeparture"/>
                """ + TASK.formatted("Pārbaudīt un paziņot", "Check and tell") + """
                <sequenceFlow id="f2" sourceRef="checkDeparture" targetRef="sendNotice"/>
                <serviceTask id="sendNotice" name="Nosūtīt paziņojumu"
                    camunda:expression="${noticeTrial.sendNotice(execution.processBusinessKey)}"/>
                <sequenceFlow id="f3" sourceRef="sendNotice" targetRef="over"/>
                <endEvent id="over"/>
                """);
    }
}
