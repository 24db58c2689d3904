package lv.returnregister.workflow.ui;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.workflow.ProcessModels;
import org.springframework.stereotype.Component;

/** Names of processes and their elements in the language of the page. A deployed version never changes, so it is read once. */
@Component
public class ModelNames {

    private final ProcessModels models;
    private final Map<Key, ProcessModelText> known = new ConcurrentHashMap<>();

    public ModelNames(ProcessModels models) {
        this.models = models;
    }

    private record Key(String definitionId, Locale language) {}

    /** The words of a version. */
    public ProcessModelText of(String definitionId) {
        Locale language = Texts.language();
        return known.computeIfAbsent(
                new Key(definitionId, language), key -> ProcessModelText.of(models.xml(definitionId), language));
    }

    /** The name of an element of a version. */
    public String element(String definitionId, String element) {
        return of(definitionId).nameOf(element);
    }

    /** The name of the newest version of a process; its id when there is no such process any more. */
    public String process(String process) {
        try {
            return of(models.newest(process)).name();
        } catch (Rejection unknown) {
            return process;
        }
    }

    /** A place as facts keep it, {@code definition#element}; without an element it is the process and its version. */
    public String place(String place) {
        String definition = place.substring(0, Math.max(0, place.indexOf('#')));
        String element = place.substring(place.indexOf('#') + 1);
        try {
            return element.isEmpty()
                    ? Texts.text("operation.version", of(definition).name(), version(definition))
                    : element(definition, element);
        } catch (Rejection unknown) {
            return element;
        }
    }

    /** The number the engine gave a version; its id reads {@code process:number:…}. */
    public static String version(String definitionId) {
        String[] parts = definitionId.split(":");
        return parts.length > 1 ? parts[1] : definitionId;
    }
}
