package lv.returnregister.modelling.trial;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.workflow.DraftTable;
import lv.returnregister.workflow.DraftWalk;
import lv.returnregister.workflow.DraftWalk.Happening;
import lv.returnregister.workflow.DraftWalk.Walked;

/**
 * Walks through a process that is not deployed, beside the models that are live: its decisions are really asked, the
 * processes it calls are walked too, officers answer and time limits pass as the administrator says.
 */
public final class ProcessTrial {

    private final String process;
    private final ModelCatalogue models;
    private final DraftWalk walk;
    private final Map<String, DraftTable> tables = new HashMap<>();

    private ProcessTrial(String process, ModelCatalogue models) {
        this.process = process;
        this.models = models;
        this.walk = new DraftWalk(id -> models.content(new ModelRef(ModelKind.PROCESS, id)));
    }

    /**
     * A trial of a process.
     *
     * @param others the models that are live beside the draft
     */
    public static ProcessTrial of(ModelRef model, String text, ModelCatalogue others) {
        return new ProcessTrial(model.key(), others.with(model, text));
    }

    /**
     * Where the process comes to.
     *
     * @throws lv.returnregister.shared.Rejection {@code process-unreadable} when the draft cannot be read
     */
    public Walked walk(Scenario.Given given) {
        return walk.walk(
                process,
                given.facts(),
                given.happenings().stream()
                        .map(one -> new Happening(one.element(), one.values()))
                        .toList(),
                decision -> table(decision).flatMap(table -> table.on(given.day(), given.day(), given.facts())));
    }

    /** The facts the decisions of the process and of those it calls ask for, by name. */
    public List<DraftTable.Column> facts() {
        Map<String, DraftTable.Column> facts = new LinkedHashMap<>();
        walk.decisions(process)
                .forEach(decision -> table(decision)
                        .ifPresent(table -> table.inputs().forEach(input -> facts.putIfAbsent(input.name(), input))));
        return List.copyOf(facts.values());
    }

    private Optional<DraftTable> table(String decision) {
        DraftTable known = tables.get(decision);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<DraftTable> read =
                models.content(new ModelRef(ModelKind.DECISION, decision)).map(DraftTable::read);
        read.ifPresent(table -> tables.put(decision, table));
        return read;
    }
}
