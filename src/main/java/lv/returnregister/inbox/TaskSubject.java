package lv.returnregister.inbox;

import lv.returnregister.shared.CaseId;

/** Tells whom a task is about. Implemented by the case file. */
public interface TaskSubject {

    /** The case and the person as a list shows them. */
    Subject describe(CaseId caseId);

    /**
     * One line about a case.
     *
     * @param birthDate as people read it: {@code 12.04.1990.}, {@code 1990}, or empty
     * @param nationality ICAO 9303 code, or empty
     * @param place where the foreigner was last found, or empty
     */
    record Subject(
            String caseNumber, String surname, String givenNames, String birthDate, String nationality, String place) {}
}
