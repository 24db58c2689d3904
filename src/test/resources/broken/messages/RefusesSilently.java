package broken.messages;

/** Broken: refuses with codes that nobody has put into words. Read as text only, never compiled. */
class RefusesSilently {

    void refuse(String hidden, int days) {
        throw new Rejection(List.of(
                Violation.state("known"),
                Violation.state("silent-state", "with (brackets), commas"),
                Violation.input(field(days, "x"), "silent-input"),
                Violation.right(hidden),
                Violation.state("wants-two", String.valueOf(days))));
    }

    String name() {
        // Violation.state("only-in-a-comment")
        return text("sample.known") + text("sample.misspelt") + counted("sample.count", 2) + text("sample." + days());
    }
}
