package broken.house.upstairs;

/** Part of a circle. */
public record Attic() {}
