package lv.returnregister.entryban.domain;

import java.util.Optional;
import lv.returnregister.classifier.ClassifierEntry;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import org.springframework.stereotype.Component;

/** Who decides a ban on a ground: told by the list of cases of a ban (CL-BNC), which names an institution of CL-BDM. */
@Component
public class BanGrounds {

    private final Classifiers classifiers;

    public BanGrounds(Classifiers classifiers) {
        this.classifiers = classifiers;
    }

    /** Word of the court, Minister or other institution that decides on this ground; empty for VRS and PMLP themselves. */
    public Optional<String> decider(String ground) {
        return classifiers
                .find(CodeList.BAN_CASE, ground)
                .flatMap(entry -> entry.attribute("decider"))
                .flatMap(code -> classifiers.find(CodeList.BAN_DECIDER, code))
                .map(ClassifierEntry::word);
    }

    /** Whether a criminal court decides on this ground, by a judgment with expulsion. */
    public boolean isOfCourt(String ground) {
        return decider(ground).filter("court"::equals).isPresent();
    }
}
