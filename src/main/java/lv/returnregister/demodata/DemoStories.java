package lv.returnregister.demodata;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import lv.returnregister.demodata.DemoPeople.Foreigner;
import lv.returnregister.demodata.Story.Desk;

/**
 * The made-up cases: every stage of the main road has some, and every desk finds work that is overdue, due soon and due
 * later. Days are counted back from now, so the desks look the same whenever the Register is first started.
 */
final class DemoStories {

    private static final Desk LUDZA = new Desk("a.kalnina", "l.zarins", "m.ozola", "i.krumins", "Ludzas novads");
    private static final Desk RIGA = new Desk("t.lacis", "t.lacis", "b.kalve", "i.krumins", "Rīga");
    private static final Desk DAUGAVPILS =
            new Desk("o.sprukts", "o.sprukts", "h.vanaga", "i.krumins", "Krāslavas novads");
    private static final Desk OFFICE = new Desk("d.liepina", "r.vitols", "e.jansone", "v.eglite", "Rīga");
    private static final Desk OFFICE_RIGA = new Desk("p.dumpe", "p.dumpe", "f.grauds", "v.eglite", "Rīga");
    private static final String POLICE = "n.kovals";
    private static final String NO_FAMILY = "none";
    private static final String CROSSING = "illegal-border-crossing";
    private static final String OVERSTAY = "visa-overstay";

    private final DemoPeople people;
    private final LocalDateTime now;
    private final List<Story> stories = new ArrayList<>();

    private DemoStories(DemoPeople people, LocalDateTime now) {
        this.people = people;
        this.now = now.truncatedTo(ChronoUnit.MINUTES);
    }

    /** The stories as they stand at the moment, Riga time; each begins before it. */
    static List<Story> until(LocalDateTime now, DemoPeople people) {
        DemoStories all = new DemoStories(people, now);
        all.voluntary();
        all.termMissed();
        all.detained();
        all.police();
        all.contested();
        all.office();
        all.ministers();
        return List.copyOf(all.stories);
    }

    /** Departure orders: kept, running, and every step before. */
    private void voluntary() {
        for (int[] kept : new int[][] {{74, 15, 12}, {58, 30, 21}, {41, 10, 9}}) {
            Story story = ordered(daysAgo(LUDZA, "UZB", kept[0], 10, 15), kept[1]);
            story.left(kept[2], 500, story.desk().officer(), "Terehova");
        }
        ordered(daysAgo(LUDZA, "UZB", 6, 9, 30), 15);
        ordered(daysAgo(LUDZA, "GEO", 3, 13, 5), 30);
        ordered(daysAgo(LUDZA, "TJK", 13, 11, 20), 14);
        ordered(daysAgo(RIGA, "UZB", 9, 10, 40), 30);
        ordered(daysAgo(DAUGAVPILS, "RUS", 20, 15, 10), 21);

        Story story = hoursAgo(LUDZA, "UZB", 1);
        story.found("a.kalnina", "Ludza", OVERSTAY, "overstayDays", 23);
        story = hoursAgo(LUDZA, "IND", 6);
        story.found("l.zarins", "Zilupe", "no-valid-visa").atLiberty("sadarbojas, dzīvesvieta zināma");
        story = hoursAgo(RIGA, "KGZ", 30);
        free(story, OVERSTAY).assessed(0, 100, story.desk().officer(), NO_FAMILY);
        story = daysAgo(LUDZA, "TJK", 9, 10, 5);
        free(story, OVERSTAY).assessed(0, 100, "a.kalnina", NO_FAMILY);
        story = daysAgo(LUDZA, "UZB", 14, 9, 25);
        free(story, OVERSTAY).assessed(0, 100, "l.zarins", NO_FAMILY);
        story = daysAgo(LUDZA, "IND", 9, 15, 40);
        free(story, "no-valid-visa")
                .assessed(0, 100, "a.kalnina", NO_FAMILY)
                .orderToLeave(1, 30, "a.kalnina", 15, "Vīzas termiņš beidzies, ārzemnieks sadarbojas.");
        story = hoursAgo(LUDZA, "BLR", 52);
        free(story, OVERSTAY)
                .assessed(0, 90, "a.kalnina", "laulātā Latvijā ar pastāvīgās uzturēšanās atļauju")
                .orderToLeave(0, 240, "a.kalnina", 30, "Uzturēšanās atļaujas termiņš beidzies, ārzemnieks sadarbojas.");
        story = hoursAgo(LUDZA, "UKR", 28);
        free(story, OVERSTAY)
                .assessed(0, 90, "l.zarins", NO_FAMILY)
                .orderToLeave(0, 200, "l.zarins", 15, "Bezvīzu uzturēšanās termiņš pārsniegts par 12 dienām.")
                .signed(0, 330, "m.ozola");
    }

