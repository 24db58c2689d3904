package lv.returnregister.inbox.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.shell.NavigationEntry;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;

/** Where everybody arrives after sign-in: leads on to the first room the officer may enter, usually the inbox. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
public class HomeView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CurrentOfficer currentOfficer;
    private final transient ObjectProvider<NavigationEntry> rooms;

    public HomeView(CurrentOfficer currentOfficer, ObjectProvider<NavigationEntry> rooms) {
        this.currentOfficer = currentOfficer;
        this.rooms = rooms;
        add(new EmptyState(Texts.text("inbox.home.none"), Texts.text("inbox.home.none.about")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Officer officer = currentOfficer.get();
        rooms.stream()
                .filter(room -> room.isFor(officer) && !room.route().isEmpty())
                .min(Comparator.comparing(NavigationEntry::group).thenComparingInt(NavigationEntry::order))
                .ifPresent(room ->
                        event.forwardTo(room.route(), event.getLocation().getQueryParameters()));
    }
}
