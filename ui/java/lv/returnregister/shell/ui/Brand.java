package lv.returnregister.shell.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The mark and the name of the Register; leads home. */
class Brand extends Anchor {

    private static final long serialVersionUID = 1L;

    /** Two authorities, one register: a square shared by both colours. */
    private static final String MARK = """
            <span class="rr-mark" aria-hidden="true"><svg width="20" height="20" viewBox="0 0 20 20">\
            <rect class="rr-mark-vrs" width="20" height="20" rx="5"/>\
            <path class="rr-mark-pmlp" d="M20 2v13a5 5 0 0 1-5 5H2z"/></svg></span>""";

    Brand() {
        setHref("");
        addClassName("rr-brand");
        getElement().setAttribute("router-link", true);
        getElement().setAttribute("aria-label", Texts.text("shell.brand"));
        Span name = new Span(Texts.text("shell.brand"));
        name.addClassName("rr-brand-name");
        add(new Html(MARK), name);
    }
}
