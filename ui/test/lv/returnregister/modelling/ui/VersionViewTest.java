package lv.returnregister.modelling.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelLibrary;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.ModelReview;
import lv.returnregister.modelling.ModelVersion;
import lv.returnregister.modelling.ui.editor.FromBrowser;
import lv.returnregister.modelling.ui.editor.ModelEditor;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.workflow.ui.ProcessDiagram;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a version: a process the law forbids is refused with the way that leads there. */
class VersionViewTest extends ScreenTest {

    @Autowired
    private ModelLibrary library;

    @Autowired
    private ModelReview review;

    private @Nullable Officer administrator;
    private @Nullable ModelVersion version;

    @BeforeEach
    void a_draft_of_the_road_of_a_case() {
        administrator = officer(Authority.PMLP, "PMLP", Role.ADMINISTRATOR);
        ModelRef road = new ModelRef(ModelKind.PROCESS, "returnCase");
        version = by(() -> library.draft(library.versions(road).getFirst().id()));
    }

    @AfterEach
    void the_draft_is_discarded() {
        by(() -> {
            library.discard(draft().id());
            return true;
        });
    }

    @Test
    void removal_before_the_decision_is_served_is_refused_and_the_way_to_it_is_drawn() {
        // Given a draft that leads from the decision straight to departure
        String text = by(() -> library.content(draft().id()));
        String changed = Pattern.compile(
                        "(<bpmn:sequenceFlow id=\"takeDecisionToServeDecision\"[^>]*targetRef=\")serveDecision\"")
                .matcher(text)
                .replaceFirst("$1depart\"");
        assertThat(changed).isNotEqualTo(text);
        by(() -> library.save(draft().id(), draft().revision(), changed));

        // When its states were explored
        by(() -> review.explore(draft().id()));

        // Then it cannot be submitted
        assertThatThrownBy(() -> by(() -> {
                    library.submit(draft().id(), "Īsāks ceļš.");
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refused -> assertThat(refused.names("model-has-errors")).isTrue());

        // And the page draws the way by which a case would come there
        open(administrator(), VersionView.ROUTE + "/" + draft().id() + "?tab=checks");
        Button way = _find(Button.class).stream()
                .filter(button -> button.getText().startsWith("Rādīt ceļu"))
                .findFirst()
                .orElseThrow();
        _click(way);
        assertThat(_get(ProcessDiagram.class)
                        .getElement()
                        .getChildren()
                        .map(drawn -> String.valueOf(drawn.getPropertyRaw("passed")))
                        .toList()
                        .toString())
                .contains("takeDecisionToServeDecision", "depart")
                .doesNotContain("\"serveDecision\"");
    }

    @Test
    void what_is_said_of_a_version_is_kept_and_the_field_is_free_again() {
        open(administrator(), VersionView.ROUTE + "/" + draft().id() + "?tab=checks");
        TextArea words = comment();
        words.setValue("Vai termiņš ir pareizs?");
        _click(_get(Button.class, spec -> spec.withId("say")));

        assertThat(by(() -> library.comments(draft().id())))
                .singleElement()
                .satisfies(comment -> assertThat(comment.words()).isEqualTo("Vai termiņš ir pareizs?"));
        assertThat(words.getValue()).isEmpty();
    }

    @Test
    void a_text_that_cannot_be_kept_is_refused_in_words_and_the_draft_stays_as_it_was() {
        String before = by(() -> library.content(draft().id()));
        open(administrator(), VersionView.ROUTE + "/" + draft().id());

        fromEditor("rr-model-changed", Map.of("event.detail.text", "x".repeat(20_000_001)));
        assertThat(notes()).contains("Modelis nav saglabāts: tajā drīkst būt līdz 20 miljoniem rakstzīmju");
        assertThat(_get(Span.class, spec -> spec.withId("saved")).getText()).isEqualTo("Nav saglabāts");

        fromEditor("rr-model-unwritten", Map.of("event.detail.reason", "no parent given"));
        assertThat(notes()).contains("redaktors to nevarēja uzrakstīt (no parent given)");
        assertThat(by(() -> library.content(draft().id()))).isEqualTo(before);
    }

    @Test
    void an_element_chosen_in_the_drawing_is_talked_of_marked_and_found_again() {
        // Given a comment on an element, and an auditor who reads the draft
        by(() -> {
            library.comment(draft().id(), "takeDecision", null, "Kas to paraksta?");
            return true;
        });
        Officer reader = officer(Authority.PMLP, "PMLP", Role.AUDITOR);
        open(reader, VersionView.ROUTE + "/" + draft().id());
        Element drawing = _get(ProcessDiagram.class).getElement().getChild(0);
        assertThat(drawing.getPropertyRaw("badges")).hasToString("{\"takeDecision\":\"1\"}");

        // When the comment is clicked, its element is shown
        _click(_get(Button.class, spec -> spec.withText("takeDecision")));
        assertThat(drawing.getProperty("chosen")).isEqualTo("takeDecision");

        // And an element that is clicked is what is talked of next
        open(administrator(), VersionView.ROUTE + "/" + draft().id() + "?tab=checks");
        drawing = _get(ProcessDiagram.class).getElement().getChild(0);
        FromBrowser.tell(drawing, "rr-activity", Map.of("event.detail.id", "depart"));
        assertThat(comment().getLabel()).contains("depart");
        comment().setValue("Vai izbraukšana ir pēc paziņošanas?");
        _click(_get(Button.class, spec -> spec.withId("say")));
        assertThat(drawing.getPropertyRaw("badges").toString()).contains("\"depart\":\"1\"");

        // And a page without a drawing leads to the one that has it
        open(administrator(), VersionView.ROUTE + "/" + draft().id() + "?tab=difference");
        _click(_get(Button.class, spec -> spec.withText("depart")));
        assertThat(_get(ModelEditor.class).getElement().getProperty("chosen")).isEqualTo("depart");
    }

    @Test
    void what_the_scenarios_say_of_a_draft_is_shown_beside_its_checks_and_answered_there() {
        ModelRef table = new ModelRef(ModelKind.DECISION, "entryBanTerm");
        ModelVersion changed =
                by(() -> library.draft(library.versions(table).getFirst().id()));
        try {
            String text = by(() -> library.content(changed.id()));
            by(() -> library.save(
                    changed.id(),
                    changed.revision(),
                    text.replace(
                            "repeatedProposedMonthsAnswer\"><text>60<", "repeatedProposedMonthsAnswer\"><text>48<")));
            open(administrator(), VersionView.ROUTE + "/" + changed.id() + "?tab=checks");
            assertThat(proved()).contains("Ierakstītie scenāriji: kā gaidīts iznāk", "Citādi, nekā ierakstīts, iznāk");

            TextField answer = _find(TextField.class).stream()
                    .filter(field -> field.getParent()
                            .flatMap(Component::getParent)
                            .filter(line -> "scenarios-otherwise"
                                    .equals(line.getElement().getAttribute("data-rule")))
                            .isPresent())
                    .findFirst()
                    .orElseThrow();
            answer.setValue("Grozījumi IL 63. pantā.");
            _click((Button)
                    answer.getParent().orElseThrow().getChildren().toList().getLast());
            assertThat(proved()).contains("Grozījumi IL 63. pantā.");
        } finally {
            by(() -> {
                library.discard(changed.id());
                return true;
            });
        }
    }

    private static String proved() {
        return _get(Card.class, spec -> spec.withId("proved")).getElement().getTextRecursively();
    }

    private static TextArea comment() {
        return _find(TextArea.class).stream()
                .filter(area -> "comment".equals(area.getElement().getAttribute("data-field")))
                .findFirst()
                .orElseThrow();
    }

    private static void fromEditor(String event, Map<String, String> data) {
        FromBrowser.tell(_get(ModelEditor.class).getElement(), event, data);
    }

    private static String notes() {
        return NotificationsKt.getNotifications().stream()
                .map(note -> note.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }

    private ModelVersion draft() {
        return Objects.requireNonNull(version);
    }

    private Officer administrator() {
        return Objects.requireNonNull(administrator);
    }

    private <T> T by(Callable<T> work) {
        return currentOfficer.as(administrator(), work);
    }
}
