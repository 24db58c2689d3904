package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.modelling.ModelLibrary;
import lv.returnregister.modelling.ModelVersion;
import lv.returnregister.modelling.ModelVersion.State;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.Segments;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Toolbar;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model: drawn and checked, tried, compared with what is in force, talked over, approved. What is drawn is
 * saved by itself; the rest of the page works on what is saved.
 */
@Route(value = VersionView.ROUTE + "/:version", layout = MainLayout.class)
@RolesAllowed("models.read")
@CssImport("./styles/models.css")
@CssImport("./styles/library.css")
public class VersionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is; the id of the version follows. */
    public static final String ROUTE = "models/version";

    static final String TAB = "tab";
    private static final String ELEMENT = "element";

    private final transient ModelLibrary library;
    private final transient ModelTitles titles;
    private final transient VersionTabs tabs;
    private final transient VersionActs acts;
    private final transient CurrentOfficer currentOfficer;
    private final Div side = new Div();
    private final Div known = new Div();
    private final Span saved = new Span();
    private String title = "";
    private @Nullable UUID id;
    private @Nullable ConversationCard conversation;
    private transient @Nullable Drawing drawing;

    /** The address says which version. */
    public VersionView(
            ModelLibrary library,
            ModelTitles titles,
            VersionTabs tabs,
            VersionActs acts,
            CurrentOfficer currentOfficer) {
        this.library = library;
        this.titles = titles;
        this.tabs = tabs;
        this.acts = acts;
        this.currentOfficer = currentOfficer;
        addClassName("rr-page");
        side.addClassNames("rr-cards", "rr-version-side");
        saved.addClassName("rr-second");
        saved.setId("saved");
        saved.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        ModelVersion version;
        try {
            id = UUID.fromString(event.getRouteParameters().get("version").orElse(""));
            version = library.version(id);
        } catch (IllegalArgumentException noId) {
            unknown(Texts.text("models.none"));
            return;
        } catch (Rejection gone) {
            unknown(Rejections.describe(gone.violations().getFirst()));
            return;
        }
        title = Texts.text("library.version-of", titles.of(version.model()), version.number());
        Map<String, String> words = new LinkedHashMap<>();
        List<String> offered = tabs.of(version);
        offered.forEach(tab -> words.put(tab, Texts.text("library.tab." + tab)));
        String tab = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TAB)
                .filter(words::containsKey)
                .orElse(offered.getFirst());
        Segments choice = new Segments(
                Texts.text("library.tab"),
                words,
                tab,
                chosen -> UI.getCurrent().navigate(ROUTE + "/" + id, QueryParameters.of(TAB, chosen)));
        Anchor back = new Anchor(
                LibraryView.ROUTE + "?kind=" + LibraryView.word(version.model().kind()) + "&model="
                        + version.model().key(),
                Texts.text("models.title"));
        back.getElement().setAttribute("router-link", true);
        saved.setText("");
        add(new Toolbar(title, VersionWords.badge(version), choice, saved).withActions(back));
        Drawing shown = tabs.draw(tab, version, this::redraw, saved::setText, this::choose);
        drawing = shown;
        Div main = new Div(shown.component());
        main.addClassName("rr-version-main");
        Div body = new Div(main, side);
        body.addClassName("rr-version-body");
        add(body);
        conversation = new ConversationCard(
                version,
                library,
                version.state().isOpen() && currentOfficer.get().may("models.edit"),
                this::show,
                shown.badge());
        side.removeAll();
        side.add(known, acts.card(version, this::reload), conversation);
        redraw();
        event.getLocation().getQueryParameters().getSingleParameter(ELEMENT).ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.text("shell.brand");
    }

    /** What is known of the version and what was said, anew; what somebody types beside it stays. */
    private void redraw() {
        if (id != null) {
            known.removeAll();
            known.add(facts(library.version(id)));
        }
        if (conversation != null) {
            conversation.refresh();
        }
    }

    /** An element was chosen in the drawing: what is said next is about it. */
    private void choose(String chosen) {
        if (conversation != null) {
            conversation.about(chosen.isEmpty() ? null : chosen);
        }
    }

    /** Shows an element that is talked of, where need be on the page that draws it. */
    private void show(String element) {
        if (drawing != null && drawing.choose() != null) {
            drawing.choose().accept(element);
            choose(element);
        } else {
            UI.getCurrent().navigate(ROUTE + "/" + id, QueryParameters.of(ELEMENT, element));
        }
    }

    private void reload() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private void unknown(String about) {
        add(new Toolbar(Texts.text("models.title")), new EmptyState(Texts.text("models.none"), about));
    }

    private static @Nullable String force(ModelVersion version) {
        Instant from = version.liveAt() == null ? version.effectiveAt() : version.liveAt();
        return from == null ? null : Dates.minute(from);
    }

    private static Card facts(ModelVersion version) {
        KeyValueList facts = new KeyValueList()
                .with(Texts.text("library.made"), LibraryView.doneBy(version.createdAt(), version.author()))
                .with(
                        Texts.text("library.saved"),
                        version.revision() > 1 ? LibraryView.doneBy(version.savedAt(), version.savedBy()) : null)
                .with(Texts.text("library.why"), version.reason().isEmpty() ? null : version.reason())
                .with(
                        Texts.text("library.submitted"),
                        version.submittedAt() == null
                                ? null
                                : LibraryView.doneBy(version.submittedAt(), version.submittedBy()))
                .with(
                        Texts.text("library.approved"),
                        version.approvedAt() == null
                                ? null
                                : LibraryView.doneBy(version.approvedAt(), version.approvedBy()))
                .with(Texts.text("library.force"), force(version))
                .with(
                        Texts.text("library.transition"),
                        version.transition() == null
                                ? null
                                : Texts.text("library.transition."
                                        + version.transition().name().toLowerCase(Locale.ROOT)));
        return Card.titled(
                Texts.text("library.about"), version.state() == State.LIVE ? null : VersionWords.badge(version), facts);
    }
}
