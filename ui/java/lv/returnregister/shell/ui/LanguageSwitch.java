package lv.returnregister.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import lv.returnregister.shell.Messages;
import org.jspecify.annotations.Nullable;

/** Latvian or English. The choice holds for the session and, by a cookie, for the next sign-in of this browser. */
class LanguageSwitch extends Div {

    private static final long serialVersionUID = 1L;

    private static final String COOKIE = "register-language";

    LanguageSwitch() {
        addClassName("rr-languages");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Texts.text("shell.language"));
        for (Locale language : Messages.LANGUAGES) {
            NativeButton button =
                    new NativeButton(language.getLanguage().toUpperCase(Locale.ROOT), event -> choose(language));
            button.getElement().setAttribute("lang", language.getLanguage());
            button.getElement().setAttribute("title", Texts.text("shell.language." + language.getLanguage()));
            button.getElement()
                    .setAttribute(
                            "aria-pressed",
                            String.valueOf(Texts.language().getLanguage().equals(language.getLanguage())));
            add(button);
        }
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        // Those who hear the page hear it in the right tongue.
        attachEvent
                .getUI()
                .getPage()
                .executeJs(
                        "document.documentElement.lang = $0", Texts.language().getLanguage());
    }

    private static void choose(Locale language) {
        UI ui = UI.getCurrent();
        remember(language);
        VaadinSession.getCurrent().setLocale(language);
        ui.setLocale(language);
        // Draws the frame and the view anew, so that no view has to follow the language by itself.
        ui.refreshCurrentRoute(true);
    }

    /** The language this browser chose last. */
    static Locale remembered(@Nullable VaadinRequest request) {
        Cookie[] cookies = request == null ? null : request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (COOKIE.equals(cookie.getName())
                        && Messages.ENGLISH.getLanguage().equals(cookie.getValue())) {
                    return Messages.ENGLISH;
                }
            }
        }
        return Messages.LATVIAN;
    }

    private static void remember(Locale language) {
        VaadinResponse response = VaadinResponse.getCurrent();
        if (response == null) {
            return;
        }
        Cookie cookie = new Cookie(COOKIE, language.getLanguage());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
