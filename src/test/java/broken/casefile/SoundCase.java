package broken.casefile;

import broken.person.SoundPerson;

/** Sound: floor 4 knows floor 3. */
public record SoundCase(SoundPerson person) {}
