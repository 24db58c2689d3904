package broken.departure;

/** Sound. */
public record SoundDeparture() {}
