package lv.returnregister.modelling.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.workflow.DraftTable;
import lv.returnregister.workflow.TableHit;

/** Asks a decision table that is not deployed, by the engine that asks the live ones. */
public final class TableTrial {

    private final DraftTable table;

    private TableTrial(DraftTable table) {
        this.table = table;
    }

    /**
     * A trial of a table.
     *
     * @throws lv.returnregister.shared.Rejection {@code table-unreadable} when the text is no decision table
     */
    public static TableTrial of(String dmn) {
        return new TableTrial(DraftTable.read(dmn));
    }

    /** What it asks for, apart from the day. */
    public List<DraftTable.Column> inputs() {
        return table.inputs();
    }

    /** What it answers. */
    public List<DraftTable.Column> outputs() {
        return table.outputs();
    }

    /** Its rows in order. */
    public List<DraftTable.Row> rows() {
        return table.rows();
    }

    /**
     * The row that answers by the law of a day.
     *
     * @param facts by the names of the inputs; what is not named is not known
     * @throws lv.returnregister.shared.Rejection {@code table-not-answering} when the answer cannot be worked out
     */
    public Optional<TableHit> ask(LocalDate day, Map<String, Object> facts) {
        return table.on(day, day, facts);
    }
}
