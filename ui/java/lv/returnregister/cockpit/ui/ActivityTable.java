package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.HeaderRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lv.returnregister.cockpit.Sheet;
import lv.returnregister.cockpit.ui.FlowQuestion.Measure;
import lv.returnregister.cockpit.ui.FlowQuestion.Part;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The figures of the drawing as a table: for the keyboard, for those who hear the page, for sorting and for files. */
final class ActivityTable extends FigureTable<ActivityRow> {

    private static final long serialVersionUID = 1L;

    private final transient Clock clock;

    /** How the rows are sorted: by which column, which way; no column for the order of the drawing. */
    record Order(String column, boolean descending) {

        /** That of the drawing. */
        static final Order DRAWING = new Order("", false);
    }

    /** An empty table. */
    ActivityTable(Clock clock) {
        super(
                Texts.text("flow.table"),
                new EmptyState(Texts.text("flow.table.none"), Texts.text("flow.table.none.about")));
        this.clock = clock;
        setSelectionMode(SelectionMode.SINGLE);
        wholeLength();
        name("step", Texts.text("flow.step"), row -> row.activity().name().in(Texts.language()), ActivityTable::kind)
                .setFrozen(true);
        tell(Texts.text("flow.kind"), Sheet.Kind.TEXT, ActivityTable::kind);
        HeaderRow groups = prependHeaderRow();
        groups.join(
                        number("running", Texts.text("flow.running"), ActivityRow::running),
                        number("unclaimed", Texts.text("flow.unclaimed"), ActivityRow::unclaimed),
                        narrow(drawn(
                                "incidents",
                                Texts.text("flow.failed"),
                                Sheet.Kind.NUMBER,
                                ActivityRow::incidents,
                                row -> row.incidents() == 0
                                        ? new Span("–")
                                        : new StatusBadge(Tone.OVERDUE, String.valueOf(row.incidents())))),
                        length("oldest", Texts.text("flow.oldest"), this::age))
                .setText(Texts.text("flow.group.now"));
        groups.join(
                        number("count", Texts.text("flow.count"), ActivityRow::count),
                        number("cancelled", Texts.text("flow.cancelled"), ActivityRow::cancelled)
                                .setWidth("84px"))
                .setText(Texts.text("flow.group.ended"));
        for (Part part : Part.values()) {
            groups.join(time(part, Measure.MEDIAN), time(part, Measure.P90))
                    .setText(Texts.text("flow.group." + FlowQuestion.word(part)));
        }
        tell(
                Texts.text("flow.waiting-sum"),
                Sheet.Kind.DURATION,
                row -> row.has(Measure.MEDIAN, Part.WAITING)
                        ? row.times(Part.WAITING).sum()
                        : null);
    }

    private static String kind(ActivityRow row) {
        return Texts.text("flow.kind." + FlowQuestion.word(row.activity().kind()));
    }

    private @Nullable Duration age(ActivityRow row) {
        Instant since = row.oldest();
        return since == null ? null : Duration.between(since, clock.instant());
    }

    private Column<ActivityRow> time(Part part, Measure measure) {
        String word = FlowQuestion.word(measure);
        String title = Texts.text("flow.measure." + word);
        return length(
                FlowQuestion.word(part) + "-" + word,
                title,
                Texts.text("flow.group." + FlowQuestion.word(part)) + ": " + title,
                row -> row.has(measure, part) ? row.length(measure, part) : null);
    }

    /** Marks the row of an activity; an empty id marks none. */
    void choose(String activity) {
        asSingleSelect()
                .setValue(getListDataView()
                        .getItems()
                        .filter(item -> item.activity().id().equals(activity))
                        .findFirst()
                        .orElse(null));
    }

    /** Told the id of the activity the supervisor marks; empty when none. */
    void onChoice(SerializableConsumer<String> listener) {
        asSingleSelect().addValueChangeListener(event -> {
            if (event.isFromClient()) {
                ActivityRow row = event.getValue();
                listener.accept(row == null ? "" : row.activity().id());
            }
        });
    }

    /** Sorts as asked; a column that is none leaves the order of the drawing. */
    void sortBy(Order order) {
        Column<ActivityRow> column = order.column().isEmpty() ? null : getColumnByKey(order.column());
        sort(
                column == null
                        ? List.of()
                        : List.of(new GridSortOrder<>(
                                column, order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    /** Told the order when the supervisor sorts. */
    void onOrder(SerializableConsumer<Order> listener) {
        addSortListener(event -> {
            if (event.isFromClient()) {
                listener.accept(event.getSortOrder().stream()
                        .findFirst()
                        .map(order ->
                                new Order(order.getSorted().getKey(), order.getDirection() == SortDirection.DESCENDING))
                        .orElse(Order.DRAWING));
            }
        });
    }
}
