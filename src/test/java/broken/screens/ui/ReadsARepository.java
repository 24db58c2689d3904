package broken.screens.ui;

import org.springframework.data.repository.CrudRepository;

/** Broken: a screen that goes round the application service. */
public record ReadsARepository(CrudRepository<String, String> repository) {}
