package lv.returnregister.access;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * An officer as Spring Security carries them through a session.
 *
 * @param officer who
 * @param passwordHash Argon2id hash, empty for the Register itself
 * @param active whether the account is open
 * @param unlocked whether sign-in is not suspended after failed tries
 */
public record OfficerPrincipal(Officer officer, String passwordHash, boolean active, boolean unlocked)
        implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return AuthorityUtils.createAuthorityList(officer.rights());
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return officer.signInName();
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public boolean isAccountNonLocked() {
        return unlocked;
    }
}
