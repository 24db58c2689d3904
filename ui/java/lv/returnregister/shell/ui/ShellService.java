package lv.returnregister.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/**
 * Settles what holds for every session: the remembered language, what the browser says when the connection or the session
 * ends, and how an error that no view caught is told. The officer gets a code, the log gets the rest.
 */
@SpringComponent
class ShellService implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(ShellService.class);

    private final transient Messages messages;

    ShellService(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> {
            init.getSession().setLocale(LanguageSwitch.remembered(init.getRequest()));
            init.getSession().setErrorHandler(ShellService::tell);
        });
        event.getSource().setSystemMessagesProvider(info -> {
            CustomizedSystemMessages texts = new CustomizedSystemMessages();
            Locale language = LanguageSwitch.remembered(info.getRequest());
            texts.setSessionExpiredCaption(messages.text(language, "shell.session-expired"));
            texts.setSessionExpiredMessage(messages.text(language, "shell.session-expired.about"));
            texts.setSessionExpiredNotificationEnabled(true);
            texts.setInternalErrorCaption(messages.text(language, "shell.error.internal"));
            texts.setInternalErrorMessage(messages.text(language, "shell.error.reload"));
            texts.setCookiesDisabledCaption(messages.text(language, "shell.cookies"));
            texts.setCookiesDisabledMessage(messages.text(language, "shell.cookies.about"));
            return texts;
        });
        event.getSource().addUIInitListener(init -> reconnect(init.getUI()));
    }

    private void reconnect(UI ui) {
        ui.getReconnectDialogConfiguration().setDialogText(messages.text(ui.getLocale(), "shell.reconnect"));
        ui.getReconnectDialogConfiguration()
                .setDialogTextGaveUp(messages.text(ui.getLocale(), "shell.reconnect.gave-up"));
    }

    static void tell(ErrorEvent event) {
        Throwable error = event.getThrowable();
        UI ui = UI.getCurrent();
        Rejection rejection = ErrorCodes.cause(error, Rejection.class);
        if (rejection != null && ui != null) {
            Notifications.refused(rejection);
        } else if (ErrorCodes.cause(error, AccessDeniedException.class) != null && ui != null) {
            Notifications.failed(Texts.text("shell.error.denied.about"));
        } else {
            String code = ErrorCodes.next();
            LOG.error("Error {} on a screen", code, error);
            if (ui != null) {
                Notifications.failed(Texts.text("shell.error.internal.code", code));
            }
        }
    }
}
