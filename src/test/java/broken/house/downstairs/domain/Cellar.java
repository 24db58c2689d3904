package broken.house.downstairs.domain;

/** An inner room. */
public record Cellar() {}
