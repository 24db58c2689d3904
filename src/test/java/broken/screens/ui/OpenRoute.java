package broken.screens.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** Broken: a route without an access annotation. */
@Route("broken-open")
public class OpenRoute extends Div {

    private static final long serialVersionUID = 1L;
}
