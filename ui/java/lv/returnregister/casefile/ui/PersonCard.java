package lv.returnregister.casefile.ui;

import java.util.Optional;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.shell.ui.Card;

/** A card which a capability hangs into the tab of the person by declaring a bean. */
public interface PersonCard {

    /** The card; nothing when there is nothing to say of this foreigner. */
    Optional<Card> of(CaseView view);
}
