package lv.returnregister.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import lv.returnregister.shell.Messages;

/** Gives Vaadin's components the texts of {@link Messages}. */
@SpringComponent
public class Texts implements I18NProvider {

    private static final long serialVersionUID = 1L;

    private final transient Messages messages;

    public Texts(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Messages.LANGUAGES;
    }

    @Override
    public Locale getDefaultLocale() {
        return Messages.LATVIAN;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return messages.text(locale, key, params);
    }

    /** The language of the page that is being drawn; Latvian outside of one. */
    public static Locale language() {
        UI ui = UI.getCurrent();
        return ui == null ? Messages.LATVIAN : ui.getLocale();
    }

    /** A text in the language of the page that is being drawn. */
    public static String text(String key, Object... params) {
        return I18NProvider.translate(language(), key, params);
    }
}
