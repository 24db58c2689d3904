package lv.returnregister.casefile.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CorrectableFact;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.CorrectPerson;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.PersonFact;
import lv.returnregister.person.Persons;
import lv.returnregister.person.Sex;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.springframework.stereotype.Component;

/** The facts of the person a case is about. */
@Component
class PersonFacts implements CorrectableFact {

    private final CaseFiles cases;
    private final Persons persons;

    PersonFacts(CaseFiles cases, Persons persons) {
        this.cases = cases;
        this.persons = persons;
    }

    @Override
    public Set<String> words() {
        return Arrays.stream(PersonFact.values()).map(PersonFact::word).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String recorded(CaseId caseId, String fact) {
        return persons.recorded(person(caseId), PersonFact.of(fact));
    }

    @Override
    public String read(CaseId caseId, String fact, String text) {
        try {
            return persons.corrected(new CorrectPerson(person(caseId), PersonFact.of(fact), text, ""));
        } catch (Rejection e) {
            // The person's own field is the one value that is asked for here.
            throw new Rejection(e.violations().stream()
                    .map(violation -> new Violation(violation.kind(), violation.code(), "to", violation.parameters()))
                    .toList());
        }
    }

    @Override
    public String shown(String fact, String value) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (PersonFact.of(fact)) {
            case BIRTH_DATE -> PartialDate.parse(value).write();
            case SEX -> entry(CodeList.SEX, Sex.of(value).code());
            case NATIONALITY -> value.contains(" ") ? value : entry(CodeList.COUNTRY, value);
            case NATIONALITY_TYPE -> entry(CodeList.NATIONALITY_TYPE, value);
            case IDENTITY_STATUS -> entry(CodeList.IDENTITY_STATUS, value);
            case BIRTH_COUNTRY -> entry(CodeList.COUNTRY, value);
            case SURNAME,
                    GIVEN_NAMES,
                    NATIVE_NAME,
                    PATRONYMIC,
                    EU_FAMILY_MEMBER,
                    BIRTH_PLACE,
                    PERSONAL_CODE,
                    ETHNICITY -> value;
        };
    }

    @Override
    public void correct(CaseId caseId, String fact, String to, String reason) {
        persons.correct(new CorrectPerson(person(caseId), PersonFact.of(fact), to, reason));
    }

    private PersonId person(CaseId caseId) {
        return cases.find(caseId).personId();
    }

    private static String entry(CodeList list, String code) {
        return list.file() + "/" + code;
    }
}
