package lv.returnregister.shell.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import lv.returnregister.shared.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Something failed while a page was opened. A refusal is told in its words, everything else by a code. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class InternalErrorPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(InternalErrorPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Rejection rejection = ErrorCodes.cause(parameter.getException(), Rejection.class);
        if (rejection != null) {
            show(
                    Texts.text("shell.refused"),
                    rejection.violations().stream().map(Rejections::describe).collect(Collectors.joining(" ")));
            return HttpServletResponse.SC_CONFLICT;
        }
        if (ErrorCodes.cause(parameter.getException(), AccessDeniedException.class) != null) {
            show(Texts.text("shell.error.denied"), Texts.text("shell.error.denied.about"));
            return HttpServletResponse.SC_FORBIDDEN;
        }
        String code = ErrorCodes.next();
        LOG.error("Error {} while opening {}", code, event.getLocation().getPath(), parameter.getException());
        Paragraph told = new Paragraph(Texts.text("shell.error.code") + " ");
        Element sign = new Element("code");
        sign.setText(code);
        told.getElement().appendChild(sign);
        show(Texts.text("shell.error.internal"), Texts.text("shell.error.internal.about"), told);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
