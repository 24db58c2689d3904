package lv.returnregister.access;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who acts. The answer comes from Spring Security's context, so it follows the request or the engine's job. */
@Component
public class CurrentOfficer {

    private final Rights rights;

    public CurrentOfficer(Rights rights) {
        this.rights = rights;
    }

    /** The officer who acts now; {@link IllegalStateException} when nobody has signed in. */
    public Officer get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody has signed in"));
    }

    /** The officer who acts now, or nothing before sign-in. */
    public Optional<Officer> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof OfficerPrincipal principal) {
            return Optional.of(principal.officer());
        }
        return Optional.empty();
    }

    /** The Register itself, as which timers and start-up work act. */
    public Officer register() {
        return new Officer(
                Officer.REGISTER, "Reģistrs", Authority.PMLP, "REGISTER", Role.ADMINISTRATOR, Set.copyOf(rights.all()));
    }

    /** Runs the work as the Register itself. */
    public <T> T asRegister(Callable<T> work) {
        return as(register(), work);
    }

    /** Runs the work as the given officer and restores who acted before. */
    public <T> T as(Officer officer, Callable<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(officer));
        SecurityContextHolder.setContext(context);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static Authentication authentication(Officer officer) {
        OfficerPrincipal principal = new OfficerPrincipal(officer, "", true, true);
        return UsernamePasswordAuthenticationToken.authenticated(
                principal, null, AuthorityUtils.createAuthorityList(officer.rights()));
    }
}
