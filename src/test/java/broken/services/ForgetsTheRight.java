package broken.services;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Broken: one of two methods asks for no right. */
@Service
@Transactional
public class ForgetsTheRight {

    @PreAuthorize("isAuthenticated()")
    public void act() {}

    public void forget() {}
}
