package lv.returnregister.modelling.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.returnregister.documents.LetterPreviews;
import lv.returnregister.modelling.LiveModels;
import lv.returnregister.modelling.ModelKind;
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

    private final LiveModels live;
    private final LetterPreviews letters;
    private final Messages messages;

    ModelTitles(LiveModels live, LetterPreviews letters, Messages messages) {
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
                live.content(model)
                        .map(xml -> ProcessModelText.of(xml, Texts.language()).name())
                        .orElse(model.key());
            case DECISION ->
                english()
                        ? words(model.key())
                        : live.content(model).map(ModelTitles::decision).orElse(model.key());
            case FORM -> tasks.containsKey(model.key()) ? tasks.get(model.key()) : act(model.key());
            case LETTER -> letter(model.key());
        };
    }

    private String act(String key) {
        String step = key.replaceFirst("^.*/", "");
        return messages.find(Texts.language(), "step." + step).orElseGet(() -> words(StepNames.camel(step)));
    }

    private String letter(String key) {
        String kind = key.replaceFirst("_[a-z]{2}$", "");
        String language = key.substring(key.length() - 2);
        String title = letters.title(key)
                .map(text -> text.in(Texts.language()))
                .orElseGet(() -> Texts.text("library.letter." + kind));
        return title + " (" + language + ")";
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

    /** The keys of models are English words: {@code entryBanTerm} is "Entry ban term". */
    private static String words(String camel) {
        String spaced = StepNames.kebab(camel).replace('-', ' ').strip();
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
