package lv.returnregister.content.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import java.util.List;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.content.ContentFile;
import lv.returnregister.content.RegisterContent.Item;
import lv.returnregister.shell.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody who signed in reads of the Register's content. */
class RegisterContentViewTest extends ScreenTest {

    @Autowired
    private ContentFile file;

    @Test
    void everybody_who_has_signed_in_reads_every_item_with_its_citation() {
        for (Officer officer : List.of(
                officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER),
                officer(Authority.VP, "VP-LATGALE", Role.OFFICER),
                officer(Authority.PMLP, "PMLP", Role.ADMINISTRATOR))) {
            open(officer, RegisterContentView.ROUTE);

            String page = text();
            for (Item item : file.content().items()) {
                assertThat(page).contains(item.lv(), "MK 122, " + item.number() + ". p.");
            }
        }
    }

    @Test
    void the_page_says_who_enters_it_with_the_clock_of_one_working_day() {
        open(officer(Authority.PMLP, "PMLP", Role.OFFICER), RegisterContentView.ROUTE);

        assertThat(text()).contains("6, 10, 11. p.", "7, 8. p.", "vienas darbdienas laikā", "PMLP", "VRS", "ministrs");
    }

    @Test
    void what_lies_beyond_the_regulation_stands_apart_and_is_marked() {
        open(officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER), RegisterContentView.ROUTE);

        assertThat(text()).contains("Lietā ārpus Reģistra", "nav Reģistra informācija", "vārds oriģinālrakstā");
        assertThat(_find(NativeTable.class)).hasSizeGreaterThan(16);
    }

    @Test
    void labels_lead_to_the_screens_the_officer_may_open() {
        open(officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER), RegisterContentView.ROUTE);
        assertThat(_find(Anchor.class))
                .anyMatch(link -> "new-case".equals(link.getHref()) && "Jauna lieta".equals(link.getText()));

        open(officer(Authority.PMLP, "PMLP", Role.ADMINISTRATOR), RegisterContentView.ROUTE);
        assertThat(_find(Anchor.class)).noneMatch(link -> "new-case".equals(link.getHref()));
    }

    @Test
    void the_page_speaks_english_too() {
        signIn(officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER));
        UI.getCurrent().setLocale(Messages.ENGLISH);
        go(RegisterContentView.ROUTE);

        assertThat(text())
                .contains("What the Register holds", "CR 122, p. 5.1.7", "given name(s)")
                .doesNotContain("!content");
    }

    private static String text() {
        return _get(RegisterContentView.class).getElement().getTextRecursively();
    }
}