    /** The term passed: to be checked, checked, decided again. */
    private void termMissed() {
        ordered(daysAgo(LUDZA, "UZB", 11, 9, 0), 7);
        ordered(daysAgo(DAUGAVPILS, "RUS", 16, 10, 30), 10);
        Story story = ordered(daysAgo(LUDZA, "IND", 21, 14, 0), 7);
        story.act(9, 120, "a.kalnina", "check-departure", "departed", false).assessed(9, 180, "a.kalnina", NO_FAMILY);
        story = ordered(daysAgo(LUDZA, "VNM", 25, 9, 40), 10);
        story.act(12, 60, "l.zarins", "check-departure", "departed", false)
                .assessed(12, 120, "l.zarins", NO_FAMILY)
                .removalOrder(
                        12, 200, "l.zarins", "order-not-obeyed", 36, "Izbraukšanas rīkojums nav izpildīts labprātīgi.");
        story = ordered(daysAgo(RIGA, "UZB", 30, 10, 0), 10);
        story.act(
                15,
                60,
                "t.lacis",
                "check-departure",
                "departed",
                true,
                "at",
                story.moment(14, 300),
                "crossingPoint",
                "Lidosta Rīga",
                "destination",
                "UZB",
                "source",
                "REIS");
    }

    /** Detention: before the court, with its decision, removal, ban. */
    private void detained() {
        custody(daysAgo(LUDZA, "AFG", 3, 4, 10));
        custody(daysAgo(LUDZA, "SYR", 7, 22, 40));
        custody(daysAgo(DAUGAVPILS, "SOM", 5, 23, 15));
        // Less than 48 hours are left and the court has not been asked.
        custody(daysAgo(LUDZA, "SOM", 9, 3, 20));
        custody(daysAgo(LUDZA, "LKA", 9, 20, 30)).askedCourt(7);
        // Ten days are over without a court's decision.
        custody(daysAgo(DAUGAVPILS, "BGD", 11, 5, 0));
        custody(daysAgo(LUDZA, "PAK", 20, 2, 45))
                .askedCourt(6)
                .courtDecided(8, "refuse")
                .act(8, 180, "a.kalnina", "release-person", "reason", "court-refused");
        court(daysAgo(LUDZA, "IND", 24, 5, 30));
        court(daysAgo(LUDZA, "AFG", 31, 1, 50)).prepared(28, 300).announced(29, 60, 32);
        court(daysAgo(DAUGAVPILS, "VNM", 27, 6, 15))
                .prepared(22, 120)
                .announced(23, 60, 26)
                .removed(26);
        court(daysAgo(LUDZA, "AZE", 35, 3, 10))
                .prepared(24, 300)
                .announced(25, 60, 27)
                .removed(27)
                .act(27, 200, "a.kalnina", "removal-failed", "reason", "captain-refused");
        for (int days : new int[] {88, 67, 49, 38}) {
            Desk desk = days % 2 == 0 ? LUDZA : DAUGAVPILS;
            court(daysAgo(desk, days == 88 ? "AZE" : days == 67 ? "VNM" : days == 49 ? "IND" : "NGA", days, 4, 25))
                    .prepared(26, 360)
                    .announced(27, 120, 30)
                    .removed(30)
                    .removalConfirmed(30);
        }
    }

    /** The State Police found them. */
    private void police() {
        hoursAgo(LUDZA, "AFG", 1).found(POLICE, "Ludzas novads", CROSSING);
        hoursAgo(LUDZA, "SYR", 5).found(POLICE, "Rēzeknes novads", CROSSING);
    }

    private void contested() {
        Story story = ordered(daysAgo(RIGA, "RUS", 12, 9, 15), 30);
        story.act(4, 60, "t.lacis", "contest", "receivedAt", story.moment(4, 30), "arguments", "Latvijā dzīvo māte.");
        story = ordered(daysAgo(LUDZA, "ARM", 36, 10, 20), 30);
        story.act(
                        5,
                        60,
                        "a.kalnina",
                        "contest",
                        "receivedAt",
                        story.moment(5, 30),
                        "arguments",
                        "Lūdz atcelt rīkojumu.")
                .act(18, 120, "i.krumins", "decide-contest", "outcome", "upheld", "reasons", "Iebildumi nav pamatoti.")
                .left(27, 400, "a.kalnina", "Terehova");
    }

