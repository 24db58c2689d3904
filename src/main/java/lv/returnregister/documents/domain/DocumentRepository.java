package lv.returnregister.documents.domain;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the documents. */
public interface DocumentRepository extends JpaRepository<Document, UUID> {}
