package broken.detention;

import broken.departure.SoundDeparture;

/** Broken: two modules of floor 5 know each other. */
public record LooksNextDoor(SoundDeparture departure) {}
