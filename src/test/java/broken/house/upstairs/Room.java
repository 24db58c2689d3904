package broken.house.upstairs;

import broken.house.downstairs.Stairs;
import broken.house.downstairs.domain.Cellar;

/** Broken: goes into the inner room of another module, which knows it. */
public record Room(Cellar cellar, Stairs stairs) {}
