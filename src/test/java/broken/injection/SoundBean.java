package broken.injection;

import java.time.Clock;

/** Sound: gets what it needs through its constructor. */
public record SoundBean(Clock clock) {}
