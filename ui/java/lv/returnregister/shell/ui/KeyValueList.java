package lv.returnregister.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import org.jspecify.annotations.Nullable;

/** Facts as pairs of name and value. */
public class KeyValueList extends DescriptionList {

    private static final long serialVersionUID = 1L;

    public KeyValueList() {
        addClassName("rr-pairs");
    }

    /** Adds a pair; nothing is added when there is no value. */
    public KeyValueList with(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            add(new Term(name), new Description(value));
        }
        return this;
    }

    /** Adds a pair whose value is more than text. */
    public KeyValueList with(String name, Component value) {
        Description description = new Description();
        description.add(value);
        add(new Term(name), description);
        return this;
    }
}
