package lv.returnregister.modelling.ui.editor;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the Register offers to its models, in the language of the page: an administrator chooses a word of it and never
 * types the name of a form, a rule or an act.
 *
 * @param forms the forms
 * @param rules the time limits, with their citations
 * @param steps the acts of the Register itself
 * @param letters those of them that issue a document
 * @param decisions the decision tables
 * @param processes the processes
 * @param authorities who does a step
 * @param roles which officers of the authority
 * @param safeguards what the law asks before a step, by the step's name
 * @param placeholders the values a letter may take in
 */
public record EditorVocabulary(
        List<Word> forms,
        List<Word> rules,
        List<Word> steps,
        List<Word> letters,
        List<Word> decisions,
        List<Word> processes,
        List<Word> authorities,
        List<Word> roles,
        Map<String, List<String>> safeguards,
        List<Placeholder> placeholders)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A word that may be chosen.
     *
     * @param value what stands in the model
     * @param name what is read
     * @param process the process it belongs to, empty where it belongs to all
     */
    public record Word(String value, String name, String process) implements Serializable {

        private static final long serialVersionUID = 1L;

        private Map<String, Object> told() {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("value", value);
            told.put("name", name);
            told.put("process", process);
            return told;
        }
    }

    /**
     * A value a letter may take in.
     *
     * @param name as templates call it
     * @param title what it is
     * @param text what is put into the template for it
     */
    public record Placeholder(String name, String title, String text) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /** As the editors in the browser take it. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("forms", words(forms));
        told.put("rules", words(rules));
        told.put("steps", words(steps));
        told.put("letters", words(letters));
        told.put("decisions", words(decisions));
        told.put("processes", words(processes));
        told.put("authorities", words(authorities));
        told.put("roles", words(roles));
        told.put("safeguards", safeguards);
        told.put(
                "placeholders",
                placeholders.stream()
                        .map(one -> Map.of("name", one.name(), "title", one.title(), "text", one.text()))
                        .toList());
        return told;
    }

    private static List<Map<String, Object>> words(List<Word> words) {
        return words.stream().map(Word::told).toList();
    }
}
