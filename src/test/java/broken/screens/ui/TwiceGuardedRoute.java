package broken.screens.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

/** Broken: a route with two access annotations; which one holds? */
@Route("broken-twice")
@PermitAll
@RolesAllowed("case.read")
public class TwiceGuardedRoute extends Div {

    private static final long serialVersionUID = 1L;
}
