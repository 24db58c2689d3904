package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.cockpit.Batch;
import lv.returnregister.cockpit.Batches;
import lv.returnregister.cockpit.MigrationDesk;
import lv.returnregister.cockpit.OperationDesk;
import lv.returnregister.cockpit.OperationDesk.Proposal;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.Changes;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.LiveUpdates;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Toolbar;
import lv.returnregister.workflow.ui.ModelNames;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a second supervisor, the processes of which cases run on an earlier version, and the work on many cases
 * with its progress.
 */
@Route(value = OperationsView.ROUTE, layout = MainLayout.class)
@RolesAllowed("case.operate")
@CssImport("./styles/operations.css")
public class OperationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "operations";

    private final transient OperationDesk operations;
    private final transient Batches batches;
    private final transient MigrationDesk migrations;
    private final transient ModelNames names;
    private final transient ProposalCards proposals;
    private final transient CurrentOfficer currentOfficer;
    private final Div waiting = new Div();
    private final Div running = new Div();
    private @Nullable UUID open;

    /** Draws the lists; the address says which batch is open. */
    public OperationsView(
            OperationDesk operations,
            Batches batches,
            MigrationDesk migrations,
            ModelNames names,
            ProposalCards proposals,
            CurrentOfficer currentOfficer,
            Changes changes) {
        this.operations = operations;
        this.batches = batches;
        this.migrations = migrations;
        this.names = names;
        this.proposals = proposals;
        this.currentOfficer = currentOfficer;
        addClassNames("rr-page", "rr-operations");
        waiting.addClassNames("rr-cards");
        running.addClassNames("rr-cards");
        Div body = new Div(waiting, running);
        body.addClassName("rr-operations-body");
        add(new Toolbar(Texts.text("operations.title")), body);
        LiveUpdates.follow(this, changes, Map.of("operation", key -> true), this::showWaiting);
        LiveUpdates.follow(this, changes, Map.of(Batches.TOPIC, key -> true), this::showBatches);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("batch")
                .map(OperationsView::uuid)
                .orElse(null);
        showWaiting();
        showBatches();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("operations.title") + " · " + Texts.text("shell.brand");
    }

    private void showWaiting() {
        waiting.removeAll();
        waiting.add(new H2(Texts.text("operations.waiting")));
        List<Proposal> asked = operations.waiting();
        if (asked.isEmpty()) {
            waiting.add(
                    new EmptyState(Texts.text("operations.waiting.none"), Texts.text("operations.waiting.none.about")));
        }
        for (Proposal proposal : asked) {
            try {
                waiting.add(proposals.card(proposal, this::showWaiting));
            } catch (Rejection gone) {
                Notifications.refused(gone);
            }
        }
    }

    private void showBatches() {
        running.removeAll();
        running.add(new H2(Texts.text("operations.batches")));
        List<String> behind = migrations.behind();
        if (!behind.isEmpty()) {
            running.add(behind(behind));
        }
        List<Batch> latest = batches.latest();
        if (latest.isEmpty()) {
            running.add(
                    new EmptyState(Texts.text("operations.batches.none"), Texts.text("operations.batches.none.about")));
        }
        latest.forEach(batch -> running.add(batch(batch)));
    }

    private Component behind(List<String> processes) {
        Div links = new Div();
        links.addClassName("rr-stack");
        for (String process : processes) {
            Anchor link = new Anchor(MigrationView.ROUTE + "/" + process, names.process(process));
            link.getElement().setAttribute("router-link", true);
            links.add(link);
        }
        return Card.titled(Texts.text("operations.behind"), null, links);
    }

    private Component batch(Batch batch) {
        boolean shown = batch.id().equals(open) || batch.state() == Batch.State.RUNNING;
        Span about = new Span(proposals.name(batch.startedBy()) + " · " + Dates.minute(batch.startedAt())
                + (batch.decidedBy() == null
                        ? ""
                        : " · " + Texts.text("operations.decided", proposals.name(batch.decidedBy()))));
        about.addClassName("rr-second");
        Anchor link = new Anchor(ROUTE + "?batch=" + batch.id(), Texts.text("batch.show"));
        link.getElement().setAttribute("router-link", true);
        Card card = Card.titled(Texts.text("batch.kind." + batch.kind(), title(batch)), shown ? null : link, about);
        if (!batch.reason().isEmpty() && !batch.kind().equals("retry")) {
            card.add(new Div(batch.reason()));
        }
        card.add(new BatchProgress(batch, shown ? batches.items(batch.id()) : List.of(), names));
        if (batch.state() == Batch.State.WAITS_FOR_SECOND) {
            card.add(ProposalCards.decision(
                    currentOfficer.get().signInName().equals(batch.startedBy()),
                    (approve, answer) -> batches.decide(batch.id(), approve, answer),
                    "batch.approved",
                    this::showBatches));
        }
        card.getElement().setAttribute("data-batch", batch.kind());
        return card;
    }

    /** What it is about, in the words of the models: {@code process/activity} or two versions. */
    private String title(Batch batch) {
        int arrow = batch.title().indexOf(" → ");
        if (arrow > 0) {
            return names.place(batch.title().substring(0, arrow) + "#") + " → "
                    + ModelNames.version(batch.title().substring(arrow + 3));
        }
        int slash = batch.title().indexOf('/');
        return slash < 0 ? batch.title() : names.process(batch.title().substring(0, slash));
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
