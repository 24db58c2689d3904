package lv.returnregister.scenario;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.access.Role;

/**
 * The made-up officers of the scenarios. An account of the role's own name is used where there is one; otherwise one is
 * opened, with a password nobody knows.
 */
final class Roles {

    private static final Pattern SERVANT = Pattern.compile(
            "(vrs|pmlp)\\.(officer|signatory|supervisor|head)(\\.\\d+)?|(police)\\.(officer)(\\.\\d+)?|(minister)\\.(office)(\\.\\d+)?");
    private static final Pattern ADMINISTRATOR = Pattern.compile("admin\\.(author|approver|territorial)(\\.\\d+)?");

    /** The border-control system reports by itself: what it tells is recorded by the Register. */
    private static final Pattern SYSTEM = Pattern.compile("border-control|border-control\\.system|system|register");

    private static final Map<String, Authority> AUTHORITIES = Map.of(
            "vrs", Authority.VRS, "pmlp", Authority.PMLP, "police", Authority.VP, "minister", Authority.MINISTER);
    private static final Map<Authority, String> UNITS = Map.of(
            Authority.VRS, "VRS-RIGA", Authority.PMLP, "PMLP-RIGA", Authority.VP, "VP", Authority.MINISTER, "MINISTER");

    private final Officers officers;
    private final CurrentOfficer currentOfficer;

    Roles(Officers officers, CurrentOfficer currentOfficer) {
        this.officers = officers;
        this.currentOfficer = currentOfficer;
    }

    static boolean isKnown(String role) {
        return SERVANT.matcher(role).matches()
                || ADMINISTRATOR.matcher(role).matches()
                || SYSTEM.matcher(role).matches();
    }

    /** The officer of a role, such as {@code vrs.officer.2}. */
    Officer officer(String role) {
        if (SYSTEM.matcher(role).matches()) {
            return currentOfficer.register();
        }
        Optional<Officer> known = officers.find(role);
        if (known.isPresent()) {
            return known.get();
        }
        Matcher servant = SERVANT.matcher(role);
        if (servant.matches()) {
            String[] words = role.split("\\.");
            Authority authority = AUTHORITIES.getOrDefault(words[0], Authority.VRS);
            Role place = "office".equals(words[1]) ? Role.OFFICER : Role.valueOf(words[1].toUpperCase(Locale.ROOT));
            open(role, authority, UNITS.getOrDefault(authority, authority.name()), place);
        } else if (ADMINISTRATOR.matcher(role).matches()) {
            open(role, Authority.PMLP, "PMLP", Role.ADMINISTRATOR);
        } else {
            throw new IllegalArgumentException("There is no role " + role);
        }
        return officers.find(role).orElseThrow();
    }

    private void open(String role, Authority authority, String unit, Role place) {
        officers.open(role, UUID.randomUUID().toString(), role, authority, unit, place);
    }
}
