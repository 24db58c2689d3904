package lv.returnregister.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** What the pages about errors have in common: what happened, what it means, where to go. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private String title = "";

    ErrorPage() {
        addClassName("rr-message");
    }

    void show(String heading, String about, Component... more) {
        removeAll();
        title = heading;
        add(new H1(heading), new Paragraph(about));
        add(more);
        Anchor home = new Anchor("", Texts.text("shell.home"));
        home.getElement().setAttribute("router-link", true);
        add(new Paragraph(home));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
