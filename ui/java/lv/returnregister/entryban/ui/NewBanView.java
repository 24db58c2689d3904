package lv.returnregister.entryban.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.entryban.EntryBanDecisions;
import lv.returnregister.entryban.ImposeEntryBan;
import lv.returnregister.person.LikelyPerson;
import lv.returnregister.person.Persons;
import lv.returnregister.person.ui.PersonForm;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Toolbar;
import lv.returnregister.workflow.ui.FormView;
import lv.returnregister.workflow.ui.FormViews;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An entry ban on a person without a return case: who it is, whether they are abroad, and the ban itself. */
@Route(value = NewBanView.ROUTE, layout = MainLayout.class)
@RolesAllowed("entry-ban.impose")
public class NewBanView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "new-ban";

    private static final String FORM = "decide-entry-ban/impose-entry-ban";
    private static final int SHOWN = 5;

    private final transient EntryBanDecisions decisions;
    private final transient Persons persons;
    private final transient JsonMapper json;
    private final PersonForm person;
    private final RadioButtonGroup<LikelyPerson> known = new RadioButtonGroup<>(Texts.text("new-ban.known"));
    private final RadioButtonGroup<String> where = new RadioButtonGroup<>(Texts.text("new-ban.where"));

    /** Draws the page. */
    public NewBanView(
            EntryBanDecisions decisions, Persons persons, Classifiers classifiers, FormViews forms, JsonMapper json) {
        this.decisions = decisions;
        this.persons = persons;
        this.json = json;
        this.person = new PersonForm(persons, classifiers);
        addClassName("rr-page");
        known.setItemLabelGenerator(likely -> likely.person().displayName());
        known.setHelperText(Texts.text("new-ban.known.help"));
        known.setVisible(false);
        where.setItems("", "true", "false");
        where.setItemLabelGenerator(word -> Texts.text(
                switch (word) {
                    case "true" -> "new-ban.where.abroad";
                    case "false" -> "new-ban.where.latvia";
                    default -> "new-ban.where.register";
                }));
        where.setValue("");
        where.setHelperText(Texts.text("new-ban.where.help"));
        person.onChange(this::look);
        FormView ban = forms.open(FORM, ROUTE, Map.of("impose", "true"));
        ban.setTitle(Texts.text("step.impose-entry-ban"));
        ban.onSubmit(this::impose);
        Div whole = new Div(person, known, where);
        whole.addClassName("rr-stack");
        Div cards = new Div(Card.titled(Texts.text("new-ban.who"), null, whole), new Card(ban));
        cards.addClassName("rr-cards");
        add(new Toolbar(Texts.text("new-ban.title")), cards);
    }

    private void look() {
        List<LikelyPerson> likely = person.isTelling() ? persons.match(person.person(), SHOWN) : List.of();
        known.setItems(likely);
        known.setVisible(!likely.isEmpty());
    }

    private void impose(Map<String, Object> answer) {
        person.clearFaults();
        List<Violation> faults = new ArrayList<>(person.faults());
        if (!faults.isEmpty()) {
            throw new Rejection(faults);
        }
        ImposeEntryBan command = command(answer);
        LikelyPerson likely = known.getValue();
        CaseView opened = likely == null
                ? decisions.imposeAlone(person.person(), command)
                : decisions.imposeAlone(likely.id(), command);
        Notifications.done(Texts.text("new-ban.done", opened.number()));
        UI.getCurrent().navigate("case/" + opened.id());
    }

    private ImposeEntryBan command(Map<String, Object> answer) {
        Map<String, Object> values = new LinkedHashMap<>(answer);
        if (!where.getValue().isEmpty()) {
            values.put("abroad", Boolean.valueOf(where.getValue()));
        }
        try {
            return Objects.requireNonNull(json.convertValue(values, ImposeEntryBan.class));
        } catch (JacksonException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Rejection rejection) {
                    throw rejection;
                }
            }
            throw e;
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("new-ban.title") + " · " + Texts.text("shell.brand");
    }
}
