package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.inbox.Workload.Load;
import lv.returnregister.shell.Messages;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.Texts;

/** Who of the unit has how much to do, on the overview; a bar leads to the tasks it counts. */
final class WorkloadCard extends Card {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 7;
    private static final String ROUTE = "workload";

    private final transient Messages messages;
    private final H2 title = new H2();
    private final UnorderedList bars = new UnorderedList();

    WorkloadCard(Messages messages) {
        this.messages = messages;
        Anchor all = new Anchor(ROUTE, Texts.text("cockpit.workload.all"));
        all.getElement().setAttribute("router-link", true);
        Div head = new Div(title, all);
        head.addClassName("rr-card-head");
        bars.addClassName("rr-bars");
        add(head, bars);
    }

    /** Draws the loads of a unit, or of the whole authority. */
    void show(String place, boolean wholeAuthority, List<Load> loads) {
        title.setText(Texts.text("cockpit.workload", place));
        bars.removeAll();
        int most = loads.stream().mapToInt(load -> load.count().all()).max().orElse(0);
        loads.stream().limit(SHOWN).forEach(load -> bars.add(bar(load, wholeAuthority, Math.max(1, most))));
    }

    private ListItem bar(Load load, boolean wholeAuthority, int most) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("scope", wholeAuthority ? "authority" : "unit");
        String officer = load.officer();
        words.put("owner", officer == null ? "-" : officer);
        if (officer == null) {
            words.put("unit", load.unit());
        }
        Span name = new Span(officer == null ? Texts.text("cockpit.workload.nobody") : load.name());
        name.addClassName("rr-bar-name");
        Div track = new Div();
        track.addClassName("rr-bar-track");
        track.getElement().setAttribute("aria-hidden", "true");
        part(track, "overdue", load.count().overdue(), most);
        part(track, "soon", load.count().soon(), most);
        part(track, "later", load.count().later(), most);
        part(track, "undated", load.count().undated(), most);
        Span number = new Span(String.valueOf(load.count().all()));
        number.addClassName("rr-bar-number");
        Span about = new Span(about(load));
        about.addClassName("rr-second");
        about.getElement().setAttribute("title", about.getText());
        Anchor link = new Anchor(CockpitWords.address(ROUTE, words));
        link.add(new Div(name), track, number, about);
        link.addClassName("rr-bar");
        link.getElement().setAttribute("router-link", true);
        if (load.absence() != null) {
            link.getElement().setAttribute("data-absent", true);
        }
        return new ListItem(link);
    }

    private String about(Load load) {
        if (load.absence() != null) {
            return Texts.text(
                    "cockpit.workload.absent", Dates.day(load.absence().lastDay()));
        }
        return load.count().overdue() == 0
                ? ""
                : "▲ "
                        + messages.counted(
                                Texts.language(),
                                "workload.overdue",
                                load.count().overdue());
    }

    private static void part(Div track, String name, int count, int most) {
        if (count > 0) {
            Span part = new Span();
            part.getElement().setAttribute("data-part", name);
            part.getStyle().set("width", Math.max(1.0, 100.0 * count / most) + "%");
            track.add(part);
        }
    }
}
