package lv.returnregister.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lv.returnregister.access.domain.OfficerAccount;
import lv.returnregister.access.domain.OfficerAccountRepository;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officers' accounts: sign-in and look-up. Called before anybody has signed in, so it asks for no right. */
@Service
@Transactional
public class Officers implements UserDetailsService {

    private final OfficerAccountRepository accounts;
    private final PasswordEncoder passwords;
    private final Rights rights;
    private final Clock clock;

    public Officers(OfficerAccountRepository accounts, PasswordEncoder passwords, Rights rights, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public OfficerPrincipal loadUserByUsername(String signInName) {
        OfficerAccount account =
                accounts.findBySignInName(signInName).orElseThrow(() -> new UsernameNotFoundException(signInName));
        return new OfficerPrincipal(
                officer(account), account.passwordHash(), account.isActive(), !account.isLocked(clock.instant()));
    }

    /** The officer of that sign-in name, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Officer> find(String signInName) {
        return accounts.findBySignInName(signInName).map(this::officer);
    }

    /** The officer of that sign-in name, if the account is open. */
    @Transactional(readOnly = true)
    public Optional<Officer> findActive(String signInName) {
        return accounts.findBySignInName(signInName)
                .filter(OfficerAccount::isActive)
                .map(this::officer);
    }

    /** The officers of an authority with an open account, by name. */
    @Transactional(readOnly = true)
    public List<Officer> ofAuthority(Authority authority) {
        return accounts.findByAuthorityAndActiveTrueOrderByDisplayName(authority).stream()
                .map(this::officer)
                .toList();
    }

    /** Colleagues of a unit with an open account, by name. */
    @Transactional(readOnly = true)
    public List<Officer> ofUnit(Authority authority, String unit) {
        return accounts.findByAuthorityAndUnitAndActiveTrueOrderByDisplayName(authority, unit).stream()
                .map(this::officer)
                .toList();
    }

    /** Opens an account with a first password; does nothing when the name is taken. */
    public void open(
            String signInName, String password, String displayName, Authority authority, String unit, Role role) {
        if (accounts.findBySignInName(signInName).isEmpty()) {
            accounts.save(new OfficerAccount(signInName, hash(password), displayName, authority, unit, role));
        }
    }

    @EventListener
    void signInFailed(AuthenticationFailureBadCredentialsEvent event) {
        accounts.findBySignInName(event.getAuthentication().getName())
                .ifPresent(account -> account.signInFailed(clock.instant()));
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        accounts.findBySignInName(event.getAuthentication().getName()).ifPresent(OfficerAccount::signedIn);
    }

    private String hash(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("No password given");
        }
        return hash;
    }

    private Officer officer(OfficerAccount account) {
        return new Officer(
                account.signInName(),
                account.displayName(),
                account.authority(),
                account.unit(),
                account.role(),
                rights.of(account.authority(), account.role()));
    }
}
