package broken.person;

import broken.casefile.SoundCase;

/** Broken: floor 3 knows floor 4. */
public record LooksUpstairs(SoundCase found) {}
