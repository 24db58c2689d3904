package lv.returnregister.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that reads page after page, each beginning where the last one ended, so that the thousandth row costs as much as
 * the first. A row leads where its route says; the first column is a true link for keyboard and new tabs.
 *
 * @param <T> a row
 * @param <C> where a page begins
 */
public class KeysetList<T, C> extends Div {

    private static final long serialVersionUID = 1L;

    /** One page; {@code next} is absent on the last one. */
    public record Slice<T, C>(List<T> rows, @Nullable C next) {}

    /** Reads the page after a row, or the first one. */
    @FunctionalInterface
    public interface Source<T, C> {
        Slice<T, C> after(@Nullable C cursor);
    }

    private final Grid<T> grid = new Grid<>();
    private final List<T> rows = new ArrayList<>();
    private final Span shown = new Span();
    private final Div foot = new Div();
    private final Button more = new Button(Texts.text("lists.more"), event -> load());
    private final transient Source<T, C> source;
    private final transient SerializableFunction<T, String> route;
    private transient @Nullable C next;

    /**
     * An empty table; {@link #reload()} fills it.
     *
     * @param label what the table lists, for those who hear the page
     * @param route where a row leads, without a leading slash; empty when nowhere
     */
    public KeysetList(String label, Source<T, C> source, SerializableFunction<T, String> route) {
        this.source = source;
        this.route = route;
        addClassName("rr-list");
        grid.addClassName("rr-list-grid");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", label);
        grid.setItems(rows);
        grid.addItemClickListener(click -> {
            String to = route.apply(click.getItem());
            if (!to.isEmpty()) {
                UI.getCurrent().navigate(to);
            }
        });
        foot.add(shown, more);
        foot.addClassName("rr-list-foot");
        add(grid, foot);
    }

    /** The table, for its columns. */
    public Grid<T> grid() {
        return grid;
    }

    /** The first column: a link with a second line. */
    public Grid.Column<T> linkColumn(
            String title, SerializableFunction<T, String> first, SerializableFunction<T, String> second) {
        return grid.addComponentColumn(row -> {
                    String to = route.apply(row);
                    if (to.isEmpty()) {
                        return lines(first.apply(row), second.apply(row));
                    }
                    Anchor link = new Anchor(to, first.apply(row));
                    link.getElement().setAttribute("router-link", true);
                    return lines(link, second.apply(row));
                })
                .setHeader(title)
                .setFlexGrow(2);
    }

    /** A column of two lines of text. */
    public Grid.Column<T> textColumn(
            String title, SerializableFunction<T, String> first, SerializableFunction<T, String> second) {
        return grid.addComponentColumn(row -> lines(first.apply(row), second.apply(row)))
                .setHeader(title);
    }

    /** What the table says when it has no rows. */
    public void whenEmpty(Component component) {
        grid.setEmptyStateComponent(component);
    }

    /** Reads the first page again. */
    public final void reload() {
        rows.clear();
        next = null;
        load();
        grid.scrollToStart();
    }

    /** The rows read so far. */
    public List<T> rows() {
        return List.copyOf(rows);
    }

    private void load() {
        Slice<T, C> slice = source.after(next);
        rows.addAll(slice.rows());
        next = slice.next();
        grid.getDataProvider().refreshAll();
        more.setVisible(next != null);
        shown.setText(Texts.text(next == null ? "lists.all" : "lists.first", rows.size()));
        foot.setVisible(!rows.isEmpty());
    }

    /** Two lines in a cell; the second is left out when blank. */
    public static Div lines(String first, String second) {
        Span strong = new Span(first);
        strong.addClassName("rr-cell-first");
        return lines(strong, second);
    }

    /** Two lines in a cell, the first one a component. */
    public static Div lines(Component first, String second) {
        Div cell = new Div(first);
        cell.addClassName("rr-cell");
        if (!second.isBlank()) {
            Span below = new Span(second);
            below.addClassName("rr-second");
            below.getElement().setAttribute("title", second);
            cell.add(below);
        }
        return cell;
    }
}
