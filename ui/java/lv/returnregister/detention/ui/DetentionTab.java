package lv.returnregister.detention.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.ui.CaseTab;
import lv.returnregister.casefile.ui.FactTexts;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.detention.Detentions;
import lv.returnregister.detention.domain.Apprehension;
import lv.returnregister.detention.domain.Detention;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the foreigner was found and every detention of the case, the newest first. */
@Component
class DetentionTab implements CaseTab {

    private final Detentions detentions;
    private final FactTexts texts;

    DetentionTab(Detentions detentions, FactTexts texts) {
        this.detentions = detentions;
        this.texts = texts;
    }

    @Override
    public String id() {
        return "detention";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean isFor(CaseView view) {
        return view.kind() == CaseKind.RETURN;
    }

    @Override
    public com.vaadin.flow.component.Component content(CaseView view) {
        Div stack = new Div();
        stack.addClassName("rr-stack");
        List<Detention> found = detentions.of(view.id());
        found.reversed().forEach(detention -> stack.add(card(detention)));
        if (found.isEmpty()) {
            stack.add(new EmptyState(Texts.text("detention.tab.none"), Texts.text("detention.tab.none.about")));
        }
        detentions.apprehension(view.id()).ifPresent(apprehension -> stack.add(card(apprehension)));
        return stack;
    }

    private Card card(Detention detention) {
        boolean running = detention.isRunning();
        return Card.titled(
                Texts.text("detention.tab.title"),
                new StatusBadge(
                        running ? Tone.INFORMATION : Tone.DONE,
                        Texts.text(running ? "detention.tab.running" : "detention.tab.ended")),
                new KeyValueList()
                        .with(Texts.text("detention.tab.started"), Dates.minute(detention.startedAt()))
                        .with(
                                Texts.text("detention.tab.ground"),
                                texts.label(CodeList.DETENTION_GROUND, detention.ground()))
                        .with(
                                Texts.text("detention.tab.facility"),
                                texts.label(CodeList.CUSTODY_PLACE, detention.facility()))
                        .with(Texts.text("detention.tab.why-no-alternative"), detention.alternativesWhyNot())
                        .with(
                                Texts.text(
                                        detention.isByCourt()
                                                ? "detention.tab.until.court"
                                                : "detention.tab.until.authority"),
                                Dates.minute(detention.termEndsAt()))
                        .with(
                                Texts.text("detention.tab.ended-at"),
                                detention.endedAt() == null ? null : Dates.minute(detention.endedAt()))
                        .with(Texts.text("detention.tab.end-reason"), reason(detention.endReason())));
    }

    private @Nullable String reason(@Nullable String code) {
        return code == null ? null : texts.label(CodeList.RELEASE_REASON, code);
    }

    private Card card(Apprehension apprehension) {
        Integer days = apprehension.overstayDays();
        return Card.titled(
                Texts.text("detention.tab.apprehension"),
                null,
                new KeyValueList()
                        .with(Texts.text("detention.tab.found-at"), Dates.minute(apprehension.at()))
                        .with(Texts.text("detention.tab.place"), apprehension.place())
                        .with(
                                Texts.text("detention.tab.violation"),
                                texts.label(CodeList.VIOLATION, apprehension.ground()))
                        .with(Texts.text("detention.tab.circumstances"), apprehension.circumstances())
                        .with(Texts.text("detention.tab.overstay"), days == null ? null : String.valueOf(days)));
    }
}
