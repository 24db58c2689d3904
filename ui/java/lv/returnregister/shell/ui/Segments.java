package lv.returnregister.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A choice of one among few, side by side: whose tasks, which measure. */
public class Segments extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<String, NativeButton> buttons = new LinkedHashMap<>();
    private String chosen = "";

    /**
     * A choice.
     *
     * @param label what is chosen, for those who hear the page
     * @param options word to title, in order
     * @param onChoice told the word when the officer chooses another
     */
    public Segments(String label, Map<String, String> options, String chosen, Consumer<String> onChoice) {
        addClassName("rr-segments");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        options.forEach((word, title) -> {
            NativeButton button = new NativeButton(title, event -> {
                if (!word.equals(this.chosen)) {
                    choose(word);
                    onChoice.accept(word);
                }
            });
            buttons.put(word, button);
            add(button);
        });
        choose(chosen);
    }

    /** Marks an option without telling the listener. */
    public final void choose(String word) {
        chosen = word;
        buttons.forEach((option, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(option.equals(word))));
    }

    /** Gives an option another title, for example with a new count. */
    public void retitle(String word, String title) {
        NativeButton button = buttons.get(word);
        if (button != null) {
            button.setText(title);
        }
    }
}
