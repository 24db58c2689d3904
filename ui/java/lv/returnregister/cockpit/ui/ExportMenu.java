package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.function.Supplier;
import lv.returnregister.cockpit.Exports;
import lv.returnregister.cockpit.Sheet;
import lv.returnregister.cockpit.SheetFormat;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shell.ui.Texts;
import org.springframework.security.access.AccessDeniedException;

/** What is shown as a file: opens with Enter, each format is a link. The file is written when the link is followed. */
public final class ExportMenu extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Exports exports;
    private final transient Supplier<Sheet> sheet;
    private final transient Clock clock;

    /**
     * A menu.
     *
     * @param sheet what is shown at that moment
     */
    public ExportMenu(Exports exports, Clock clock, Supplier<Sheet> sheet) {
        this.exports = exports;
        this.clock = clock;
        this.sheet = sheet;
        UnorderedList formats = new UnorderedList();
        for (SheetFormat format : SheetFormat.values()) {
            formats.add(new ListItem(new Anchor(
                    handler(format), AttachmentType.DOWNLOAD, Texts.text("flow.export." + format.ending()))));
        }
        NativeDetails menu = new NativeDetails(Texts.text("flow.export"), formats);
        menu.addClassName("rr-menu");
        menu.getElement()
                .executeJs("this.addEventListener('keydown', event => { if (event.key === 'Escape') {"
                        + " this.open = false; this.querySelector('summary').focus(); } });"
                        + "this.addEventListener('focusout', event => {"
                        + " if (!this.contains(event.relatedTarget)) this.open = false; });");
        add(menu);
    }

    private DownloadHandler handler(SheetFormat format) {
        return DownloadHandler.fromInputStream(event -> {
            try {
                Sheet shown = sheet.get();
                byte[] bytes = exports.write(shown, format);
                String file = shown.name() + "-" + LegalTime.day(clock.instant()) + "." + format.ending();
                return new DownloadResponse(new ByteArrayInputStream(bytes), file, format.mediaType(), bytes.length);
            } catch (AccessDeniedException e) {
                return DownloadResponse.error(HttpStatusCode.FORBIDDEN);
            }
        });
    }
}
