package lv.returnregister.classifier;

import java.util.Arrays;

/** The official lists. Each is one file {@code classifier/<file>.yaml} of the release. */
public enum CodeList {
    ADDRESS_KIND("CL-ADR", "address-kinds"),
    ALTERNATIVE("CL-ALT", "alternatives"),
    BAN_CASE("CL-BNC", "ban-cases"),
    BAN_DECIDER("CL-BDM", "ban-deciders"),
    BAN_GROUND("CL-BNG", "ban-grounds"),
    BAN_STATUS("CL-BNS", "ban-status"),
    BORDER_CROSSING_POINT("CL-BCP", "border-crossing-points"),
    /** What the regional court decides on a complaint about detention. */
    COMPLAINT_OUTCOME("CL-RCO", "complaint-outcomes"),
    CONTEST_OUTCOME("CL-OUT", "contest-outcomes"),
    COST_KIND("CL-CST", "cost-kinds"),
    /** States, organisations and persons without a state (ICAO 9303 alpha-3), historic states with their last day. */
    COUNTRY("CL-NAT", "countries"),
    COURT_DETENTION_DECISION("CL-CJD", "court-detention-decisions"),
    CUSTODY_PLACE("CL-PLC", "custody-places"),
    DECISION_CHANGE("CL-CHG", "decision-changes"),
    DEPARTURE_PROOF("CL-PRF", "departure-proofs"),
    DEPARTURE_WAY("CL-DEP", "departure-ways"),
    DETENTION_GROUND("CL-DET", "detention-grounds"),
    /** Facts of a case that may lead to a further detention. */
    DETENTION_OCCASION("CL-NFD", "detention-occasions"),
    DOCUMENT_AUTHENTICITY("CL-AUT", "document-authenticity"),
    DOCUMENT_CUSTODY("CL-DCU", "document-custody"),
    DOCUMENT_TYPE("CL-DOC", "document-types"),
    ESCORT_DEPTH("CL-ESC", "escort-depths"),
    EXTENSION_REASON("CL-EXT", "extension-reasons"),
    FAMILY_LINK("CL-FAM", "family-links"),
    IDENTITY_KIND("CL-IDK", "identity-kinds"),
    IDENTITY_STATUS("CL-IDS", "identity-status"),
    INSTANCE("CL-INS", "instances"),
    /** Why somebody may be held in temporary keeping premises. */
    KEEPING_GROUND("CL-KPG", "keeping-grounds"),
    LANGUAGE("CL-LNG", "languages"),
    MARITAL_STATUS("CL-MAR", "marital-status"),
    NATIONALITY_TYPE("CL-NTY", "nationality-types"),
    POSTPONEMENT_REASON("CL-PST", "postponement-reasons"),
    REFUSAL_REASON("CL-SBC", "refusal-reasons"),
    RELEASE_REASON("CL-REL", "release-reasons"),
    REMOVAL_FAILURE("CL-FAIL", "removal-failures"),
    REMOVAL_RESULT("CL-RES", "removal-results"),
    REPORTING_INTERVAL("CL-RIN", "reporting-intervals"),
    /** In what office a representative of a minor acts. */
    REPRESENTATIVE("CL-REP", "representatives"),
    RETURN_DECISION("CL-RDK", "return-decisions"),
    /** Why a case ends without return. */
    RETURN_END("CL-RTE", "return-ends"),
    RETURN_GROUND("CL-RDG", "return-grounds"),
    SERVICE_MEANS("CL-SRV", "service-means"),
    SEX("CL-SEX", "sex"),
    SIS_WARNING("CL-SISW", "sis-warnings"),
    TERRITORY("CL-TER", "territories"),
    TRANSPORT("CL-TRN", "transports"),
    UNIT("CL-ORG", "units"),
    VIOLATION("CL-VIO", "violations"),
    VULNERABILITY("CL-VUL", "vulnerabilities");

    private final String code;
    private final String file;

    CodeList(String code, String file) {
        this.code = code;
        this.file = file;
    }

    /** The list's own code, such as {@code CL-VIO}. */
    public String code() {
        return code;
    }

    /** The name of its file without ending, such as {@code violations}; forms name a list by it. */
    public String file() {
        return file;
    }

    /**
     * The list of this code or file name.
     *
     * @throws IllegalArgumentException when there is no such list
     */
    public static CodeList of(String codeOrFile) {
        return Arrays.stream(values())
                .filter(list -> list.code.equals(codeOrFile) || list.file.equals(codeOrFile))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no list " + codeOrFile));
    }
}
