package lv.returnregister.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** What a list says when there is nothing in it, and what to do then. */
public class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    public EmptyState(String heading, String text, Component... actions) {
        addClassName("rr-empty");
        Element strong = new Element("strong");
        strong.setText(heading);
        getElement().appendChild(strong);
        add(new Span(text));
        add(actions);
    }
}
