package lv.returnregister.shell.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.stereotype.Component;

/** What every page carries: style sheets, type face, keys, the push channel and the choice of light or dark. */
@Component
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Lumo.STYLESHEET)
@NpmPackage(value = "@fontsource-variable/inter", version = "5.3.0")
@CssImport("@fontsource-variable/inter/wght.css")
// Each file by name: the build looks for changes in these files only, not in what they import.
@CssImport("./styles/tokens.css")
@CssImport("./styles/frame.css")
@CssImport("./styles/parts.css")
@CssImport("./styles/forms.css")
@CssImport("./styles/lists.css")
@CssImport("./styles/print.css")
@JsModule("./shell/keyboard.ts")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    /** Runs before anything is drawn, so that a dark screen does not flash white. */
    private static final String COLOUR_SCHEME = """
            (function () {
              const system = window.matchMedia('(prefers-color-scheme: dark)');
              function choice() {
                try { return window.localStorage.getItem('register.scheme') || 'system'; } catch (e) { return 'system'; }
              }
              function apply() {
                const chosen = choice();
                const dark = chosen === 'dark' || (chosen === 'system' && system.matches);
                document.documentElement.setAttribute('theme', dark ? 'dark' : 'light');
              }
              window.registerScheme = function (chosen) {
                try { window.localStorage.setItem('register.scheme', chosen); } catch (e) { /* private window */ }
                apply();
              };
              system.addEventListener('change', apply);
              apply();
            })();
            """;

    private static final String MARK = "data:image/svg+xml,"
            + "%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'%3E"
            + "%3Crect width='20' height='20' rx='5' fill='%231d6b4f'/%3E"
            + "%3Cpath d='M20 3v12a5 5 0 0 1-5 5H3z' fill='%233a4a9f'/%3E%3C/svg%3E";

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addInlineWithContents(Inline.Position.PREPEND, COLOUR_SCHEME, Inline.Wrapping.JAVASCRIPT);
        settings.addLink("icon", MARK);
    }
}
