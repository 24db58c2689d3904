package lv.returnregister.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import lv.returnregister.shared.FileLimits;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.UploadedFile;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A place for one file, by choosing or by dropping. What is too large or of another kind is refused in words before it
 * travels; what comes in spite of that is read no further than the limit. A refused file takes nothing else away.
 */
public class FileBox extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FileLimits limits;
    private final Upload upload = new Upload();
    private final Span fault = new Span();
    private transient @Nullable UploadedFile file;
    private transient Runnable onChange = () -> {};

    /** An empty place for a file. */
    public FileBox(String label, FileLimits limits) {
        this.limits = limits;
        addClassName("rr-file-box");
        Span name = new Span(label);
        name.addClassName("rr-file-label");
        Span help = new Span(Texts.text("shell.file.help", limits.typesInWords(), limits.mebibytes()));
        help.addClassName("rr-second");
        fault.addClassName("rr-file-fault");
        fault.getElement().setAttribute("role", "alert");
        fault.setVisible(false);
        Button choose = new Button(Texts.text("shell.file.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_SMALL);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Texts.text("shell.file.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(limits.most());
        upload.setAcceptedFileTypes(limits.accepted().toArray(String[]::new));
        upload.setI18n(texts());
        upload.setUploadHandler(new Taking(this));
        upload.getElement().setAttribute("aria-label", label);
        upload.addFileRejectedListener(event -> tell(event.getFileName() + ": " + event.getErrorMessage()));
        upload.addFileRemovedListener(event -> {
            file = null;
            fault.setVisible(false);
            onChange.run();
        });
        add(name, upload, fault, help);
    }

    private UploadI18N texts() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(Texts.text("shell.file.drop")))
                .setAddFiles(new UploadI18N.AddFiles().setOne(Texts.text("shell.file.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(Texts.text("shell.file.one"))
                        .setFileIsTooBig(Texts.text("shell.file.too-large", limits.mebibytes()))
                        .setIncorrectFileType(Texts.text("shell.file.other-type", limits.typesInWords())))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(Texts.text("shell.file.connecting"))
                                .setStalled(Texts.text("shell.file.stalled"))
                                .setProcessing(Texts.text("shell.file.processing"))
                                .setHeld(Texts.text("shell.file.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(Texts.text("shell.file.remaining") + " ")
                                .setUnknown(Texts.text("shell.file.remaining.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(Texts.text("shell.file.lost"))
                                .setUnexpectedServerError(Texts.text("shell.file.lost"))
                                .setForbidden(Texts.text("shell.file.lost"))))
                .setFile(new UploadI18N.File()
                        .setRetry(Texts.text("shell.file.retry"))
                        .setStart(Texts.text("shell.file.start"))
                        .setRemove(Texts.text("shell.file.remove")));
    }

    /** Runs after a file came, was refused or taken away. */
    public void onChange(Runnable listener) {
        onChange = listener;
    }

    /** The file, checked; nothing until one came. */
    public @Nullable UploadedFile file() {
        return file;
    }

    /** Takes a file as if it had been chosen; what is wrong with it is told here. */
    public void offer(String name, byte[] bytes) {
        try {
            file = UploadedFile.of(name, bytes, limits);
            fault.setVisible(false);
        } catch (Rejection e) {
            file = null;
            e.violations().forEach(this::show);
        }
        onChange.run();
    }

    /** Tells what is wrong with the file. */
    public void show(Violation violation) {
        tell(Rejections.describe(violation));
    }

    private void tell(String words) {
        fault.setText("▲ " + words);
        fault.setVisible(true);
    }

    /** Without a file again. */
    public void clear() {
        file = null;
        fault.setVisible(false);
        upload.clearFileList();
    }

    /** Reads what a browser sends, one byte past the limit at most. */
    private static final class Taking implements UploadHandler {

        private static final long serialVersionUID = 1L;

        private final FileBox box;

        private Taking(FileBox box) {
            this.box = box;
        }

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            byte[] bytes;
            try (InputStream in = event.getInputStream()) {
                bytes = in.readNBytes(box.limits.most() + 1);
            }
            boolean tooLarge = bytes.length > box.limits.most();
            if (tooLarge) {
                event.reject();
            }
            event.getUI().access(() -> {
                if (tooLarge) {
                    box.show(box.limits.tooLarge(event.getFileName(), Math.max(event.getFileSize(), bytes.length)));
                } else {
                    box.offer(event.getFileName(), bytes);
                }
            });
        }
    }
}
