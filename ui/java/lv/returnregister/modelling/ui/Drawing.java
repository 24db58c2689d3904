package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.function.Consumer;
import lv.returnregister.modelling.ui.editor.ModelEditor;
import lv.returnregister.workflow.ui.ProcessDiagram;
import org.jspecify.annotations.Nullable;

/**
 * What a page of a version shows, and how its elements are pointed at.
 *
 * @param choose chooses an element and brings it into sight; absent where no elements are drawn
 * @param badge puts small texts at elements
 */
record Drawing(Component component, @Nullable Consumer<String> choose, Consumer<Map<String, String>> badge) {

    /** A page on which no elements are drawn. */
    static Drawing none(Component component) {
        return new Drawing(component, null, badges -> {});
    }

    /** An editor, also one that is only read; {@code chosen} is told the element that was chosen by hand. */
    static Drawing of(ModelEditor editor, Consumer<String> chosen) {
        editor.addSelectionListener(selection -> chosen.accept(selection.element()));
        return new Drawing(editor, editor::select, editor::setBadges);
    }

    /** A process for reading, by itself or within a page. */
    static Drawing of(Component page, ProcessDiagram diagram, Consumer<String> chosen) {
        diagram.setChoosable(true);
        diagram.addChoiceListener(element -> {
            diagram.setChosen(element);
            chosen.accept(element);
        });
        return new Drawing(page, diagram::setChosen, diagram::setBadges);
    }

    /** A table for reading, of which rows are chosen. */
    static Drawing of(DecisionTableView table, Consumer<String> chosen) {
        table.addChoiceListener(chosen::accept);
        return new Drawing(table, table::choose, table::setBadges);
    }
}
