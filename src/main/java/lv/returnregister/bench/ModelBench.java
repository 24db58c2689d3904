package lv.returnregister.bench;

import java.io.PrintStream;
import java.util.List;
import lv.returnregister.modelling.Finding;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.ShippedModels;
import lv.returnregister.modelling.check.ModelChecks;
import org.springframework.context.ApplicationContext;

/** The checks of a process of 300 elements while it is drawn, and how long it takes to walk through everything a case can do. */
final class ModelBench {

    private static final int ELEMENTS = 300;
    private static final int ROUNDS = 20;
    private static final String ID = "longRoad";

    private final PrintStream out;
    private final ModelChecks checks;
    private final ShippedModels models;

    ModelBench(ApplicationContext application, PrintStream out) {
        this.out = out;
        this.checks = application.getBean(ModelChecks.class);
        this.models = application.getBean(ShippedModels.class);
    }

    /** The 95th percentile of a check, in milliseconds. */
    double run() {
        ModelRef draft = new ModelRef(ModelKind.PROCESS, ID);
        String text = road(ELEMENTS);
        // The first check is measured too: it is the one that somebody waits for after a start.
        Figures figures = new Figures();
        List<Finding> findings = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            findings = checks.check(draft, text, models);
            figures.add(System.nanoTime() - begin);
        }
        out.printf("models: checks of a process of %,d elements (%,d findings)%n", ELEMENTS, findings.size());
        out.printf("  median                  %8.1f ms%n", figures.median());
        out.printf("  95th percentile         %8.1f ms%n", figures.percentile(95));
        explore();
        return figures.percentile(95);
    }

    private void explore() {
        ModelRef model = new ModelRef(ModelKind.PROCESS, "returnCase");
        String text = models.content(model).orElseThrow();
        long begin = System.nanoTime();
        int found = checks.explore(model, text, models).size();
        out.printf(
                "  every road of a case    %8.1f s (%d findings)%n",
                (System.nanoTime() - begin) / 1_000_000_000.0, found);
    }

    /** A road of service steps and choices: of three nodes two are steps, one a gateway. */
    private static String road(int elements) {
        StringBuilder nodes = new StringBuilder();
        StringBuilder shapes = new StringBuilder();
        int count = elements / 2;
        for (int i = 0; i < count; i++) {
            String id = id(i);
            boolean choice = i % 3 == 2 && i < count - 1;
            String name =
                    i == 0 ? "startEvent" : i == count - 1 ? "endEvent" : choice ? "exclusiveGateway" : "serviceTask";
            nodes.append("""
                    <bpmn:%1$s id="%2$s" name="Solis" %3$s><bpmn:extensionElements><camunda:properties>\
                    <camunda:property name="nameEn" value="Step"/></camunda:properties></bpmn:extensionElements></bpmn:%1$s>
                    """.formatted(
                            name,
                            id,
                            name.equals("serviceTask")
                                    ? "camunda:expression=\"${" + ID + "." + id + "(execution.processBusinessKey)}\""
                                    : ""));
            shapes.append("""
                    <bpmndi:BPMNShape id="%1$sShape" bpmnElement="%1$s"><dc:Bounds x="%2$d" y="100" width="100" \
                    height="80"/></bpmndi:BPMNShape>
                    """.formatted(id, 150 * i));
            if (i > 0) {
                nodes.append("<bpmn:sequenceFlow id=\"%1$sTo%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"/>%n"
                        .formatted(id(i - 1), id));
                shapes.append("""
                        <bpmndi:BPMNEdge id="%1$sTo%2$sEdge" bpmnElement="%1$sTo%2$s"><di:waypoint x="%3$d" y="140"/>\
                        <di:waypoint x="%4$d" y="140"/></bpmndi:BPMNEdge>
                        """.formatted(id(i - 1), id, 150 * i - 50, 150 * i));
            }
        }
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" \
                xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" \
                id="longRoadDefinitions" targetNamespace="urn:returnregister:bench">
                <bpmn:process id="longRoad" name="Garš ceļš" isExecutable="true" camunda:historyTimeToLive="P3650D" \
                camunda:versionTag="1.0.0">
                %s</bpmn:process>
                <bpmndi:BPMNDiagram id="longRoadDiagram"><bpmndi:BPMNPlane id="longRoadPlane" bpmnElement="longRoad">
                %s</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """.formatted(nodes, shapes);
    }

    private static String id(int number) {
        return "step" + Character.toString('A' + number / 26) + (char) ('a' + number % 26);
    }
}
