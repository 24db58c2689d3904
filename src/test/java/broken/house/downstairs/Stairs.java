package broken.house.downstairs;

import broken.house.upstairs.Attic;

/** Broken: knows the module that knows it. */
public record Stairs(Attic attic) {}
