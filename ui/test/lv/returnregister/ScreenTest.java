package lv.returnregister;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.OfficerPrincipal;
import lv.returnregister.access.Officers;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.detention.Detentions;
import lv.returnregister.person.DocumentData;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.person.Sex;
import lv.returnregister.shell.Messages;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Base of tests that look at screens without a browser: signs an officer in and opens an address. */
public abstract class ScreenTest extends RegisterTest {

    private static final String PASSWORD = "Mācību-parole-2026";

    private static final Routes ROUTES = new Routes().autoDiscoverViews("lv.returnregister");

    @Autowired
    private ApplicationContext context;

    @Autowired
    protected Officers officers;

    @Autowired
    protected CurrentOfficer currentOfficer;

    @Autowired
    private Persons persons;

    @Autowired
    private Detentions detentions;

    /** Opens an account for a made-up officer, another one each time. */
    protected Officer officer(Authority authority, String unit, Role role) {
        String name = (authority + "." + role).toLowerCase(Locale.ROOT) + "."
                + UUID.randomUUID().toString().substring(0, 8);
        officers.open(name, PASSWORD, "A. Kalniņa", authority, unit, role);
        return officers.find(name).orElseThrow();
    }

    protected <T> T as(Officer officer, Supplier<T> work) {
        return currentOfficer.as(officer, work::get);
    }

    /** A foreigner found by this officer in the woods near Ludza. */
    protected CaseView found(Officer finder, String surname) {
        return as(finder, () -> {
            PersonData person = PersonData.named(surname, "Elshan")
                    .born("1991-09-23")
                    .ofSex(Sex.MALE)
                    .ofNationality("AZE")
                    .with(DocumentData.passport("C" + (int) (Math.abs(surname.hashCode()) % 10_000_000), "AZE", null));
            return detentions.apprehend(
                    persons.record(person),
                    ApprehendForeigner.of("Ludzas novads", "illegal-border-crossing", null, null, null));
        });
    }

    /** Signs in and draws the page of an address in Latvian. */
    protected void open(Officer officer, String address) {
        signIn(officer);
        go(address);
    }

    /** Goes to another address on the same page, as a link does. */
    protected static void go(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    protected void signIn(Officer officer) {
        close();
        OfficerPrincipal principal = new OfficerPrincipal(officer, "", true, true);
        Authentication authentication =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
        FakeRequest request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(authentication);
        request.setUserInRole((who, right) -> officer.may(right));
        UI.getCurrent().setLocale(Messages.LATVIAN);
    }

    @AfterEach
    void close() {
        if (UI.getCurrent() != null) {
            MockVaadin.tearDown();
        }
        SecurityContextHolder.clearContext();
    }
}
