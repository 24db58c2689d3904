package broken.person;

/** Sound. */
public record SoundPerson() {}
