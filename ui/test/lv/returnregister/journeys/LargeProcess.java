package lv.returnregister.journeys;

import java.util.Locale;

/** A process as large as is wanted: a road of steps that turns at the end of each line, each step guarded by a timer. */
final class LargeProcess {

    private static final int A_LINE = 20;

    private LargeProcess() {}

    /** A process of about so many elements, its lines not counted. */
    static String of(int elements) {
        StringBuilder steps = new StringBuilder();
        StringBuilder shapes = new StringBuilder();
        int count = elements / 3;
        add(steps, shapes, "<bpmn:startEvent id=\"start\" name=\"Sākums\"/>", "start", 60, 82, 36, 36);
        String before = "start";
        for (int at = 0; at < count; at++) {
            int x = 160 + at % A_LINE * 180;
            int y = 60 + at / A_LINE * 220;
            String step = "step" + at;
            add(steps, shapes, "<bpmn:userTask id=\"%s\" name=\"Solis %d\"/>".formatted(step, at), step, x, y, 100, 80);
            add(
                    steps,
                    shapes,
                    "<bpmn:boundaryEvent id=\"%sDue\" name=\"Termiņš\" attachedToRef=\"%s\"><bpmn:timerEventDefinition id=\"%sTimer\"><bpmn:timeDate>${dueAt}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
                            .formatted(step, step, step),
                    step + "Due",
                    x + 32,
                    y + 62,
                    36,
                    36);
            add(
                    steps,
                    shapes,
                    "<bpmn:endEvent id=\"%sOver\" name=\"Beigas\"/>".formatted(step),
                    step + "Over",
                    x + 32,
                    y + 140,
                    36,
                    36);
            flow(steps, shapes, before, step, x - 60, y + 40, x, y + 40);
            flow(steps, shapes, step + "Due", step + "Over", x + 50, y + 98, x + 50, y + 140);
            before = step;
        }
        add(steps, shapes, "<bpmn:endEvent id=\"end\" name=\"Beigas\"/>", "end", 60, 20 + count / A_LINE * 220, 36, 36);
        flow(steps, shapes, before, "end", 120, 20, 160, 20);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="largeDefinitions" targetNamespace="urn:returnregister:large">
                <bpmn:process id="large" name="Liels" isExecutable="true">
                %s</bpmn:process>
                <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="large">
                %s</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """.formatted(steps, shapes);
    }

    private static void add(
            StringBuilder steps, StringBuilder shapes, String step, String id, int x, int y, int width, int height) {
        steps.append(step).append('\n');
        shapes.append(String.format(
                Locale.ROOT,
                "<bpmndi:BPMNShape id=\"%sShape\" bpmnElement=\"%s\"><dc:Bounds x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/></bpmndi:BPMNShape>%n",
                id,
                id,
                x,
                y,
                width,
                height));
    }

    private static void flow(
            StringBuilder steps, StringBuilder shapes, String from, String to, int x1, int y1, int x2, int y2) {
        String id = from + "To" + to;
        steps.append("<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>%n".formatted(id, from, to));
        shapes.append(String.format(
                Locale.ROOT,
                "<bpmndi:BPMNEdge id=\"%sEdge\" bpmnElement=\"%s\"><di:waypoint x=\"%d\" y=\"%d\"/><di:waypoint x=\"%d\" y=\"%d\"/></bpmndi:BPMNEdge>%n",
                id,
                id,
                x1,
                y1,
                x2,
                y2));
    }
}
