package lv.returnregister.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Work done on behalf of the Register at an officer's page is the Register's, and only as long as it lasts. */
class WhoeverActsTest {

    private final WhoeverActs strategy = new WhoeverActs();
    private final SecurityContext officer = signedIn("officer");
    private final SecurityContext register = signedIn("register");
    private final VaadinSession page = page(officer);

    @AfterEach
    void leave() {
        strategy.clearContext();
        VaadinSession.setCurrent(null);
    }

    @Test
    void whoever_signed_in_at_the_page_acts() {
        VaadinSession.setCurrent(page);

        assertThat(strategy.getContext()).isSameAs(officer);
    }

    @Test
    void work_begun_on_behalf_of_another_is_the_others_until_it_ends() {
        VaadinSession.setCurrent(page);

        strategy.setContext(register);
        assertThat(strategy.getContext()).isSameAs(register);

        strategy.setContext(officer);
        assertThat(strategy.getContext()).isSameAs(officer);
        // Signed out and in again, on the same thread: nothing of before is left.
        SecurityContext next = signedIn("next");
        VaadinSession.setCurrent(page(next));
        assertThat(strategy.getContext()).isSameAs(next);
    }

    @Test
    void another_page_served_meanwhile_is_its_own_officers() {
        VaadinSession.setCurrent(page);
        strategy.setContext(register);

        SecurityContext other = signedIn("other");
        VaadinSession.setCurrent(page(other));

        assertThat(strategy.getContext()).isSameAs(other);
    }

    @Test
    void a_thread_without_a_page_acts_as_it_was_told() {
        strategy.setContext(register);

        assertThat(strategy.getContext()).isSameAs(register);
    }

    private static SecurityContext signedIn(String name) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()));
    }

    private static VaadinSession page(SecurityContext context) {
        WrappedSession http = mock(WrappedSession.class);
        when(http.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .thenReturn(context);
        VaadinSession session = mock(VaadinSession.class);
        when(session.getSession()).thenReturn(http);
        return session;
    }
}
