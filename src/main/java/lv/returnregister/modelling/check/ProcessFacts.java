package lv.returnregister.modelling.check;

import static lv.returnregister.modelling.check.ModelXml.BPMN;
import static lv.returnregister.modelling.check.ModelXml.camunda;
import static lv.returnregister.modelling.check.ModelXml.child;
import static lv.returnregister.modelling.check.ModelXml.children;
import static lv.returnregister.modelling.check.ModelXml.property;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * What other processes need to know of one.
 *
 * @param id of the process; empty when the file has none
 * @param sets routing values it sets by itself
 * @param hands for each process it calls, the values it hands to it
 * @param messages names of the messages it waits for
 * @param steps names of the steps it asks officers for
 * @param english words of its English names
 */
record ProcessFacts(
        String id,
        Set<String> sets,
        Map<String, Set<String>> hands,
        Set<String> messages,
        Set<String> steps,
        Set<String> english) {

    static ProcessFacts of(ModelXml file) {
        Set<String> sets = new HashSet<>();
        Map<String, Set<String>> hands = new HashMap<>();
        Set<String> steps = new HashSet<>();
        Set<String> english = new HashSet<>();
        String id = "";
        for (Element e : ModelXml.below(file.root())) {
            if (!BPMN.equals(e.getNamespaceURI())) {
                continue;
            }
            Arrays.stream(property(e, "sets").split(" ")).forEach(sets::add);
            sets.add(camunda(e, "resultVariable"));
            Stream.of(property(e, "nameEn"), property(e, "titleEn"))
                    .flatMap(ProcessFacts::words)
                    .filter(word -> word.length() > 2)
                    .forEach(english::add);
            switch (e.getLocalName()) {
                case "process" -> id = id.isEmpty() ? ModelXml.id(e) : id;
                case "callActivity" -> {
                    mapped(e, "out").forEach(sets::add);
                    Set<String> handed = hands.computeIfAbsent(e.getAttribute("calledElement"), key -> new HashSet<>());
                    mapped(e, "in").forEach(handed::add);
                }
                case "userTask" -> steps.add(property(e, "step"));
                default -> {}
            }
        }
        sets.remove("");
        Set<String> messages = new HashSet<>();
        file.elements(BPMN, "message").forEach(message -> messages.add(message.getAttribute("name")));
        return new ProcessFacts(id, sets, hands, messages, steps, english);
    }

    /** The targets of the values a call activity hands over in a direction. */
    static Stream<String> mapped(Element call, String direction) {
        return child(call, "extensionElements").stream()
                .flatMap(x -> children(x).stream())
                .filter(m -> direction.equals(m.getLocalName()) && m.hasAttribute("target"))
                .map(m -> m.getAttribute("target"));
    }

    /** The words of a name in small letters; what is written in capitals stays so. */
    static Stream<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}]+"))
                .filter(w -> !w.isBlank())
                .map(w -> w.equals(w.toUpperCase(Locale.ROOT)) && w.length() > 1 ? w : w.toLowerCase(Locale.ROOT));
    }
}
