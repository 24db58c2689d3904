package lv.returnregister.shell.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import lv.returnregister.shell.Environment;

/** The stripe that tells what installation this is. */
final class Environments {

    private Environments() {}

    /** The stripe; nothing in production. */
    static Optional<Span> stripe(Environment environment) {
        if (environment.isProduction()) {
            return Optional.empty();
        }
        Span stripe = new Span(Texts.text("shell.environment." + environment.word()));
        stripe.addClassName("rr-environment");
        stripe.getElement().setAttribute("data-environment", environment.word());
        stripe.getElement().setAttribute("title", Texts.text("shell.environment." + environment.word() + ".about"));
        return Optional.of(stripe);
    }
}
