package broken.screens.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Sound: a screen with one access annotation. */
@Route("broken-sound")
@PermitAll
public class SoundScreen extends Div {

    private static final long serialVersionUID = 1L;
}
