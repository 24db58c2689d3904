package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelLibrary;
import lv.returnregister.modelling.ModelLibrary.Shelf;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.ModelVersion;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeysetList;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Segments;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.shell.ui.Toolbar;
import org.jspecify.annotations.Nullable;

/** The library: every process, table, form and letter, what is in force and what is being changed; one with its versions. */
@Route(value = LibraryView.ROUTE, layout = MainLayout.class)
@RolesAllowed("models.read")
@CssImport("./styles/models.css")
@CssImport("./styles/library.css")
public class LibraryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "models";

    private static final String KIND = "kind";
    private static final String MODEL = "model";
    private static final String CHANGES = "changes";

    private final transient ModelLibrary library;
    private final transient ModelTitles titles;
    private final transient CurrentOfficer currentOfficer;
    private final transient Drawings drawings;
    private final Grid<Shelf> grid = new Grid<>();
    private final Div shown = new Div();
    private final TextField search = new TextField();
    private final Segments kinds;
    private final Button fresh = new Button();
    private transient List<Shelf> all = List.of();
    private transient Map<ModelRef, String> names = Map.of();
    private String kind = "process";

    /** Draws the list; the address says which kind and which model is shown. */
    public LibraryView(ModelLibrary library, ModelTitles titles, CurrentOfficer currentOfficer, Drawings drawings) {
        this.library = library;
        this.titles = titles;
        this.currentOfficer = currentOfficer;
        this.drawings = drawings;
        addClassName("rr-page");
        Map<String, String> words = new LinkedHashMap<>();
        for (ModelKind each : ModelKind.values()) {
            words.put(word(each), Texts.text("library.kinds." + word(each)));
        }
        words.put(CHANGES, Texts.text("library.changes"));
        kinds = new Segments(
                Texts.text("library.kind"),
                words,
                kind,
                chosen -> UI.getCurrent().navigate(ROUTE, QueryParameters.of(KIND, chosen)));
        search.setPlaceholder(Texts.text("library.search"));
        search.setAriaLabel(Texts.text("library.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> list());
        columns();
        Div list = new Div(search, grid);
        list.addClassNames("rr-list", "rr-library-list");
        shown.addClassName("rr-model");
        Div body = new Div(list, shown);
        body.addClassName("rr-models-body");
        Anchor bundle = new Anchor(BundleView.ROUTE, Texts.text("library.bundle"));
        bundle.getElement().setAttribute("router-link", true);
        fresh.setId("new-model");
        fresh.addClickListener(click ->
                new NewModelDialog(library, ModelKind.valueOf(kind.toUpperCase(Locale.ROOT)), this::go).open());
        add(new Toolbar(Texts.text("models.title"), kinds).withActions(fresh, bundle), body);
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("rr-list-grid");
        grid.getElement().setAttribute("aria-label", Texts.text("models.title"));
        grid.addComponentColumn(shelf -> {
                    Anchor link = new Anchor(
                            ROUTE + "?" + KIND + "=" + kind + "&" + MODEL + "="
                                    + shelf.model().key(),
                            name(shelf));
                    link.getElement().setAttribute("router-link", true);
                    return KeysetList.lines(
                            link,
                            (CHANGES.equals(kind)
                                            ? Texts.text("library.kind."
                                                            + word(shelf.model().kind()))
                                                    + " · "
                                            : "")
                                    + shelf.model().key());
                })
                .setHeader(Texts.text("models.model"))
                .setFlexGrow(3);
        grid.addComponentColumn(shelf -> new Div(new Span(
                        shelf.live() == null ? "–" : String.valueOf(shelf.live().number()))))
                .setHeader(Texts.text("models.version"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(shelf -> VersionWords.standing(shelf))
                .setHeader(Texts.text("library.change"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addItemClickListener(click -> UI.getCurrent()
                .navigate(
                        ROUTE,
                        QueryParameters.simple(Map.of(
                                KIND, kind, MODEL, click.getItem().model().key()))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        String key = asked.getSingleParameter(MODEL).orElse(null);
        all = library.shelves();
        names = titles.of(all.stream().map(Shelf::model).toList());
        kind = asked.getSingleParameter(KIND)
                .filter(word -> word.equals(CHANGES)
                        || List.of(ModelKind.values()).stream()
                                .anyMatch(each -> word(each).equals(word)))
                .orElseGet(() -> all.stream()
                        .filter(shelf -> shelf.model().key().equals(key))
                        .findFirst()
                        .map(shelf -> word(shelf.model().kind()))
                        .orElse("process"));
        kinds.choose(kind);
        fresh.setVisible(!CHANGES.equals(kind) && currentOfficer.get().may("models.edit"));
        fresh.setText(CHANGES.equals(kind) ? "" : Texts.text("library.new." + kind));
        List<Shelf> listed = list();
        show(listed, key);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("models.title") + " · " + Texts.text("shell.brand");
    }

    private List<Shelf> list() {
        Collator order = Collator.getInstance(Texts.language());
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<Shelf> listed = all.stream()
                .filter(shelf -> CHANGES.equals(kind)
                        ? shelf.open() != null || shelf.shippedDiffers()
                        : word(shelf.model().kind()).equals(kind))
                .filter(shelf -> (name(shelf) + " " + shelf.model().key())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .sorted(Comparator.comparing((Shelf shelf) -> name(shelf), order::compare))
                .toList();
        grid.setItems(listed);
        return listed;
    }

    private void show(List<Shelf> listed, @Nullable String key) {
        shown.removeAll();
        Optional<Shelf> chosen = key == null
                ? listed.stream().findFirst()
                : listed.stream()
                        .filter(shelf -> shelf.model().key().equals(key))
                        .findFirst();
        chosen.ifPresentOrElse(
                this::show,
                () -> shown.add(
                        key == null
                                ? new EmptyState(Texts.text("library.none"), Texts.text("library.none.about"))
                                : new EmptyState(Texts.text("models.none"), Texts.text("models.none.about", key))));
    }

    private void show(Shelf shelf) {
        grid.select(shelf);
        boolean edits = currentOfficer.get().may("models.edit");
        Div foot = new Div();
        foot.addClassName("rr-library-acts");
        ModelVersion open = shelf.open();
        if (open != null) {
            Anchor link = new Anchor(VersionView.ROUTE + "/" + open.id(), Texts.text("library.open-change"));
            link.getElement().setAttribute("router-link", true);
            link.setId("open-change");
            foot.add(VersionWords.badge(open), link);
        } else if (edits) {
            Button change = new Button(
                    Texts.text("library.begin"),
                    click -> begin(() -> library.draft(shelf.shown().id())));
            change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            change.setId("begin-change");
            foot.add(change);
        }
        String text = library.content(shelf.shown().id());
        foot.add(download(shelf.model(), text));
        Card card = Card.titled(name(shelf), foot);
        card.addClassName("rr-model-card");
        if (shelf.shippedDiffers()) {
            Note differs = Note.of(Tone.SOON, Texts.text("library.differs"), Texts.text("library.differs.about"));
            if (edits && open == null) {
                differs.add(new Button(
                        Texts.text("library.take-release"),
                        click -> begin(() -> library.draftFromRelease(shelf.model()))));
            }
            card.add(differs);
        }
        card.add(new VersionTable(
                library.versions(shelf.model()),
                library.running(),
                shelf.model().kind()));
        card.add(drawings.of(shelf.model(), text));
        shown.add(card);
    }

    private String name(Shelf shelf) {
        return names.getOrDefault(shelf.model(), shelf.model().key());
    }

    private static Anchor download(ModelRef model, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String file = model.fileName().replace('/', '-');
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(bytes), file, "application/octet-stream", bytes.length)),
                Texts.text("models.download"));
        download.getElement().setAttribute("download", file);
        return download;
    }

    /** Begins a change and goes to it. */
    private void begin(Supplier<ModelVersion> work) {
        try {
            go(work.get());
        } catch (Rejection refused) {
            Notifications.refused(refused);
        }
    }

    private void go(ModelVersion draft) {
        UI.getCurrent().navigate(VersionView.ROUTE + "/" + draft.id());
    }

    static String word(ModelKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** When something happened to a version and who did it. */
    static String doneBy(@Nullable Instant at, @Nullable String officer) {
        return at == null ? "" : Dates.minute(at) + " · " + officer;
    }
}
