package lv.returnregister.casefile.ui;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.inbox.Inbox;
import lv.returnregister.safeguard.Safeguards;
import lv.returnregister.workflow.OfficerActs;
import lv.returnregister.workflow.ui.FormViews;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Opens the work at the right of a case page. */
@Component
class WorkPanels {

    private final OfficerActs acts;
    private final Inbox inbox;
    private final FormViews forms;
    private final Safeguards safeguards;
    private final Deadlines deadlines;
    private final Clock clock;
    private final FactTexts texts;
    private final CurrentOfficer currentOfficer;
    private final SafeguardNotes notes;
    private final ObjectProvider<StepAid> aids;

    WorkPanels(
            OfficerActs acts,
            Inbox inbox,
            FormViews forms,
            Safeguards safeguards,
            Deadlines deadlines,
            Clock clock,
            FactTexts texts,
            CurrentOfficer currentOfficer,
            SafeguardNotes notes,
            ObjectProvider<StepAid> aids) {
        this.acts = acts;
        this.inbox = inbox;
        this.forms = forms;
        this.safeguards = safeguards;
        this.deadlines = deadlines;
        this.clock = clock;
        this.texts = texts;
        this.currentOfficer = currentOfficer;
        this.notes = notes;
        this.aids = aids;
    }

    /**
     * A panel for one page.
     *
     * @param address gives the address of the page with a step chosen, or with none
     * @param changed told when the officer did something
     */
    WorkPanel open(Function<@Nullable String, String> address, Runnable changed) {
        Map<String, StepAid> byStep = aids.stream().collect(Collectors.toMap(StepAid::step, Function.identity()));
        return new WorkPanel(
                new WorkPanel.Tools(
                        acts, inbox, forms, safeguards, deadlines, clock, texts, currentOfficer, notes, byStep),
                address,
                changed);
    }
}
