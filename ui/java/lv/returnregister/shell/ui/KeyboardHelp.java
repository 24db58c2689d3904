package lv.returnregister.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.dom.Element;
import java.util.Comparator;
import java.util.List;
import lv.returnregister.shell.KeyHint;

/** The overlay that {@code ?} opens: every key and what it does. */
class KeyboardHelp extends Dialog {

    private static final long serialVersionUID = 1L;

    KeyboardHelp(List<KeyHint> hints) {
        setHeaderTitle(Texts.text("shell.keys"));
        Element table = new Element("table");
        table.getClassList().add("rr-shortcuts");
        hints.stream().sorted(Comparator.comparingInt(KeyHint::order)).forEach(hint -> {
            Element row = new Element("tr");
            Element what = new Element("th");
            what.setAttribute("scope", "row");
            what.setText(Texts.text(hint.titleKey()));
            Element keys = new Element("td");
            String[] parts = hint.keys().split(" \\+ ");
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    keys.appendChild(Element.createText(" + "));
                }
                Element key = new Element("kbd");
                key.setText(parts[i]);
                keys.appendChild(key);
            }
            row.appendChild(what, keys);
            table.appendChild(row);
        });
        getElement().appendChild(table);
        getFooter().add(new Button(Texts.text("shell.close"), event -> close()));
        setCloseOnEsc(true);
    }
}
