package broken.services;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sound: a right and a transaction for every method. */
@Service
@Transactional
public class SoundService {

    @PreAuthorize("isAuthenticated()")
    public void act() {}
}
