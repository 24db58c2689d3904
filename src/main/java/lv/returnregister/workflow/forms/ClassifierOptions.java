package lv.returnregister.workflow.forms;

import java.util.List;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import org.springframework.stereotype.Component;

/** Choices from the official lists. The value is the list's word, as officers' facts use it. */
@Component
class ClassifierOptions implements OptionSource {

    private final Classifiers classifiers;

    ClassifierOptions(Classifiers classifiers) {
        this.classifiers = classifiers;
    }

    @Override
    public List<Option> options(String list) {
        return classifiers.entries(CodeList.of(list)).stream()
                .map(entry -> new Option(entry.word(), entry.label()))
                .toList();
    }
}
