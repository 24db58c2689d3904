package lv.returnregister.casefile;

import lv.returnregister.shared.CaseId;

/**
 * Fact: an officer has shown that nobody is to be returned, and a second person has still to agree. Nobody is detained for
 * a return that is no more meanwhile (Directive 2008/115/EC, article 15 (4)).
 *
 * @param why label of the reason, in Latvian
 */
public record ReturnInDoubt(CaseId caseId, String why) {}
