package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
import java.util.List;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.KeysetList;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Toolbar;
import lv.returnregister.workflow.ProcessModels;
import lv.returnregister.workflow.ProcessModels.Kind;
import lv.returnregister.workflow.ProcessModels.Model;
import lv.returnregister.workflow.ui.ProcessDiagram;
import lv.returnregister.workflow.ui.ProcessModelText;

/** The deployed process models and decision tables; the chosen one is drawn beside the list. */
@Route(value = ModelListView.ROUTE, layout = MainLayout.class)
@RolesAllowed("models.read")
@CssImport("./styles/models.css")
public class ModelListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "models";

    private final transient ProcessModels models;
    private final transient List<Model> all;
    private final Grid<Model> grid = new Grid<>();
    private final Div shown = new Div();

    /** Draws the list; the address says which model is shown. */
    public ModelListView(ProcessModels models) {
        this.models = models;
        this.all = models.latest();
        addClassName("rr-page");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.addClassName("rr-list-grid");
        grid.getElement().setAttribute("aria-label", Texts.text("models.title"));
        grid.addComponentColumn(model -> {
                    Anchor link = new Anchor(ROUTE + "?model=" + model.key(), name(model));
                    link.getElement().setAttribute("router-link", true);
                    return KeysetList.lines(link, Texts.text("models." + word(model)) + " · " + model.key());
                })
                .setHeader(Texts.text("models.model"))
                .setFlexGrow(3);
        grid.addComponentColumn(model -> KeysetList.lines(
                        model.versionTag() == null ? "–" : String.valueOf(model.versionTag()),
                        Texts.text("models.deployment", model.version())))
                .setHeader(Texts.text("models.version"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(model -> KeysetList.lines(
                        model.kind() == Kind.PROCESS ? String.valueOf(model.running()) : "–", ""))
                .setHeader(Texts.text("models.running"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(all);
        grid.addItemClickListener(
                click -> UI.getCurrent().navigate(ROUTE, QueryParameters.of("model", click.getItem().key())));
        Div list = new Div(grid);
        list.addClassName("rr-list");
        shown.addClassName("rr-model");
        Div body = new Div(list, shown);
        body.addClassName("rr-models-body");
        add(new Toolbar(Texts.text("models.title")), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("model")
                .orElse("returnCase");
        shown.removeAll();
        all.stream()
                .filter(model -> model.key().equals(key))
                .findFirst()
                .ifPresentOrElse(
                        this::show,
                        () -> shown.add(
                                new EmptyState(Texts.text("models.none"), Texts.text("models.none.about", key))));
    }

    private void show(Model model) {
        grid.select(model);
        String xml = models.xml(model.id(), model.kind());
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        String file = model.key() + (model.kind() == Kind.PROCESS ? ".bpmn" : ".dmn");
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event ->
                        new DownloadResponse(new ByteArrayInputStream(bytes), file, "application/xml", bytes.length)),
                Texts.text("models.download"));
        download.getElement().setAttribute("download", file);
        Component drawing;
        if (model.kind() == Kind.PROCESS) {
            ProcessDiagram diagram = new ProcessDiagram();
            diagram.setXml(xml);
            drawing = diagram;
        } else {
            drawing = new DecisionTableView(xml);
        }
        KeyValueList facts = new KeyValueList()
                .with(Texts.text("models.key"), model.key())
                .with(Texts.text("models.version"), model.versionTag())
                .with(Texts.text("models.deployed"), Dates.minute(model.deployedAt()))
                .with(
                        Texts.text("models.running"),
                        model.kind() == Kind.PROCESS ? String.valueOf(model.running()) : null);
        Card card = Card.titled(name(model), download, facts, drawing);
        card.addClassName("rr-model-card");
        shown.add(card);
    }

    private String name(Model model) {
        return model.kind() == Kind.PROCESS && "en".equals(Texts.language().getLanguage())
                ? ProcessModelText.of(models.xml(model.id(), Kind.PROCESS), Texts.language())
                        .name()
                : model.name();
    }

    private static String word(Model model) {
        return model.kind() == Kind.PROCESS ? "process" : "decision";
    }

    @Override
    public String getPageTitle() {
        return Texts.text("models.title") + " · " + Texts.text("shell.brand");
    }
}
