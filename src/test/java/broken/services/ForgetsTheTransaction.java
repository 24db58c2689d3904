package broken.services;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Broken: a method without a transaction. */
@Service
@PreAuthorize("isAuthenticated()")
public class ForgetsTheTransaction {

    public void forget() {}
}
