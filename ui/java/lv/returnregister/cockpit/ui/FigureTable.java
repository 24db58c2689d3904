package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import lv.returnregister.cockpit.Sheet;
import lv.returnregister.shell.ui.Durations;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeysetList;
import org.jspecify.annotations.Nullable;

/**
 * A short table of figures, sortable by every column, that can leave as a file with exactly its rows in its order.
 *
 * @param <T> a row
 */
class FigureTable<T> extends Grid<T> {

    private static final long serialVersionUID = 1L;

    /** More rows than these scroll within the table. */
    private static final int ROWS = 8;

    /** Width of a column of numbers. */
    static final String NARROW = "72px";

    private static final String LONG = "384px";

    private int longest = ROWS;
    private final transient List<Told<T>> told = new ArrayList<>();

    /** A column of the table as a column of a file. */
    private record Told<T>(Sheet.Column column, Function<T, @Nullable Object> value) {}

    /** An empty table; {@code label} says what it lists, for those who hear the page. */
    FigureTable(String label, EmptyState whenEmpty) {
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        addClassNames("rr-list-grid", "rr-figure-table");
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", label);
        setEmptyStateComponent(whenEmpty);
    }

    /** A column of a name with a smaller line below it. */
    final Column<T> name(
            String key, String title, SerializableFunction<T, String> first, SerializableFunction<T, String> second) {
        tell(title, Sheet.Kind.TEXT, first::apply);
        return addComponentColumn(row -> KeysetList.lines(new Span(first.apply(row)), second.apply(row)))
                .setKey(key)
                .setHeader(title)
                .setComparator(Comparator.comparing(first::apply))
                .setFlexGrow(1)
                .setWidth("200px");
    }

    /** A column of counts; nothing is a dash. */
    final Column<T> number(String key, String title, ToLongFunction<T> value) {
        tell(title, Sheet.Kind.NUMBER, value::applyAsLong);
        return narrow(addColumn(row -> {
                    long number = value.applyAsLong(row);
                    return number == 0 ? "–" : String.valueOf(number);
                })
                .setKey(key)
                .setHeader(title)
                .setComparator(Comparator.comparingLong(value)));
    }

    /** A column of lengths of time; none is a dash. */
    final Column<T> length(String key, String title, SerializableFunction<T, @Nullable Duration> value) {
        return length(key, title, title, value);
    }

    /** The same with a title of its own in files, where no heading stands above several columns. */
    final Column<T> length(
            String key, String title, String titleInFiles, SerializableFunction<T, @Nullable Duration> value) {
        tell(titleInFiles, Sheet.Kind.DURATION, value::apply);
        return narrow(addColumn(row -> {
                    Duration length = value.apply(row);
                    return length == null ? "–" : Durations.brief(length);
                })
                .setKey(key)
                .setHeader(title)
                .setComparator(Comparator.comparing(
                        row -> value.apply(row), Comparator.nullsFirst(Comparator.naturalOrder()))));
    }

    /** A column drawn by a component, sorted by a value. */
    final <V extends Comparable<V>> Column<T> drawn(
            String key,
            String title,
            Sheet.Kind kind,
            SerializableFunction<T, V> value,
            SerializableFunction<T, Component> component) {
        tell(title, kind, value::apply);
        return addComponentColumn(component::apply)
                .setKey(key)
                .setHeader(title)
                .setComparator(Comparator.comparing(value::apply));
    }

    /** A column of files only. */
    final void tell(String title, Sheet.Kind kind, Function<T, @Nullable Object> value) {
        told.add(new Told<>(new Sheet.Column(title, kind), value));
    }

    /** Shows rows; a long table scrolls, a short one is as high as it needs. */
    final void show(List<T> rows) {
        setItems(rows);
        setAllRowsVisible(rows.size() <= longest);
        setHeight(rows.size() <= longest ? null : LONG);
    }

    /** Never scrolls by itself. */
    final void wholeLength() {
        longest = Integer.MAX_VALUE;
    }

    final Column<T> narrow(Column<T> column) {
        return column.setWidth(NARROW).setFlexGrow(0).setTextAlign(ColumnTextAlign.END);
    }

    /**
     * What the table shows, in its order, as a file.
     *
     * @param name of the file
     * @param asked what was asked
     */
    final Sheet sheet(String name, String title, Map<String, String> asked) {
        List<T> rows = getListDataView().getItems().toList();
        for (GridSortOrder<T> order : getSortOrder().stream().limit(1).toList()) {
            rows = rows.stream()
                    .sorted(order.getSorted().getComparator(order.getDirection()))
                    .toList();
        }
        return new Sheet(
                name,
                title,
                new LinkedHashMap<>(asked),
                told.stream().map(Told::column).toList(),
                rows.stream().map(this::values).toList());
    }

    private List<@Nullable Object> values(T row) {
        List<@Nullable Object> values = new ArrayList<>();
        told.forEach(column -> values.add(column.value().apply(row)));
        return values;
    }
}
