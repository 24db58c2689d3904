package lv.returnregister.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** The head of a view: its title, filters beside it, actions at the right. */
public class Toolbar extends Div {

    private static final long serialVersionUID = 1L;

    public Toolbar(String title, Component... filters) {
        addClassName("rr-toolbar");
        add(new H1(title));
        add(filters);
    }

    /** Puts actions at the right end. */
    public Toolbar withActions(Component... actions) {
        Span space = new Span();
        space.addClassName("rr-space");
        add(space);
        add(actions);
        return this;
    }
}
