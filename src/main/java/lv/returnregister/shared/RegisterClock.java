package lv.returnregister.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The one clock of the Register. In production it shows the machine's time; test and training environments may stand it
 * at another moment (see the clock control of module workflow, which keeps the moment in the database for all nodes).
 */
public final class RegisterClock extends Clock {

    private final ZoneId zone;
    private volatile @Nullable Instant standing;

    public RegisterClock() {
        this(LegalTime.ZONE);
    }

    private RegisterClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Stands the clock at the moment, or lets it run with the machine again. */
    public void standAt(@Nullable Instant moment) {
        this.standing = moment;
    }

    /** The moment at which the clock stands, or null while it runs. */
    public @Nullable Instant standing() {
        return standing;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        Clock source = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId next) {
                return source.withZone(next);
            }

            @Override
            public Instant instant() {
                return source.instant();
            }
        };
    }

    @Override
    public Instant instant() {
        Instant moment = standing;
        return moment != null ? moment : Clock.systemUTC().instant();
    }
}
