package lv.returnregister.modelling;

/** What administrators keep: processes, decision tables, forms and letter templates. */
public enum ModelKind {

    /** BPMN 2.0 with the engine's extensions. */
    PROCESS("bpmn"),

    /** DMN 1.3, one decision table in a file. */
    DECISION("dmn"),

    /** Camunda Forms JSON. */
    FORM("form"),

    /** A letter: its template as the page is laid out. */
    LETTER("html");

    private final String ending;

    ModelKind(String ending) {
        this.ending = ending;
    }

    /** How a file of this kind ends, without the dot. */
    public String ending() {
        return ending;
    }
}
