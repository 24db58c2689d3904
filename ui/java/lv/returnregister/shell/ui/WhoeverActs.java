package lv.returnregister.shell.ui;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Who acts on a thread that serves a page: whoever signed in at it, unless work was begun there on behalf of somebody else,
 * such as the Register itself ({@link lv.returnregister.access.CurrentOfficer#as}). Vaadin alone asks the page first and
 * would never see the other. What was begun at one page says nothing of another that the same thread serves meanwhile.
 */
final class WhoeverActs implements SecurityContextHolderStrategy {

    private final SecurityContextHolderStrategy pages = new VaadinAwareSecurityContextHolderStrategy();
    private final ThreadLocal<@Nullable Behalf> behalf = new ThreadLocal<>();

    private record Behalf(VaadinSession page, SecurityContext context) {}

    @Override
    public SecurityContext getContext() {
        Behalf of = behalf.get();
        return of != null && of.page() == VaadinSession.getCurrent() ? of.context() : pages.getContext();
    }

    @Override
    public void setContext(SecurityContext context) {
        VaadinSession page = VaadinSession.getCurrent();
        if (page == null || context == pages.getContext()) {
            behalf.remove();
        } else {
            behalf.set(new Behalf(page, context));
        }
        pages.setContext(context);
    }

    @Override
    public void clearContext() {
        behalf.remove();
        pages.clearContext();
    }

    @Override
    public SecurityContext createEmptyContext() {
        return pages.createEmptyContext();
    }
}
