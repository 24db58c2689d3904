package broken.screens.ui;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Broken: a screen that reads a table. */
public record ReadsATable(JdbcClient jdbc) {}
