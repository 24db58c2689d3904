package broken.attic;

/** Broken: a module that stands on no floor. */
public record NobodyKnowsWhere() {}
