package lv.returnregister.access.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.returnregister.access.Authority;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the accounts. */
public interface OfficerAccountRepository extends JpaRepository<OfficerAccount, UUID> {

    Optional<OfficerAccount> findBySignInName(String signInName);

    List<OfficerAccount> findByAuthorityAndUnitAndActiveTrueOrderByDisplayName(Authority authority, String unit);

    List<OfficerAccount> findByAuthorityAndActiveTrueOrderByDisplayName(Authority authority);
}
