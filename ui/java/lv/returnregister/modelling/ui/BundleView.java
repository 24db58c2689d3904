package lv.returnregister.modelling.ui;

import static lv.returnregister.shell.ui.SecondLine.second;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.modelling.LiveModels;
import lv.returnregister.modelling.ModelLibrary;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.ModelVersion;
import lv.returnregister.modelling.bundle.BundleContents;
import lv.returnregister.modelling.bundle.ModelBundles;
import lv.returnregister.modelling.bundle.ModelNeeds;
import lv.returnregister.modelling.compare.ModelDifference;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.UploadedFile;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.FileBox;
import lv.returnregister.shell.ui.KeysetList;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.shell.ui.Toolbar;

/** Carries models between installations: chosen ones leave with what they need; what comes is compared before it is a draft. */
@Route(value = BundleView.ROUTE, layout = MainLayout.class)
@RolesAllowed("models.read")
@CssImport("./styles/models.css")
@CssImport("./styles/library.css")
public class BundleView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "models/bundle";

    private final transient ModelBundles bundles;
    private final transient ModelLibrary library;
    private final transient ModelDifference difference;
    private final transient LiveModels live;
    private final transient ModelTitles titles;
    private final transient CurrentOfficer currentOfficer;
    private final Grid<ModelRef> choice = new Grid<>();
    private final Div ready = new Div();
    private final Div arrived = new Div();

    /** Draws both ways. */
    public BundleView(
            ModelBundles bundles,
            ModelLibrary library,
            ModelDifference difference,
            LiveModels live,
            ModelTitles titles,
            CurrentOfficer currentOfficer) {
        this.bundles = bundles;
        this.library = library;
        this.difference = difference;
        this.live = live;
        this.titles = titles;
        this.currentOfficer = currentOfficer;
        addClassName("rr-page");
        Anchor back = new Anchor(LibraryView.ROUTE, Texts.text("models.title"));
        back.getElement().setAttribute("router-link", true);
        Div body = new Div(leaving(), coming());
        body.addClassName("rr-bundle-body");
        add(new Toolbar(Texts.text("library.bundle")).withActions(back), body);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("library.bundle") + " · " + Texts.text("shell.brand");
    }

    private Card leaving() {
        List<ModelRef> all = live.all().stream()
                .sorted(Comparator.comparing(ModelRef::kind).thenComparing(ModelRef::key))
                .toList();
        Map<ModelRef, String> names = titles.of(all);
        choice.addThemeVariants(
                GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        choice.addClassName("rr-list-grid");
        choice.setSelectionMode(Grid.SelectionMode.MULTI);
        choice.getElement().setAttribute("aria-label", Texts.text("library.bundle.write"));
        choice.addComponentColumn(model -> KeysetList.lines(
                        names.getOrDefault(model, model.key()),
                        Texts.text("library.kind." + LibraryView.word(model.kind())) + " · " + model.key()))
                .setHeader(Texts.text("models.model"));
        choice.setItems(all);
        Button write = new Button(Texts.text("library.bundle.write"), click -> write(choice.getSelectedItems()));
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        write.setId("write-bundle");
        ready.getElement().setAttribute("aria-live", "polite");
        Card card = Card.titled(
                Texts.text("library.bundle.leaving"),
                null,
                second(Texts.text("library.bundle.leaving.about")),
                choice,
                write,
                ready);
        bundles.ownKey().ifPresent(key -> card.add(key(key)));
        card.addClassName("rr-bundle-card");
        return card;
    }

    /** What the other installation has to know to trust this one. */
    private static TextArea key(String key) {
        TextArea field = new TextArea(Texts.text("library.bundle.own-key"));
        field.setValue(key);
        field.setReadOnly(true);
        field.setWidthFull();
        return field;
    }

    private void write(Set<ModelRef> chosen) {
        ready.removeAll();
        try {
            Set<ModelRef> needed = ModelNeeds.withNeeds(chosen, live);
            byte[] bundle = bundles.write(needed, live);
            Anchor download = new Anchor(
                    DownloadHandler.fromInputStream(event -> new DownloadResponse(
                            new ByteArrayInputStream(bundle), "register-models.zip", "application/zip", bundle.length)),
                    Texts.text("library.bundle.take", needed.size()));
            download.getElement().setAttribute("download", "register-models.zip");
            download.setId("take-bundle");
            ready.add(download);
        } catch (Rejection refused) {
            Notifications.refused(refused);
        }
    }

    private Card coming() {
        FileBox box = new FileBox(Texts.text("library.bundle.choose"), bundles.limits());
        box.onChange(() -> {
            UploadedFile came = box.file();
            if (came != null) {
                // The next bundle takes its place.
                box.clear();
                read(came.bytes());
            }
        });
        arrived.addClassName("rr-stack");
        arrived.getElement().setAttribute("aria-live", "polite");
        Card card = Card.titled(
                Texts.text("library.bundle.coming"),
                null,
                second(Texts.text("library.bundle.coming.about")),
                box,
                arrived);
        card.addClassName("rr-bundle-card");
        return card;
    }

    private void read(byte[] bytes) {
        arrived.removeAll();
        try {
            BundleContents contents = bundles.read(bytes, live);
            arrived.add(new Span(Texts.text(
                    "library.bundle.from", contents.environment(), contents.writtenAt(), contents.signer())));
            Map<ModelRef, String> other = new LinkedHashMap<>(contents.texts());
            other.entrySet()
                    .removeIf(model ->
                            model.getValue().equals(live.content(model.getKey()).orElse(null)));
            Map<ModelRef, String> names = titles.of(other.keySet());
            other.forEach((model, text) -> arrived.add(other(model, names.getOrDefault(model, model.key()), text)));
            if (other.isEmpty()) {
                arrived.add(new StatusBadge(Tone.DONE, Texts.text("library.bundle.same")));
            }
        } catch (Rejection refused) {
            Notifications.refused(refused);
        }
    }

    /** A model whose text is another one here: what differs, and the way to make it a draft. */
    private Card other(ModelRef model, String name, String text) {
        boolean isNew = live.content(model).isEmpty();
        Card card = Card.titled(
                name,
                new StatusBadge(
                        isNew ? Tone.INFORMATION : Tone.SOON,
                        Texts.text(isNew ? "library.bundle.new" : "library.bundle.differs")));
        live.content(model).ifPresent(here -> card.add(new ModelDifferenceView(difference, model.kind(), here, text)));
        if (currentOfficer.get().may("models.edit")) {
            Button draft = new Button(Texts.text("library.bundle.draft"), click -> {
                try {
                    ModelVersion begun = library.draftFromBundle(model, text);
                    click.getSource().getUI().ifPresent(ui -> ui.navigate(VersionView.ROUTE + "/" + begun.id()));
                } catch (Rejection refused) {
                    Notifications.refused(refused);
                }
            });
            card.add(draft);
        }
        return card;
    }
}
