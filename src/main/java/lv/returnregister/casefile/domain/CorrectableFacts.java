package lv.returnregister.casefile.domain;

import java.util.Optional;
import lv.returnregister.casefile.CorrectableFact;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every fact that can be corrected, whichever capability keeps it. */
@Component
public class CorrectableFacts {

    private final ObjectProvider<CorrectableFact> owners;

    CorrectableFacts(ObjectProvider<CorrectableFact> owners) {
        this.owners = owners;
    }

    /** Who keeps the fact of this word. */
    public Optional<CorrectableFact> owner(String fact) {
        return owners.stream().filter(owner -> owner.words().contains(fact)).findFirst();
    }
}
