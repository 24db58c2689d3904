package lv.returnregister.modelling.ui.editor;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.stream.Stream;

/** Edits a process with the Register's own steps. */
@Tag("rr-bpmn-editor")
@JsModule("./modelling/bpmn-editor.ts")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@NpmPackage(value = "bpmn-js-properties-panel", version = "6.0.1")
@NpmPackage(value = "@bpmn-io/properties-panel", version = "3.55.0")
@NpmPackage(value = "camunda-bpmn-moddle", version = "8.0.1")
@NpmPackage(value = "camunda-bpmn-js-behaviors", version = "1.18.0")
@NpmPackage(value = "bpmn-js-element-templates", version = "2.37.0")
@NpmPackage(value = "bpmn-js-token-simulation", version = "0.39.4")
@NpmPackage(value = "bpmnlint", version = "11.15.0")
@NpmPackage(value = "diagram-js-minimap", version = "5.5.0")
final class BpmnEditor extends ModelEditor {

    private static final long serialVersionUID = 1L;

    private static final List<String> LABELS = List.of(
            "editors.copy",
            "editors.paste",
            "editors.delete",
            "editors.zoom-in",
            "editors.zoom-out",
            "editors.fit",
            "editors.minimap",
            "editors.simulate",
            "editors.no-drawing",
            "editors.append",
            "editors.name-lv",
            "editors.name-en",
            "editors.form",
            "editors.deadline",
            "editors.deadline-about",
            "editors.authority",
            "editors.role",
            "editors.act",
            "editors.act.about",
            "editors.letter",
            "editors.letter.about",
            "editors.decision",
            "editors.called",
            "editors.sets",
            "editors.sets.about",
            "editors.result",
            "editors.result.about",
            "editors.moment",
            "editors.moment.until",
            "editors.moment.about",
            "editors.safeguards");

    /** Steps of the palette; each has a name and a sentence. */
    private static final List<String> STEPS =
            List.of("officer", "service", "letter", "decision", "call", "timer", "message", "named");

    /** The rules bpmnlint recommends. */
    private static final List<String> LINT = List.of(
            "ad-hoc-sub-process",
            "conditional-flows",
            "end-event-required",
            "event-based-gateway",
            "event-sub-process-typed-start-event",
            "fake-join",
            "global",
            "label-required",
            "link-event",
            "no-bpmndi",
            "no-complex-gateway",
            "no-disconnected",
            "no-duplicate-sequence-flows",
            "no-gateway-join-fork",
            "no-implicit-end",
            "no-implicit-split",
            "no-implicit-start",
            "no-inclusive-gateway",
            "no-overlapping-elements",
            "single-blank-start-event",
            "single-event-definition",
            "start-event-required",
            "sub-process-blank-start-event",
            "superfluous-gateway",
            "superfluous-label",
            "superfluous-termination");

    BpmnEditor() {
        super(Stream.of(
                        LABELS.stream(),
                        STEPS.stream()
                                .flatMap(step -> Stream.of("editors.step." + step, "editors.step." + step + ".about")),
                        LINT.stream().map(rule -> "editors.lint." + rule))
                .flatMap(names -> names)
                .toList());
    }
}
