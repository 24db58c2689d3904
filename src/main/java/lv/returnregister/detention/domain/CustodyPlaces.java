package lv.returnregister.detention.domain;

import java.util.List;
import java.util.Optional;
import lv.returnregister.classifier.ClassifierEntry;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the list of custody places says of a place, and how many of its beds are taken. */
@Component
public class CustodyPlaces {

    private final Classifiers classifiers;
    private final PlacementRecords records;

    public CustodyPlaces(Classifiers classifiers, PlacementRecords records) {
        this.classifiers = classifiers;
        this.records = records;
    }

    /** How full a place is; {@code beds} is what the list says. */
    public record Occupancy(String place, int occupied, int beds) {

        /** Whether no bed is left for a newcomer. */
        public boolean isFull() {
            return occupied >= beds;
        }

        public boolean isOver() {
            return occupied > beds;
        }

        @Override
        public String toString() {
            return occupied + " / " + beds;
        }
    }

    /** The code of a place, from its code or word. */
    public String code(String codeOrWord) {
        return entry(codeOrWord).map(ClassifierEntry::code).orElse(codeOrWord);
    }

    /** Whether nobody may stay there longer than 48 hours. */
    public boolean isTemporary(String codeOrWord) {
        return entry(codeOrWord)
                .flatMap(entry -> entry.attribute("premises"))
                .filter("temporary"::equals)
                .isPresent();
    }

    /** How full the places are whose number of beds is known. */
    public List<Occupancy> occupancy() {
        List<PlacementRecords.Present> present = records.present();
        return classifiers.entries(CodeList.CUSTODY_PLACE).stream()
                .flatMap(entry -> occupancy(entry, present).stream())
                .toList();
    }

    /** How full a place is, when more people are there than it has beds for. */
    public Optional<Occupancy> overfull(String codeOrWord) {
        return entry(codeOrWord)
                .filter(entry -> entry.attribute("beds").isPresent())
                .flatMap(entry -> occupancy(entry, records.present()))
                .filter(Occupancy::isOver);
    }

    /** Whether somebody of another case has this bed. */
    public boolean isTaken(String codeOrWord, @Nullable String bed, CaseId caseId) {
        return bed != null
                && records.present().stream()
                        .filter(present -> !present.caseId().equals(caseId) && bed.equalsIgnoreCase(present.bed()))
                        .anyMatch(present -> code(present.place()).equals(code(codeOrWord)));
    }

    private Optional<Occupancy> occupancy(ClassifierEntry entry, List<PlacementRecords.Present> present) {
        return entry.attribute("beds")
                .map(beds -> new Occupancy(
                        entry.code(),
                        (int) present.stream()
                                .filter(one -> entry.isMeantBy(one.place()))
                                .count(),
                        Integer.parseInt(beds)));
    }

    private Optional<ClassifierEntry> entry(String codeOrWord) {
        return classifiers.find(CodeList.CUSTODY_PLACE, codeOrWord);
    }
}
