package lv.returnregister.modelling.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.returnregister.documents.LetterPreviews;
import lv.returnregister.modelling.LiveModels;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelLibrary;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.shell.Messages;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.workflow.StepNames;
import lv.returnregister.workflow.ui.ProcessModelText;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What models are called in the language of the page: processes and tables by their own names, a form by the task it belongs
 * to or the act it is asked for, a letter by its kind.
 */
@Component
class ModelTitles {

    /** The parts letters share, which have names of their own. */
    private static final Set<String> SHARED = Set.of("layout", "parts");

    private static final Pattern HEADING = Pattern.compile("<h2[^>]*>([^<]+)</h2>");

    private final ModelLibrary library;
    private final LiveModels live;
    private final LetterPreviews letters;
    private final Messages messages;

    ModelTitles(ModelLibrary library, LiveModels live, LetterPreviews letters, Messages messages) {
        this.library = library;
        this.live = live;
        this.letters = letters;
        this.messages = messages;
    }

    /** The names of the given models. */
    Map<ModelRef, String> of(Collection<ModelRef> models) {
        Map<String, String> tasks = new HashMap<>();
        if (models.stream().anyMatch(model -> model.kind() == ModelKind.FORM)) {
            live.all().stream()
                    .filter(model -> model.kind() == ModelKind.PROCESS)
                    .forEach(model -> live.content(model).ifPresent(xml -> tasks(xml, tasks)));
        }
        return models.stream().collect(Collectors.toMap(model -> model, model -> name(model, tasks)));
    }

    /** The name of one model. */
    String of(ModelRef model) {
        return of(List.of(model)).getOrDefault(model, model.key());
    }

    private String name(ModelRef model, Map<String, String> tasks) {
        return switch (model.kind()) {
            case PROCESS ->
                library.text(model)
                        .map(xml -> ProcessModelText.of(xml, Texts.language()).name())
                        .orElse(model.key());
            case DECISION ->
                english()
                        ? StepNames.words(model.key())
                        : library.text(model).map(ModelTitles::decision).orElse(model.key());
            case FORM -> tasks.containsKey(model.key()) ? tasks.get(model.key()) : act(model.key());
            case LETTER -> letter(model);
        };
    }

    private String act(String key) {
        String step = key.replaceFirst("^.*/", "");
        return messages.find(Texts.language(), "step." + step).orElseGet(() -> StepNames.words(step));
    }

    /** A letter nobody issues yet is called by its first heading. */
    private String letter(ModelRef model) {
        String key = model.key();
        int cut = key.lastIndexOf('_');
        String kind = cut < 0 ? key : key.substring(0, cut);
        String title = letters.title(key)
                .map(text -> text.in(Texts.language()))
                .orElseGet(() -> SHARED.contains(kind)
                        ? Texts.text("library.letter." + kind)
                        : library.text(model).flatMap(ModelTitles::heading).orElse(StepNames.words(kind)));
        return title + " (" + key.substring(cut + 1) + ")";
    }

    private static Optional<String> heading(String html) {
        return HEADING.matcher(html)
                .results()
                .map(found -> found.group(1).strip())
                .findFirst();
    }

    private static void tasks(String xml, Map<String, String> tasks) {
        ProcessModelText words = ProcessModelText.of(xml, Texts.language());
        Document model = DecisionTableView.parse(xml);
        var found = model.getElementsByTagNameNS("*", "userTask");
        for (int i = 0; i < found.getLength(); i++) {
            Element task = (Element) found.item(i);
            String form = task.getAttributeNS("http://camunda.org/schema/1.0/bpmn", "formKey");
            if (!form.isEmpty()) {
                tasks.putIfAbsent(form, words.nameOf(task.getAttribute("id")));
            }
        }
    }

    private static String decision(String xml) {
        return DecisionTableView.children(DecisionTableView.parse(xml).getDocumentElement(), "decision").stream()
                .findFirst()
                .map(decision -> decision.getAttribute("name"))
                .orElse("");
    }

    private static boolean english() {
        return "en".equals(Texts.language().getLanguage());
    }
}
