package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import lv.returnregister.shell.ui.Texts;

/** The pages of the cockpit side by side: the overview, one process, the flow. Whose work is looked at stays chosen. */
final class CockpitTabs extends Nav {

    private static final long serialVersionUID = 1L;

    private final String current;

    /**
     * The pages.
     *
     * @param current route of the page they stand on
     */
    CockpitTabs(String current) {
        this.current = current;
        addClassName("rr-page-tabs");
        setAriaLabel(Texts.text("flow.pages"));
        show(Map.of());
    }

    /** Takes words of the address along to the other pages. */
    void show(Map<String, String> words) {
        removeAll();
        add(
                tab(CockpitView.ROUTE, "flow.page.overview", words),
                tab(ProcessView.ROUTE, "flow.page.process", words),
                tab(FlowView.ROUTE, "flow.page.flow", words));
    }

    private Anchor tab(String route, String key, Map<String, String> words) {
        String query = QueryParameters.simple(words).getQueryString();
        Anchor link = new Anchor(query.isEmpty() ? route : route + "?" + query, Texts.text(key));
        link.getElement().setAttribute("router-link", true);
        if (route.equals(current)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
