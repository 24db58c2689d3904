package lv.returnregister.documents.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import lv.returnregister.documents.DocumentContent;
import lv.returnregister.documents.DocumentId;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** One document as it was issued: original, translation and their hashes. Never changed. */
@Entity
@Immutable
@Table(name = "documents_document")
public class Document implements Persistable<UUID> {

    private static final String PDF = "application/pdf";

    @Id
    private UUID id;

    private UUID caseId;
    private String kind;
    private String titleLv;
    private String titleEn;
    private String number;
    private String language;
    private Instant createdAt;
    private String createdBy;
    private String mediaType;
    private byte[] content;
    private long size;
    private String sha256;
    private byte[] translation;

    @Column(name = "translation_sha256")
    private String translationSha256;

    @Transient
    private boolean isKept;

    /** For Hibernate. */
    protected Document() {}

    public Document(
            CaseId caseId,
            String kind,
            LocalizedText title,
            String number,
            String language,
            Instant createdAt,
            String createdBy,
            byte[] content,
            byte[] translation) {
        this.id = DocumentId.next().value();
        this.caseId = caseId.value();
        this.kind = kind;
        this.titleLv = title.lv();
        this.titleEn = title.en();
        this.number = number;
        this.language = language;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        this.mediaType = PDF;
        this.content = content.clone();
        this.size = content.length;
        this.sha256 = hash(content);
        this.translation = translation.clone();
        this.translationSha256 = hash(translation);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !isKept;
    }

    @PostLoad
    @PostPersist
    void kept() {
        isKept = true;
    }

    /** What is known of it without opening it. */
    public DocumentView view() {
        return new DocumentView(
                new DocumentId(id),
                new CaseId(caseId),
                kind,
                LocalizedText.of(titleLv, titleEn),
                number,
                language,
                createdAt,
                createdBy,
                mediaType,
                size,
                sha256);
    }

    /** The Latvian original; {@link Rejection} {@code document-altered} when it is not what was issued. */
    public DocumentContent original() {
        return checked(content, sha256, number + ".pdf");
    }

    /** The English translation; {@link Rejection} {@code document-altered} when it is not what was issued. */
    public DocumentContent translation() {
        return checked(translation, translationSha256, number + "-en.pdf");
    }

    private DocumentContent checked(byte[] bytes, String expected, String fileName) {
        if (!hash(bytes).equals(expected)) {
            throw new Rejection(Violation.state("document-altered", number));
        }
        return new DocumentContent(fileName, mediaType, bytes);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every Java has SHA-256", fault);
        }
    }
}
