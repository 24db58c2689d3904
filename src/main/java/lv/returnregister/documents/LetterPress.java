package lv.returnregister.documents;

import lv.returnregister.documents.domain.DocumentStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the PDFs of issued letters, within seconds after the commit that issued them. Every node does so: each letter is
 * locked by the one that writes it and passed over by the others.
 */
@Component
@ConditionalOnBooleanProperty("register.jobs.enabled")
class LetterPress {

    private static final Logger LOG = LoggerFactory.getLogger(LetterPress.class);
    private static final int AT_ONCE = 50;

    private final DocumentStore store;

    LetterPress(DocumentStore store) {
        this.store = store;
    }

    @Scheduled(fixedDelay = 1000)
    void write() {
        for (DocumentId id : store.toWrite(AT_ONCE)) {
            write(store, id);
        }
    }

    /** Writes one letter; a failure is noted with its reason and does not keep the others waiting. */
    static void write(DocumentStore store, DocumentId id) {
        try {
            store.write(id);
        } catch (RuntimeException fault) {
            // The reason is not for the log: it could quote the letter's values, which are personal data.
            LOG.warn("Letter {} could not be written: {}", id, fault.getClass().getName());
            store.failed(id, fault.getClass().getSimpleName() + ": " + fault.getMessage());
        }
    }
}
