package lv.returnregister.casefile.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import lv.returnregister.casefile.CaseDocuments;
import lv.returnregister.documents.DocumentContent;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.documents.FileView;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Links to the letters and files of a case. The bytes are fetched at the click, with the rights of who clicks, and the opening is
 * recorded then; the address belongs to the open page and is worth nothing elsewhere.
 */
@Component
public class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final CaseDocuments documents;

    public Letters(CaseDocuments documents) {
        this.documents = documents;
    }

    /** The Latvian original. */
    public Anchor original(DocumentView letter) {
        return link(letter, false, "▤ " + letter.title().in(Texts.language()) + ".pdf");
    }

    /** One of the two texts, under a name of the caller. */
    public Anchor link(DocumentView letter, boolean translation, String title) {
        return link(() -> documents.open(letter.caseId(), letter.id(), translation), title, letter.number());
    }

    /** A file that was added to the case. */
    public Anchor file(FileView file) {
        return link(() -> documents.openFile(file.caseId(), file.id()), "▤ " + file.fileName(), file.title());
    }

    private static Anchor link(Supplier<DocumentContent> open, String title, String about) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
                    try {
                        DocumentContent content = open.get();
                        byte[] bytes = content.bytes();
                        return new DownloadResponse(
                                new ByteArrayInputStream(bytes), content.fileName(), content.mediaType(), bytes.length);
                    } catch (AccessDeniedException e) {
                        return DownloadResponse.error(HttpStatusCode.FORBIDDEN);
                    } catch (Rejection e) {
                        LOG.warn("A document was not handed out: {}", e.getMessage());
                        return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
                    }
                })
                .inline();
        Anchor link = new Anchor(handler, AttachmentType.INLINE, title);
        link.addClassName("rr-letter");
        link.setTarget("_blank");
        link.getElement().setAttribute("title", about);
        return link;
    }
}
