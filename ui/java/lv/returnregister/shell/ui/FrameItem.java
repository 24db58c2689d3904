package lv.returnregister.shell.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import lv.returnregister.access.Officer;

/**
 * Something small in the head of the frame, beside the language and the officer. A module hangs it there by declaring a bean
 * of this type; the frame knows no module by name.
 */
@FunctionalInterface
public interface FrameItem {

    /** A new component for the page of this officer; empty when it is nothing for them. */
    Optional<Component> of(Officer officer);
}
