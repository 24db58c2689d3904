package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelVersion;
import lv.returnregister.modelling.ModelVersion.Origin;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.Texts;

/** The versions of a model: state, who and why, in force from when, how many cases run on each. */
class VersionTable extends Div {

    private static final long serialVersionUID = 1L;

    VersionTable(List<ModelVersion> versions, Map<String, Long> running, ModelKind kind) {
        addClassName("rr-versions");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", Texts.text("library.versions"));
        Element head = new Element("tr");
        for (String column : List.of("version", "state", "why", "made", "approved", "force")) {
            head.appendChild(cell("th", Texts.text("library." + column)));
        }
        if (kind == ModelKind.PROCESS) {
            head.appendChild(cell("th", Texts.text("models.running")));
        }
        Element body = new Element("tbody");
        for (ModelVersion version : versions) {
            Element row = new Element("tr");
            row.setAttribute("data-version", String.valueOf(version.number()));
            Element number = new Element("td");
            Anchor link = new Anchor(VersionView.ROUTE + "/" + version.id(), String.valueOf(version.number()));
            link.getElement().setAttribute("router-link", true);
            number.appendChild(link.getElement());
            Element state = new Element("td");
            state.appendChild(VersionWords.badge(version).getElement());
            row.appendChild(number, state, cell("td", why(version)));
            row.appendChild(
                    cell("td", LibraryView.doneBy(version.createdAt(), version.author())),
                    cell("td", LibraryView.doneBy(version.approvedAt(), version.approvedBy())),
                    cell("td", force(version)));
            if (kind == ModelKind.PROCESS) {
                Long here = version.deployedId() == null ? null : running.get(version.deployedId());
                row.appendChild(cell("td", String.valueOf(here == null ? 0 : here)));
            }
            body.appendChild(row);
        }
        Element header = new Element("thead");
        header.appendChild(head);
        Element table = new Element("table");
        table.appendChild(header, body);
        getElement().appendChild(table);
    }

    /** The reason given; where none was, where the text comes from. */
    private static String why(ModelVersion version) {
        if (!version.reason().isEmpty()) {
            return version.reason();
        }
        return version.origin() == Origin.DRAWN
                ? ""
                : Texts.text("library.origin." + version.origin().name().toLowerCase(Locale.ROOT));
    }

    private static String force(ModelVersion version) {
        if (version.liveAt() == null) {
            return version.effectiveAt() == null ? "" : Texts.text("library.from", Dates.minute(version.effectiveAt()));
        }
        return version.retiredAt() == null
                ? Texts.text("library.from", Dates.minute(version.liveAt()))
                : Dates.minute(version.liveAt()) + " – " + Dates.minute(version.retiredAt());
    }

    private static Element cell(String tag, String text) {
        Element cell = new Element(tag);
        cell.setText(text);
        return cell;
    }
}
