package lv.returnregister.shell.ui;

import com.vaadin.flow.component.html.Span;

/** Words of second rank: beneath a title, beside a value, about a card. */
public final class SecondLine {

    private SecondLine() {}

    /** Words as they are. */
    public static Span second(String words) {
        Span line = new Span(words);
        line.addClassName("rr-second");
        return line;
    }

    /** Words that a narrow place may cut: a pointer that rests on them shows them whole. */
    public static Span cut(String words) {
        Span line = second(words);
        line.getElement().setAttribute("title", words);
        return line;
    }
}
