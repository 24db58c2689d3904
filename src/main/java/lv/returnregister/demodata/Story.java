package lv.returnregister.demodata;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.demodata.DemoPeople.Foreigner;
import lv.returnregister.shared.LegalTime;

/** One made-up case as it will be told: who did what, when. What lies in the future is left untold. */
final class Story {

    /** Minutes. */
    private static final int EURODAC_AFTER = 300;

    private final Foreigner foreigner;
    private final Desk desk;
    private final LocalDateTime found;
    private final List<Act> acts = new ArrayList<>();

    /** The officers of one unit, and the unit's part of the country. */
    record Desk(String officer, String second, String signatory, String head, String place) {}

    /**
     * One act.
     *
     * @param at Riga time
     * @param by sign-in name
     * @param step name of the step; {@code apprehend} and {@code announce-ban} open the case
     * @param answer as its form gives it
     */
    record Act(Story story, LocalDateTime at, String by, String step, Map<String, Object> answer) {}

    Story(Foreigner foreigner, Desk desk, LocalDateTime found) {
        this.foreigner = foreigner;
        this.desk = desk;
        this.found = found;
    }

    Foreigner foreigner() {
        return foreigner;
    }

    Desk desk() {
        return desk;
    }

    LocalDateTime found() {
        return found;
    }

    List<Act> acts() {
        return acts;
    }

    /** An act so many days and minutes after the foreigner was found; keys and values of the answer follow. */
    Story act(int days, int minutes, String by, String step, Object... answer) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < answer.length; i += 2) {
            values.put((String) answer[i], answer[i + 1]);
        }
        acts.add(new Act(this, found.plusDays(days).plusMinutes(minutes), by, step, values));
        return this;
    }

    /** A moment so many days and minutes after the foreigner was found, as a form gives it. */
    String moment(int days, int minutes) {
        return shown(found.plusDays(days).plusMinutes(minutes))
                .withSecond(0)
                .withNano(0)
                .toString();
    }

    /** What the clocks of Riga showed: a moment in the hour that they skip is an hour later. */
    static LocalDateTime shown(LocalDateTime moment) {
        return moment.atZone(LegalTime.ZONE).toLocalDateTime();
    }

    Story found(String by, String place, String ground, Object... more) {
        Object[] answer = new Object[more.length + 4];
        answer[0] = "place";
        answer[1] = place;
        answer[2] = "ground";
        answer[3] = ground;
        System.arraycopy(more, 0, answer, 4, more.length);
        return act(0, 0, by, "apprehend", answer).eurodacSent();
    }

    /** Once the foreigner is at the desk's unit, the fingerprints go to Eurodac, well within the 72 hours. */
    private Story eurodacSent() {
        return act(
                0,
                EURODAC_AFTER,
                desk.officer(),
                "note-done",
                "duty",
                "eurodac-sent",
                "note",
                "pirkstu nospiedumi nosūtīti");
    }

    Story atLiberty(String reason) {
        return act(0, 40, desk.officer(), "decide-detention", "decision", "do-not-detain", "reason", reason);
    }

    Story detained(int minutes, String ground, String facility, String why) {
        return act(
                0,
                minutes,
                desk.officer(),
                "decide-detention",
                "decision",
                "detain",
                "ground",
                ground,
                "facility",
                facility,
                "alternativesWhyNot",
                why);
    }

    Story assessed(int days, int minutes, String by, String family) {
        return act(
                days, minutes, by, "assess-return", "nonRefoulement", "none", "familyLife", family, "health", "good");
    }

    Story orderToLeave(int days, int minutes, String by, int term, String reasons) {
        return act(
                days,
                minutes,
                by,
                "draft-return-decision",
                "kind",
                "departure-order",
                "days",
                term,
                "imposeBan",
                false,
                "reasons",
                reasons);
    }

    Story removalOrder(int days, int minutes, String by, String banGround, int months, String reasons) {
        return act(
                days,
                minutes,
                by,
                "draft-return-decision",
                "kind",
                "removal-order",
                "imposeBan",
                true,
                "ban",
                Map.of("ground", banGround, "months", months, "territory", "schengen"),
                "reasons",
                reasons);
    }

    Story signed(int days, int minutes, String by) {
        return act(days, minutes, by, "sign-return-decision", "approve", true);
    }

    Story served(int days, int minutes, String by) {
        return act(
                days,
                minutes,
                by,
                "serve-return-decision",
                "means",
                "in-person",
                "language",
                foreigner.language(),
                "interpreter",
                true);
    }

    Story left(int days, int minutes, String by, String crossingPoint) {
        return act(
                days,
                minutes,
                by,
                "confirm-departure",
                "at",
                moment(days, minutes - 45),
                "crossingPoint",
                crossingPoint,
                "destination",
                country(),
                "source",
                "REIS");
    }

    Story askedCourt(int days) {
        return act(days, 60, desk.officer(), "apply-to-court", "months", 2);
    }

    Story courtDecided(int days, String outcome) {
        return "detain".equals(outcome)
                ? act(
                        days,
                        120,
                        desk.officer(),
                        "record-court-decision",
                        "outcome",
                        outcome,
                        "until",
                        moment(days + 60, 120),
                        "receivedAt",
                        moment(days, 90))
                : act(
                        days,
                        120,
                        desk.officer(),
                        "record-court-decision",
                        "outcome",
                        outcome,
                        "receivedAt",
                        moment(days, 90));
    }

    Story prepared(int days, int minutes) {
        return act(
                days,
                minutes,
                desk.officer(),
                "prepare-removal",
                "document",
                "held",
                "country",
                country(),
                "escort",
                "E1",
                "monitorTold",
                true,
                "fitToTravel",
                true);
    }

    Story announced(int days, int minutes, int startDays) {
        return act(
                days,
                minutes,
                desk.officer(),
                "announce-removal",
                "startsAt",
                moment(startDays, 0),
                "language",
                foreigner.language());
    }

    Story removed(int days) {
        return act(
                days,
                10,
                desk.officer(),
                "carry-out-removal",
                "crossingPoint",
                "Lidosta Rīga",
                "destination",
                country(),
                "transport",
                "AIR");
    }

    Story removalConfirmed(int days) {
        return act(
                days,
                600,
                desk.officer(),
                "confirm-departure",
                "at",
                moment(days, 180),
                "crossingPoint",
                "Lidosta Rīga",
                "destination",
                country(),
                "source",
                "escort-report");
    }

    private String country() {
        return foreigner.data().nationalities().getFirst();
    }
}
