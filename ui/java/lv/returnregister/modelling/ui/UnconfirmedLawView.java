package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import lv.returnregister.modelling.ui.UnconfirmedLaw.Rule;
import lv.returnregister.shell.ui.KeysetList;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.shell.ui.Toolbar;

/** Safeguards, deadlines and table rows a lawyer has still to confirm, each with what it is said to rest on. */
@Route(value = UnconfirmedLawView.ROUTE, layout = MainLayout.class)
@RolesAllowed("models.read")
public class UnconfirmedLawView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "unconfirmed-law";

    /** Draws the list. */
    public UnconfirmedLawView(UnconfirmedLaw law) {
        addClassName("rr-page");
        List<Rule> rules = law.all(Texts.language());
        Grid<Rule> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("rr-list-grid");
        grid.getElement().setAttribute("aria-label", Texts.text("unconfirmed.title"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(rule -> KeysetList.lines(
                        rule.says(),
                        Texts.text("unconfirmed."
                                        + rule.sort()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')) + " · " + rule.id()))
                .setHeader(Texts.text("unconfirmed.rule"))
                .setFlexGrow(3);
        grid.addComponentColumn(rule -> KeysetList.lines(rule.citation(), ""))
                .setHeader(Texts.text("unconfirmed.citation"))
                .setFlexGrow(2);
        grid.addComponentColumn(rule -> new StatusBadge(Tone.SOON, Texts.text("unconfirmed.mark")))
                .setHeader(Texts.text("unconfirmed.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(rules);
        Span about = new Span(Texts.text("unconfirmed.about", rules.size()));
        about.addClassName("rr-second");
        Div list = new Div(grid);
        list.addClassName("rr-list");
        add(new Toolbar(Texts.text("unconfirmed.title"), about), list);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("unconfirmed.title") + " · " + Texts.text("shell.brand");
    }
}
