package lv.returnregister.detention.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.casefile.ui.FactTexts;
import lv.returnregister.casefile.ui.StepAid;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.detention.Placements;
import lv.returnregister.detention.domain.CustodyPlaces.Occupancy;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import org.springframework.stereotype.Component;

/** Shows how full the accommodation centres are to whoever chooses a place; a full centre is told, the officer decides. */
abstract class PlaceAid implements StepAid {

    private final Placements placements;
    private final FactTexts texts;
    private final String step;

    PlaceAid(Placements placements, FactTexts texts, String step) {
        this.placements = placements;
        this.texts = texts;
        this.step = step;
    }

    /** Before somebody is detained. */
    @Component
    static final class OnDetaining extends PlaceAid {

        OnDetaining(Placements placements, FactTexts texts) {
            super(placements, texts, "decide-detention");
        }
    }

    /** Before somebody is moved. */
    @Component
    static final class OnMoving extends PlaceAid {

        OnMoving(Placements placements, FactTexts texts) {
            super(placements, texts, "place-detainee");
        }
    }

    @Override
    public String step() {
        return step;
    }

    @Override
    public Map<String, Object> known(CaseId caseId) {
        return Map.of();
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> explanation(CaseId caseId) {
        List<Occupancy> places = placements.occupancy();
        boolean full = places.stream().anyMatch(Occupancy::isFull);
        Div[] lines = places.stream().map(this::line).toArray(Div[]::new);
        return Optional.of(new Note(full ? Tone.SOON : null, Texts.text("detention.places.title"), lines));
    }

    private Div line(Occupancy place) {
        return new Div(Texts.text(
                place.isFull() ? "detention.places.full" : "detention.places.of",
                texts.label(CodeList.CUSTODY_PLACE, place.place()),
                place.occupied(),
                place.beds()));
    }
}
