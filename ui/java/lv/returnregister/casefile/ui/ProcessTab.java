package lv.returnregister.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.cockpit.ui.CaseOperationsView;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.CaseProcesses.ActivityState;
import lv.returnregister.workflow.ProcessModels;
import lv.returnregister.workflow.ui.ProcessDiagram;
import lv.returnregister.workflow.ui.ProcessModelText;

/** The processes of the case as they are drawn, with where it has been and where it stands. */
@org.springframework.stereotype.Component
class ProcessTab implements CaseTab {

    private final CaseProcesses processes;
    private final ProcessModels models;
    private final CurrentOfficer currentOfficer;

    ProcessTab(CaseProcesses processes, ProcessModels models, CurrentOfficer currentOfficer) {
        this.currentOfficer = currentOfficer;
        this.processes = processes;
        this.models = models;
    }

    @Override
    public String id() {
        return "process";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isWide() {
        return true;
    }

    @Override
    public Component content(CaseView view) {
        return new ProcessMap(view.id());
    }

    /** One process of the case: which model version, and where the tokens were and are. */
    private static final class Trace {
        private final String process;
        private final String definitionId;
        private final Set<String> passed = new LinkedHashSet<>();
        private final Set<String> active = new LinkedHashSet<>();

        Trace(String process, String definitionId) {
            this.process = process;
            this.definitionId = definitionId;
        }

        void add(ActivityState state) {
            (state.active() ? active : passed).add(state.activity());
        }

        int rank() {
            return Set.of("returnCase", "registerMinistersBan", "imposeBanAlone")
                            .contains(process)
                    ? 0
                    : active.isEmpty() ? 2 : 1;
        }
    }

    /** The choice of a process above its diagram. */
    private final class ProcessMap extends Div implements Living {

        private static final long serialVersionUID = 1L;

        private final CaseId caseId;
        private final Div chips = new Div();
        private final ProcessDiagram diagram = new ProcessDiagram();
        private final transient Map<String, String> names = new LinkedHashMap<>();
        private transient Map<String, Trace> traces = Map.of();
        private String chosen = "";

        ProcessMap(CaseId caseId) {
            this.caseId = caseId;
            addClassName("rr-case-process");
            chips.addClassName("rr-chips");
            chips.getElement().setAttribute("role", "group");
            chips.getElement().setAttribute("aria-label", Texts.text("casefile.processes"));
            refresh();
        }

        @Override
        public void refresh() {
            Map<String, Trace> found = new LinkedHashMap<>();
            for (ActivityState state : processes.activities(caseId)) {
                found.computeIfAbsent(state.definitionId(), id -> new Trace(state.process(), id))
                        .add(state);
            }
            boolean first = traces.isEmpty();
            traces = found;
            if (found.isEmpty()) {
                removeAll();
                add(new EmptyState(Texts.text("casefile.process.none"), ""));
                return;
            }
            List<Trace> sorted = new ArrayList<>(found.values());
            sorted.sort(Comparator.comparingInt(Trace::rank));
            chips.removeAll();
            for (Trace trace : sorted) {
                chips.add(chip(trace));
            }
            if (first) {
                removeAll();
                add(chips, diagram, foot());
            }
            if (found.containsKey(chosen)) {
                states();
            } else {
                choose(sorted.getFirst().definitionId);
            }
        }

        private NativeButton chip(Trace trace) {
            String name = names.computeIfAbsent(
                    trace.definitionId,
                    id -> ProcessModelText.of(models.xml(id), Texts.language()).name());
            NativeButton chip = new NativeButton(name, event -> choose(trace.definitionId));
            chip.getElement().setAttribute("data-process", trace.process);
            if (!trace.active.isEmpty()) {
                Span here = new Span(" " + Tone.INFORMATION.sign());
                here.getElement().setAttribute("aria-label", Texts.text("diagram.state.active"));
                chip.add(here);
            }
            chip.getElement().setAttribute("aria-pressed", String.valueOf(trace.definitionId.equals(chosen)));
            chip.getElement().setAttribute("data-definition", trace.definitionId);
            return chip;
        }

        private void choose(String definitionId) {
            chosen = definitionId;
            chips.getChildren()
                    .forEach(chip -> chip.getElement()
                            .setAttribute(
                                    "aria-pressed",
                                    String.valueOf(definitionId.equals(
                                            chip.getElement().getAttribute("data-definition")))));
            diagram.setXml(models.xml(definitionId));
            states();
        }

        private void states() {
            Trace trace = traces.get(chosen);
            if (trace != null) {
                diagram.setStates(trace.passed, trace.active);
            }
        }

        private Div foot() {
            Div foot = new Div(legend());
            foot.addClassName("rr-case-process-foot");
            if (currentOfficer.get().may("case.operate")) {
                Anchor mend = new Anchor(CaseOperationsView.ROUTE + "/" + caseId, Texts.text("operation.title"));
                mend.getElement().setAttribute("router-link", true);
                foot.add(mend);
            }
            return foot;
        }

        private Div legend() {
            Div legend = new Div();
            legend.addClassName("rr-diagram-legend");
            legend.getElement().setAttribute("aria-hidden", "true");
            legend.add(key("done", "diagram.state.passed"), key("information", "diagram.state.active"));
            return legend;
        }

        private Span key(String tone, String text) {
            Span key = new Span(Texts.text(text));
            key.getElement().setAttribute("data-tone", tone);
            return key;
        }
    }
}