    /** Cases the Office of Citizenship and Migration Affairs decides. */
    private void office() {
        passed(hoursAgo(RIGA, "UZB", 3));
        passed(daysAgo(RIGA, "ARM", 4, 11, 0));
        passed(hoursAgo(LUDZA, "KAZ", 40)).assessed(0, 300, "d.liepina", NO_FAMILY);
        passed(daysAgo(LUDZA, "RUS", 3, 9, 45))
                .assessed(0, 200, "d.liepina", "pilngadīga meita Latvijā")
                .orderToLeave(1, 60, "d.liepina", 30, "Pastāvīgās uzturēšanās atļauja anulēta.");
        Story story = officeOrder(daysAgo(RIGA, "UKR", 8, 10, 0), OFFICE);
        story = officeOrder(daysAgo(RIGA, "ARM", 19, 11, 30), OFFICE);
        story.act(12, 60, "d.liepina", "request-extension", "days", 40, "reason", "bērni pabeidz mācību gadu");
        story = officeOrder(daysAgo(RIGA, "GEO", 26, 12, 15), OFFICE_RIGA);
        story.act(15, 60, "p.dumpe", "request-extension", "days", 30, "reason", "ārstēšanās kurss")
                .act(
                        17,
                        90,
                        "p.dumpe",
                        "decide-extension",
                        "until",
                        story.found().plusDays(62).toLocalDate().toString());
        story = officeOrder(daysAgo(RIGA, "KAZ", 52, 9, 20), OFFICE);
        story.left(24, 300, "d.liepina", "Lidosta Rīga");
        story = hoursAgo(OFFICE, "RUS", 7);
        story.found("d.liepina", "Rīga", "permit-expired", "overstayDays", 9);
    }

    private void ministers() {
        announced(hoursAgo(OFFICE, "RUS", 2), "IM-112");
        announced(daysAgo(OFFICE, "BLR", 5, 15, 30), "IM-109");
        announced(daysAgo(OFFICE, "RUS", 33, 10, 0), "IM-98")
                .act(1, 30, "r.vitols", "enter-ministers-ban", "confirm", true);
    }

    private Story ordered(Story story, int term) {
        Desk desk = story.desk();
        return free(story, OVERSTAY)
                .assessed(0, 90, desk.second(), NO_FAMILY)
                .orderToLeave(0, 180, desk.second(), term, "Uzturēšanās termiņš pārsniegts, ārzemnieks sadarbojas.")
                .signed(0, 240, desk.signatory())
                .served(0, 320, desk.officer());
    }

    private static Story free(Story story, String ground) {
        return story.found(story.desk().officer(), story.desk().place(), ground, "overstayDays", 14)
                .atLiberty("ir dokuments, dzīvesvieta zināma, gatavs izbraukt");
    }

    /** Detained after an illegal crossing, with a removal order that was served. */
    private static Story custody(Story story) {
        Desk desk = story.desk();
        return story.found(desk.officer(), desk.place(), CROSSING, "circumstances", "Apturēts valsts robežas tuvumā.")
                .detained(20, CROSSING, "Daugavpils", "nav dzīvesvietas, nav līdzekļu")
                .assessed(0, 300, desk.officer(), NO_FAMILY)
                .removalOrder(
                        0,
                        380,
                        desk.second(),
                        "illegal-entry",
                        36,
                        "Valsts robeža šķērsota ārpus robežšķērsošanas vietas.")
                .signed(0, 450, desk.signatory())
                .served(0, 520, desk.officer());
    }

    private static Story court(Story story) {
        return custody(story).askedCourt(6).courtDecided(8, "detain");
    }

    /** Found by the State Border Guard, passed on to the Office for the decision. */
    private static Story passed(Story story) {
        return story.found(story.desk().officer(), story.desk().place(), "permit-expired", "decisionBy", "PMLP")
                .atLiberty("ģimene un dzīvesvieta Rīgā");
    }

    private static Story officeOrder(Story story, Desk office) {
        return passed(story)
                .assessed(1, 60, office.officer(), "laulātais un divi bērni")
                .orderToLeave(1, 120, office.officer(), 30, "Uzturēšanās atļauja beigusies.")
                .signed(1, 300, office.signatory())
                .served(2, 60, office.officer());
    }

    private Story announced(Story story, String number) {
        return story.act(
                0,
                0,
                "z.abolina",
                "announce-ban",
                "ground",
                "national-security",
                "decisionNo",
                number,
                "decisionDate",
                story.found().minusDays(1).toLocalDate().toString(),
                "territory",
                "schengen");
    }

    private Story daysAgo(Desk desk, String country, int days, int hour, int minute) {
        return story(desk, country, now.toLocalDate().minusDays(days).atTime(hour, minute));
    }

    private Story hoursAgo(Desk desk, String country, int hours) {
        return story(desk, country, now.minusHours(hours).minusMinutes(7));
    }

    private Story story(Desk desk, String country, LocalDateTime found) {
        Foreigner foreigner = people.of(country);
        Story story = new Story(foreigner, desk, found);
        stories.add(story);
        return story;
    }
}
