package lv.returnregister.access.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Role;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The account of one person in one role of one unit. */
@Entity
@Table(name = "access_officer")
public class OfficerAccount {

    private static final int TRIES = 5;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    @Id
    private UUID id;

    private String signInName;
    private String passwordHash;
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Authority authority;

    private String unit;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String language;
    private boolean active;
    private int failedSignIns;

    @Nullable
    private Instant lockedUntil;

    @Version
    private @Nullable Long version;

    protected OfficerAccount() {}

    /** Opens an account; the hash is Argon2id. */
    public OfficerAccount(
            String signInName, String passwordHash, String displayName, Authority authority, String unit, Role role) {
        this.id = Ids.next();
        this.signInName = signInName;
        this.passwordHash = passwordHash;
        this.displayName = displayName;
        this.authority = authority;
        this.unit = unit;
        this.role = role;
        this.language = "lv";
        this.active = true;
    }

    /** Counts a failed sign-in; the fifth in a row locks the account for 15 minutes. */
    public void signInFailed(Instant at) {
        failedSignIns++;
        if (failedSignIns >= TRIES) {
            lockedUntil = at.plus(LOCKED_FOR);
            failedSignIns = 0;
        }
    }

    public void signedIn() {
        failedSignIns = 0;
        lockedUntil = null;
    }

    public boolean isLocked(Instant at) {
        return lockedUntil != null && at.isBefore(lockedUntil);
    }

    public String signInName() {
        return signInName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String displayName() {
        return displayName;
    }

    public Authority authority() {
        return authority;
    }

    public String unit() {
        return unit;
    }

    public Role role() {
        return role;
    }

    public boolean isActive() {
        return active;
    }
}
