package broken.console;

import java.util.logging.Logger;

/** Broken: a second log. */
public record LogsElsewhere(Logger log) {}
