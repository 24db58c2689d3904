package lv.returnregister.shell.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import lv.returnregister.shell.Installation;

/** The stripe that tells what installation this is. */
final class InstallationStripe {

    private InstallationStripe() {}

    /** The stripe; nothing in production. */
    static Optional<Span> stripe(Installation installation) {
        if (installation.isProduction()) {
            return Optional.empty();
        }
        Span stripe = new Span(Texts.text("shell.environment." + installation.word()));
        stripe.addClassName("rr-environment");
        stripe.getElement().setAttribute("data-environment", installation.word());
        stripe.getElement().setAttribute("title", Texts.text("shell.environment." + installation.word() + ".about"));
        return Optional.of(stripe);
    }
}
