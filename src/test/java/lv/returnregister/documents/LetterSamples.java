package lv.returnregister.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.shared.LocalizedText;

/** Full data for every kind of letter; the people are made up. */
public final class LetterSamples {

    private LetterSamples() {}

    /** Every value the kind takes. */
    public static Map<String, Object> of(String kind) {
        return switch (kind) {
            case "detention-record" -> detentionRecord();
            case "departure-order" -> departureOrder();
            case "removal-order" -> removalOrder();
            case "entry-ban-notice" -> entryBanNotice();
            case "ban-shortened-or-revoked" -> banShortened();
            case "notice-of-planned-removal" -> noticeOfPlannedRemoval();
            case "extension" -> extension();
            case "shortened-term" -> shortenedTerm();
            case "assistance" -> assistance();
            case "decision-on-contest" -> decisionOnContest();
            case "alternative-to-detention" -> alternativeToDetention();
            case "release-note" -> releaseNote();
            case "application-to-court" -> applicationToCourt();
            case "postponement" -> postponement();
            case "embassy-request" -> embassyRequest();
            case "notice-to-ombudsman" -> noticeToOmbudsman();
            case "hand-over-record" -> handOverRecord();
            case "data-subject-report" -> dataSubjectReport();
            default -> throw new IllegalArgumentException("No sample for " + kind);
        };
    }

    /** Every text of the sample that must be found on paper as it was given. */
    static List<String> texts(Object value, boolean english) {
        List<String> texts = new ArrayList<>();
        switch (value) {
            case String text -> texts.addAll(List.of(text.split("\n")));
            case LocalizedText text -> texts.addAll(List.of((english ? text.en() : text.lv()).split("\n")));
            case List<?> list -> list.forEach(item -> texts.addAll(texts(item, english)));
            default -> {}
        }
        return texts;
    }

    private static Map<String, Object> vrs() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("authority", "VRS");
        values.put("unit", text("Rīgas pārvalde, Imigrācijas dienests", "Riga Board, Immigration Service"));
        values.put("place", text("Rīga", "Riga"));
        values.put("caseNumber", "VRS-2026-00042");
        values.put("officerName", "Agnese Krūmiņa");
        values.put("officerPosition", text("vecākā inspektore", "senior inspector"));
        return values;
    }

    private static Map<String, Object> pmlp() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("authority", "PMLP");
        values.put("unit", text("Personu statusa kontroles nodaļa", "Personal Status Control Division"));
        values.put("place", text("Rīga", "Riga"));
        values.put("caseNumber", "PMLP-2026-00057");
        values.put("officerName", "Mārtiņš Šķēps");
        values.put("officerPosition", text("vecākais eksperts", "senior expert"));
        return values;
    }

    private static void karimov(Map<String, Object> values) {
        values.put("personName", "KARIMOV RUSTAM");
        values.put("personOriginalName", "Каримов Рустам");
        values.put("birthDate", LocalDate.of(1988, 6, 14));
        values.put("sex", text("vīrietis", "male"));
        values.put("nationality", text("Uzbekistāna (UZB)", "Uzbekistan (UZB)"));
        values.put(
                "travelDocument",
                text(
                        "pase AC4471829 (UZB), derīga līdz 20.02.2031.",
                        "passport AC4471829 (UZB), valid until 20 February 2031"));
        values.put("address", "Maskavas iela 118-24, Rīga, LV-1003");
        values.put("interpreter", "Dilnoza Jusupova");
    }

    private static void nguyen(Map<String, Object> values) {
        values.put("personName", "NGUYEN VAN DUC");
        values.put("personOriginalName", "Nguyễn Văn Đức");
        values.put("birthDate", LocalDate.of(1995, 3, 2));
        values.put("sex", text("vīrietis", "male"));
        values.put("nationality", text("Vjetnama (VNM)", "Viet Nam (VNM)"));
        values.put(
                "travelDocument",
                text(
                        "pase C7731046 (VNM), derīga līdz 11.09.2028.",
                        "passport C7731046 (VNM), valid until 11 September 2028"));
        values.put("address", text("bez noteiktas dzīvesvietas", "no fixed address"));
        values.put("interpreter", "Lê Thị Hồng");
    }

    private static void signed(Map<String, Object> values, String position, String positionEn, String name, String at) {
        values.put("signatoryPosition", text(position, positionEn));
        values.put("signatoryName", name);
        values.put("signedAt", Instant.parse(at));
    }

    private static Map<String, Object> alternativeToDetention() {
        Map<String, Object> values = vrs();
        karimov(values);
        values.put(
                "facts",
                text(
                        "Tiesnesis 13.05.2026. aizturēšanu nepagarināja un norādīja uz alternatīvu līdzekli. Ārzemnieka dzīvesvieta Rīgā ir zināma.",
                        "On 13 May 2026 the judge did not extend the detention and named an alternative. The foreigner's address in Riga is known."));
        values.put(
                "considerations",
                text(
                        "Ārzemnieks sadarbojas un ir nodevis ceļošanas dokumentu; ar regulāru reģistrēšanos pietiek.",
                        "The foreigner cooperates and has handed in the travel document; regular reporting is enough."));
        values.put(
                "legalGrounds",
                List.of(text(
                        "Ministru kabineta 2013. gada noteikumu Nr. 122 5.6. apakšpunkts",
                        "Cabinet Regulation No. 122 of 2013, point 5.6")));
        values.put(
                "measure", text("regulāra reģistrēšanās VRS struktūrvienībā", "reporting regularly to a unit of VRS"));
        values.put("imposedAt", Instant.parse("2026-05-13T13:10:00Z"));
        values.put("interval", text("divas reizes nedēļā", "twice a week"));
        values.put("reportingUnit", text("VRS Rīgas pārvalde", "VRS Rīga Board"));
        values.put(
                "conditions",
                text("Par dzīvesvietas maiņu jāpaziņo iepriekš.", "A change of address must be told in advance."));
        return values;
    }

    private static Map<String, Object> releaseNote() {
        Map<String, Object> values = vrs();
        nguyen(values);
        values.put(
                "facts",
                text(
                        "04.05.2026. 12:00, Viļakas novads: nelikumīgi šķērsojis valsts robežu.",
                        "04.05.2026. 12:00, Viļaka municipality: crossed the state border illegally."));
        values.put(
                "legalGrounds",
                List.of(text(
                        "Imigrācijas likuma 55. pants (sūdzība apgabaltiesai)",
                        "Immigration Law, Section 55 (complaint to the regional court)")));
        values.put("detainedAt", Instant.parse("2026-05-04T09:30:00Z"));
        values.put("releasedAt", Instant.parse("2026-05-13T13:00:00Z"));
        values.put(
                "facility",
                text(
                        "aizturēto ārzemnieku izmitināšanas centrs „Daugavpils”",
                        "accommodation centre for detained foreigners “Daugavpils”"));
        values.put("detentionGround", text("nelikumīgi šķērsojis valsts robežu", "crossed the state border illegally"));
        values.put(
                "releaseReason",
                text(
                        "tiesa atteikusi aizturēšanu vai tās pagarināšanu",
                        "the court refused detention or its extension"));
        return values;
    }

    private static Map<String, Object> departureOrder() {
        Map<String, Object> values = vrs();
        karimov(values);
        signed(
                values,
                "Imigrācijas dienesta priekšnieks",
                "Head of the Immigration Service",
                "Jānis Ozoliņš",
                "2026-03-02T12:00:00Z");
        values.put(
                "facts",
                text(
                        "2026. gada 2. martā plkst. 10:15 Rīgā, pārbaudot dokumentus, konstatēta ārzemnieka nelikumīga uzturēšanās. Ārzemnieks ieceļoja ar Latvijas Republikas vienreizējo vīzu, kuras uzturēšanās termiņš beidzās 18.02.2026.; vīzas termiņš pārsniegts par 12 dienām.\nCita tiesiska pamata uzturēties Latvijas Republikā vai citā Šengenas zonas valstī ārzemniekam nav.",
                        "On 2 March 2026 at 10:15 in Riga, in a check of documents, the foreigner's illegal stay was found. The foreigner entered on a single-entry visa of the Republic of Latvia, whose period of stay ended on 18 February 2026; the visa was overstayed by 12 days.\nThe foreigner has no other legal basis to stay in the Republic of Latvia or in another Schengen state."));
        values.put(
                "considerations",
                text(
                        "Ārzemnieks ir uzrādījis derīgu ceļošanas dokumentu, dzīvesvieta ir zināma, un viņš apņēmies izceļot pats. Bēgšanas iespējamība nav konstatēta. Ģimenes locekļu Latvijas Republikā nav, sūdzību par veselību nav, apstākļi, kas saskaņā ar neizraidīšanas principu liegtu atgriešanu, nav konstatēti.",
                        "The foreigner presented a valid travel document, his residence is known and he undertook to leave by himself. No risk of absconding was found. There are no family members in the Republic of Latvia and no complaints of health; no circumstances were found that would bar the return under the principle of non-refoulement."));
        values.put(
                "legalGrounds",
                List.of(text(
                        "Imigrācijas likuma 4. panta pirmā daļa (ieceļošanas un uzturēšanās nosacījumi)",
                        "Immigration Law, Section 4(1) (conditions of entry and stay)")));
        values.put("destination", text("Uzbekistāna", "Uzbekistan"));
        values.put("voluntaryDays", 15);
        values.put("voluntaryUntil", LocalDate.of(2026, 3, 17));
        values.put("contestUntil", LocalDate.of(2026, 3, 9));
        values.put("banTerm", Period.ofDays(30));
        values.put("banTerritory", "schengen");
        values.put("banReason", text("pārsniegts vīzas termiņš", "the visa was overstayed"));
        values.put("replacesNumber", "VRS-2026-IR-000007");
        values.put("replacesDate", LocalDate.of(2026, 2, 27));
        values.put("replacesReason", "kļūdains termiņš");
        return values;
    }

    private static Map<String, Object> removalOrder() {
        Map<String, Object> values = vrs();
        nguyen(values);
        values.put("unit", text("Daugavpils pārvalde, Imigrācijas dienests", "Daugavpils Board, Immigration Service"));
        values.put("place", text("Daugavpils", "Daugavpils"));
        signed(
                values,
                "Daugavpils pārvaldes priekšnieka vietniece",
                "Deputy Head of the Daugavpils Board",
                "Līga Ābele",
                "2026-03-12T13:00:00Z");
        values.put(
                "facts",
                text(
                        "Ar izbraukšanas rīkojumu Nr. VRS-2026-IR-000002 ārzemniekam bija noteikts pienākums labprātīgi izceļot līdz 09.03.2026. Ziņu par izceļošanu nav. 2026. gada 12. martā plkst. 10:00 ārzemnieks aizturēts Rīgā.",
                        "By departure order No. VRS-2026-IR-000002 the foreigner was obliged to leave voluntarily by 9 March 2026. There is no information of a departure. On 12 March 2026 at 10:00 the foreigner was detained in Riga."));
        values.put(
                "considerations",
                text(
                        "Ārzemniekam Latvijas Republikā nav ģimenes, veselības stāvoklis ir labs. Apstākļi, kas saskaņā ar neizraidīšanas principu liegtu izraidīšanu, nav konstatēti.",
                        "The foreigner has no family in the Republic of Latvia and is in good health. No circumstances were found that would bar the removal under the principle of non-refoulement."));
        values.put(
                "noVoluntaryTerm",
                text(
                        "Ārzemnieks nav izpildījis izbraukšanas rīkojumu, un viņam nav noteiktas dzīvesvietas; pastāv bēgšanas iespējamība.",
                        "The foreigner did not obey the departure order and has no fixed address; there is a risk of absconding."));
        values.put(
                "legalGrounds",
                List.of(text(
                        "Imigrācijas likuma 47. pants (apstākļi, kas liedz izraidīšanu)",
                        "Immigration Law, Section 47 (circumstances that bar removal)")));
        values.put("destination", text("Vjetnama", "Viet Nam"));
        values.put("contestUntil", LocalDate.of(2026, 3, 19));
        values.put("banTerm", Period.ofMonths(36));
        values.put("banTerritory", "schengen");
        values.put("banReason", text("nav izpildīts izbraukšanas rīkojums", "the departure order was not obeyed"));
        values.put("replacesNumber", "VRS-2026-PI-000007");
        values.put("replacesDate", LocalDate.of(2026, 2, 27));
        values.put("replacesReason", "kļūdains termiņš");
        return values;
    }

    private static Map<String, Object> detentionRecord() {
        Map<String, Object> values = vrs();
        values.put(
                "unit",
                text("Ludzas pārvalde, Grebņevas robežkontroles punkts", "Ludza Board, Grebņeva border control point"));
        values.put("place", text("Grebņeva", "Grebņeva"));
        values.put("personName", "HASSAN YUSUF");
        values.put("personOriginalName", "Хассан Юсуф");
        values.put("birthDate", Year.of(1999));
        values.put("sex", text("vīrietis", "male"));
        values.put("nationality", text("Somālija (SOM), pēc paša vārdiem", "Somalia (SOM), as stated by the person"));
        values.put("travelDocument", text("nav uzrādīts", "none presented"));
        values.put("address", text("nav", "none"));
        values.put("interpreter", "Ilze Bērziņa");
        values.put("detainedAt", Instant.parse("2026-03-02T03:20:00Z"));
        values.put(
                "detentionPlace",
                text(
                        "Kārsavas novads, 2,4 km no valsts robežas, robežzīme 0271",
                        "Kārsava municipality, 2.4 km from the state border, border sign 0271"));
        values.put(
                "handedOverFrom",
                text(
                        "Valsts policijas Latgales reģiona pārvalde, 02.03.2026. plkst. 05:50",
                        "State Police, Latgale Regional Board, 2 March 2026 at 05:50"));
        values.put(
                "facts",
                text(
                        "Ārzemnieks nelikumīgi šķērsoja valsts robežu ārpus robežšķērsošanas vietas. Personu apliecinošu dokumentu nav, identitāte noteikta pēc paša vārdiem.",
                        "The foreigner crossed the state border illegally outside a border crossing point. He has no identity document; the identity rests on his own words."));
        values.put(
                "grounds",
                List.of(
                        text("nelikumīgi šķērsojis valsts robežu", "crossed the state border illegally"),
                        text("slēpj identitāti vai nesadarbojas", "hides identity or does not cooperate")));
        values.put(
                "alternativesWhyNot",
                text(
                        "Ārzemniekam nav dzīvesvietas, nav naudas līdzekļu un nav nododamu dokumentu; regulāra reģistrēšanās nenodrošinātu viņa sasniedzamību.",
                        "The foreigner has no address, no means and no documents to hand over; regular reporting would not keep him within reach."));
        values.put(
                "facility",
                text(
                        "aizturēto ārzemnieku izmitināšanas centrs „Daugavpils”",
                        "accommodation centre for detained foreigners “Daugavpils”"));
        values.put("detentionEndsAt", Instant.parse("2026-03-12T03:20:00Z"));
        values.put(
                "belongings",
                text(
                        "mobilais tālrunis, mugursoma, 85 EUR (nodoti glabāšanā)",
                        "mobile telephone, backpack, 85 EUR (handed over for safe keeping)"));
        values.put(
                "remarks",
                text(
                        "Lūdz paziņot brālim Vācijā. Sūdzību par veselību nav.",
                        "Asks to inform his brother in Germany. No complaints of health."));
        values.put(
                "legalGrounds",
                List.of(text(
                        "Valsts robežsardzes likuma 19. pants (ievietošana īslaicīgās uzturēšanas telpās)",
                        "State Border Guard Law, Section 19 (temporary keeping premises)")));
        return values;
    }

    private static Map<String, Object> entryBanNotice() {
        Map<String, Object> values = pmlp();
        nguyen(values);
        signed(values, "nodaļas vadītāja", "Head of Division", "Ieva Kalniņa", "2026-03-19T08:15:00Z");
        values.put(
                "facts",
                text(
                        "Ārzemnieks 18.03.2026. izraidīts uz Vjetnamu no robežšķērsošanas vietas „Lidosta Rīga”. Izraidīšana notika pēc tam, kad ārzemnieks nebija izpildījis izbraukšanas rīkojumu.",
                        "On 18 March 2026 the foreigner was removed to Viet Nam through the border crossing point Riga Airport. The removal followed the foreigner's failure to obey a departure order."));
        values.put(
                "legalGrounds",
                List.of(text(
                        "Eiropas Parlamenta un Padomes Direktīvas 2008/115/EK 11. panta 1. punkta b) apakšpunkts",
                        "Directive 2008/115/EC, Article 11(1)(b)")));
        values.put(
                "decisionBy",
                text("Pilsonības un migrācijas lietu pārvalde", "Office of Citizenship and Migration Affairs"));
        values.put("decisionNumber", "PMLP-2026-IA-000030");
        values.put("decisionDate", LocalDate.of(2026, 3, 19));
        values.put("banReason", text("nav izpildīts izbraukšanas rīkojums", "the departure order was not obeyed"));
        values.put("banTerm", Period.ofMonths(36));
        values.put("banFrom", LocalDate.of(2026, 3, 19));
        values.put("banUntil", LocalDate.of(2029, 3, 18));
        values.put("banTerritory", "schengen");
        values.put("contestRoad", "head");
        values.put("contestUntil", LocalDate.of(2026, 4, 20));
        return values;
    }

    private static Map<String, Object> banShortened() {
        Map<String, Object> values = pmlp();
        nguyen(values);
        values.put(
                "facts",
                text(
                        "Ārzemnieks 18.03.2026. izraidīts uz Vjetnamu. 2027. gada 2. martā saņemts iesniegums ar lūgumu ieceļošanas aizliegumu saīsināt.",
                        "On 18 March 2026 the foreigner was removed to Viet Nam. On 2 March 2027 a request to shorten the entry ban was received."));
        values.put(
                "legalGrounds",
                List.of(text(
                        "Administratīvā procesa likuma 86. pants (administratīvā akta atcelšana)",
                        "Administrative Procedure Law, Section 86 (revocation of an administrative act)")));
        values.put("outcome", "shortened");
        values.put(
                "decisionBy",
                text("Pilsonības un migrācijas lietu pārvalde", "Office of Citizenship and Migration Affairs"));
        values.put("decisionNumber", "PMLP-2026-00057-A");
        values.put("decisionDate", LocalDate.of(2026, 3, 19));
        values.put("changeNumber", "PMLP-2026-00057-P1");
        values.put("changeDate", LocalDate.of(2027, 3, 10));
        values.put("banReason", text("nav izpildīts izbraukšanas rīkojums", "the departure order was not obeyed"));
        values.put("banTerritory", "schengen");
        values.put("banFrom", LocalDate.of(2026, 3, 19));
        values.put("previousUntil", LocalDate.of(2029, 3, 18));
        values.put("newUntil", LocalDate.of(2027, 9, 18));
        values.put(
                "considerations",
                text(
                        "Ārzemnieks noslēdzis laulību ar Latvijas pilsoni un atmaksājis izraidīšanas izdevumus; pārkāpums nav atkārtots.",
                        "The foreigner has married a citizen of Latvia and repaid the costs of the removal; the violation was not repeated."));
        values.put("contestRoad", "head");
        values.put("contestUntil", LocalDate.of(2027, 4, 9));
        return values;
    }

    private static Map<String, Object> noticeOfPlannedRemoval() {
        Map<String, Object> values = vrs();
        nguyen(values);
        values.put(
                "unit",
                text(
                        "aizturēto ārzemnieku izmitināšanas centrs „Daugavpils”",
                        "accommodation centre for detained foreigners “Daugavpils”"));
        values.put("place", text("Daugavpils", "Daugavpils"));
        values.put(
                "facts",
                text(
                        "Lēmums ir paziņots 12.03.2026. un nav apturēts. Ceļošanas dokuments ir Valsts robežsardzes rīcībā.",
                        "The decision was served on 12 March 2026 and is not suspended. The State Border Guard holds the travel document."));
        values.put(
                "legalGrounds",
                List.of(text(
                        "Ministru kabineta 2011. gada noteikumu Nr. 454 22. punkts (medicīniskā pārbaude)",
                        "Cabinet Regulation No. 454 of 2011, point 22 (medical check)")));
        values.put("order", "removal-order");
        values.put("orderNumber", "VRS-2026-PI-000031");
        values.put("orderDate", LocalDate.of(2026, 3, 12));
        values.put("removalStartsAt", Instant.parse("2026-03-18T05:00:00Z"));
        values.put("destination", text("Vjetnama", "Viet Nam"));
        values.put("crossingPoint", text("Lidosta „Rīga”", "Riga Airport"));
        values.put("transport", text("reiss TK1776 un TK0162 caur Stambulu", "flights TK1776 and TK0162 via Istanbul"));
        values.put(
                "escort",
                text(
                        "divas Valsts robežsardzes amatpersonas līdz galamērķim",
                        "two officials of the State Border Guard to the destination"));
        values.put(
                "shortNoticeReason",
                text(
                        "Vieta reisā apstiprināta 18.03.2026. plkst. 01:30, un izraidīšanu bija iespējams noorganizēt ātrāk nekā 12 stundās.",
                        "The seat was confirmed on 18 March 2026 at 01:30 and the removal could be organised in less than 12 hours."));
        return values;
    }

    private static Map<String, Object> applicationToCourt() {
        Map<String, Object> values = detentionRecord();
        List.of("detentionPlace", "handedOverFrom", "belongings", "remarks").forEach(values::remove);
        values.put("purpose", "return");
        values.put("term", Period.ofMonths(2));
        values.put(
                "reason",
                text(
                        "Somālijas pārstāvniecība identitāti vēl nav apstiprinājusi; atbilde gaidāma aprīlī.",
                        "The mission of Somalia has not confirmed the identity yet; its answer is expected in April."));
        values.put("pastSixMonths", "papers-delayed");
        values.put("time", "in-time");
        return values;
    }

    private static Map<String, Object> ofRemoval() {
        Map<String, Object> values = noticeOfPlannedRemoval();
        List.of("removalStartsAt", "destination", "crossingPoint", "transport", "escort", "shortNoticeReason")
                .forEach(values::remove);
        return values;
    }

    private static Map<String, Object> shortenedTerm() {
        Map<String, Object> values = extension();
        List.of("outcome", "requestedOn").forEach(values::remove);
        values.put(
                "facts",
                text(
                        "Vīzas termiņš beidzās 18.02.2026.; ārzemnieks palika Latvijā.",
                        "The visa ended on 18.02.2026; the foreigner stayed in Latvia."));
        values.put("ground", "absconding");
        values.put(
                "considerations",
                text(
                        "Ārzemnieks nedzīvo norādītajā adresē un neatbild uz uzaicinājumiem.",
                        "The foreigner does not live at the given address and does not answer summonses."));
        values.put("newUntil", LocalDate.of(2026, 3, 20));
        values.put("toldAt", Instant.parse("2026-03-15T08:00:00Z"));
        values.put("signatoryName", "Ilze Bērziņa");
        values.put("signatoryPosition", text("pilnvarotā amatpersona", "authorised official"));
        values.put("signedAt", Instant.parse("2026-03-15T07:30:00Z"));
        return values;
    }

    private static Map<String, Object> assistance() {
        Map<String, Object> values = extension();
        List.of("outcome", "previousUntil", "newUntil").forEach(values::remove);
        values.put(
                "facts",
                text(
                        "Vīzas termiņš beidzās 18.02.2026.; ārzemnieks palika Latvijā.",
                        "The visa ended on 18.02.2026; the foreigner stayed in Latvia."));
        values.put("programme", "iom");
        values.put(
                "support",
                List.of(
                        text("biļete uz izceļošanas valsti", "ticket to the country of destination"),
                        text("naudas pabalsts", "money")));
        values.put("considerations", text("Dokuments ārzemniekam jau ir.", "The foreigner already holds a document."));
        values.put("voluntaryUntil", LocalDate.of(2026, 4, 10));
        return values;
    }

    private static Map<String, Object> postponement() {
        Map<String, Object> values = ofRemoval();
        values.put("reason", text("veselība", "health"));
        values.put("postponedUntil", LocalDate.of(2026, 4, 30));
        values.put("contestUntil", LocalDate.of(2026, 4, 17));
        return values;
    }

    private static Map<String, Object> embassyRequest() {
        Map<String, Object> values = ofRemoval();
        List.of("order", "orderNumber", "orderDate").forEach(values::remove);
        values.put(
                "facts",
                text(
                        "Ārzemniekam nav derīga ceļošanas dokumenta, un viņam jāatgriežas valstiskās piederības valstī.",
                        "The foreigner has no valid travel document and has to return to the country of nationality."));
        values.put("country", text("Vjetnama", "Viet Nam"));
        values.put("formerSurnames", "NGUYEN DUC VAN");
        values.put("ethnicity", "kinh");
        values.put("birthPlace", text("Hải Phòng, Vjetnama", "Hải Phòng, Viet Nam"));
        values.put("addressAbroad", "14 Lạch Tray, Hải Phòng");
        values.put(
                "identityDocuments",
                List.of(
                        text(
                                "pase C7731046 (VNM), beigusies 11.09.2025.",
                                "passport C7731046 (VNM), expired 11.09.2025"),
                        text("dzimšanas apliecības kopija", "copy of the birth certificate")));
        return values;
    }

    private static Map<String, Object> noticeToOmbudsman() {
        Map<String, Object> values = ofRemoval();
        values.put("foreignerToldAt", Instant.parse("2026-03-17T16:00:00Z"));
        values.put("removalStartsAt", Instant.parse("2026-03-18T05:00:00Z"));
        values.put("startPlace", values.get("unit"));
        values.put("destination", text("Vjetnama", "Viet Nam"));
        values.put("escort", text("līdz galamērķa valsts robežai", "to the border of the country of destination"));
        values.put("receivedBy", text("māte Trần Thị Mai", "mother Trần Thị Mai"));
        return values;
    }

    private static Map<String, Object> handOverRecord() {
        Map<String, Object> values = noticeToOmbudsman();
        List.of("foreignerToldAt", "removalStartsAt", "startPlace").forEach(values::remove);
        values.put("startedAt", Instant.parse("2026-03-18T05:00:00Z"));
        values.put("handedOverAt", Instant.parse("2026-03-18T09:40:00Z"));
        values.put("crossingPoint", text("Lidosta „Rīga”", "Riga Airport"));
        values.put("transport", text("gaisa transports", "air"));
        return values;
    }

    private static Map<String, Object> dataSubjectReport() {
        Map<String, Object> values = pmlp();
        nguyen(values);
        values.put(
                "facts",
                text("Persona ir lūgusi ziņas par saviem datiem.", "The person asked what is held about him."));
        values.put("legalGrounds", List.of(text("MK noteikumu Nr. 122 2. punkts", "Regulation No. 122, point 2")));
        values.put("heldSince", Instant.parse("2026-03-02T08:15:00Z"));
        values.put(
                "held",
                List.of(
                        text("5.1.1. vārds (vārdi): VAN DUC", "5.1.1 given name(s): VAN DUC"),
                        text("5.1.2. uzvārds: NGUYEN", "5.1.2 surname: NGUYEN"),
                        text("5.1.5. dzimums: vīrietis", "5.1.5 sex: male")));
        values.put("notHeld", List.of(text("5.1.10. personas kods", "5.1.10 personal code")));
        values.put(
                "corrections",
                List.of(text(
                        "12.03.2026. 10:00 dzimšanas datums: 03.02.1995. → 02.03.1995. (pases pārbaude)",
                        "12.03.2026. 10:00 date of birth: 03.02.1995. → 02.03.1995. (check of the passport)")));
        return values;
    }

    private static Map<String, Object> extension() {
        Map<String, Object> values = pmlp();
        values.put("personName", "KOVALENKO OLEKSII");
        values.put("personOriginalName", "Коваленко Олексій");
        values.put("birthDate", LocalDate.of(1990, 4, 12));
        values.put("sex", text("vīrietis", "male"));
        values.put("nationality", text("Ukraina (UKR)", "Ukraine (UKR)"));
        values.put(
                "travelDocument",
                text(
                        "pase FB123456 (UKR), derīga līdz 01.01.2029.",
                        "passport FB123456 (UKR), valid until 1 January 2029"));
        values.put("address", "Kuldīgas iela 7-3, Ventspils, LV-3601");
        values.put("interpreter", "Olga Petrenko");
        values.put(
                "facts",
                text(
                        "Ārzemnieks lūdz pagarināt labprātīgas izceļošanas termiņu, jo viņa bērns mācās Ventspils vidusskolas 4. klasē un mācību gads beidzas 29.05.2026.",
                        "The foreigner asks to extend the term of voluntary departure because his child attends the 4th form of a school in Ventspils and the school year ends on 29 May 2026."));
        values.put(
                "legalGrounds",
                List.of(text(
                        "Administratīvā procesa likuma 65. pants (lietderības apsvērumi)",
                        "Administrative Procedure Law, Section 65 (considerations of expediency)")));
        values.put("outcome", "granted");
        values.put("orderNumber", "PMLP-2026-IR-000014");
        values.put("orderDate", LocalDate.of(2026, 3, 11));
        values.put("requestedOn", LocalDate.of(2026, 4, 2));
        values.put("previousUntil", LocalDate.of(2026, 4, 10));
        values.put("newUntil", LocalDate.of(2026, 6, 4));
        values.put(
                "considerations",
                text(
                        "Mācību gada pabeigšana atbilst bērna interesēm. Ārzemniekam ir dzīvesvieta un iztikas līdzekļi, un viņš līdz šim ir sadarbojies ar iestādi.",
                        "Finishing the school year is in the child's interest. The foreigner has an address and means of subsistence and has cooperated with the authority so far."));
        values.put("contestUntil", LocalDate.of(2026, 4, 14));
        return values;
    }

    private static Map<String, Object> decisionOnContest() {
        Map<String, Object> values = vrs();
        karimov(values);
        values.put("unit", text("Galvenā pārvalde", "Main Board"));
        signed(
                values,
                "Valsts robežsardzes priekšnieka vietnieks, ģenerālis",
                "Deputy Chief of the State Border Guard, General",
                "Guntis Vītoliņš",
                "2026-04-20T07:00:00Z");
        values.put(
                "facts",
                text(
                        "Ar apstrīdēto lēmumu nolemts izraidīt ārzemnieku uz Uzbekistānu un noteikt ieceļošanas aizliegumu uz 36 mēnešiem.",
                        "By the contested decision it was decided to remove the foreigner to Uzbekistan and to impose an entry ban of 36 months."));
        values.put("legalGrounds", List.of(text("Imigrācijas likuma 63. pants", "Immigration Law, Section 63")));
        values.put("outcome", "amended");
        values.put("contestedTitle", text("lēmums par piespiedu izraidīšanu", "removal order"));
        values.put("contestedNumber", "VRS-2026-PI-000040");
        values.put("contestedDate", LocalDate.of(2026, 3, 30));
        values.put("receivedOn", LocalDate.of(2026, 4, 7));
        values.put(
                "arguments",
                text(
                        "Ārzemnieks norāda, ka ieceļošanas aizliegums ir nesamērīgs, jo viņa māsa likumīgi dzīvo Latvijas Republikā un viņam ir bijis pastāvīgs darbs.",
                        "The foreigner states that the entry ban is disproportionate because his sister lives lawfully in the Republic of Latvia and he had permanent work."));
        values.put(
                "considerations",
                text(
                        "Lēmums izraidīt ir pamatots: ārzemnieks neizceļoja noteiktajā termiņā. Ieceļošanas aizlieguma termiņš, ņemot vērā ģimenes saites un to, ka pārkāpums ir pirmais, ir samazināms līdz zemākajai robežai.",
                        "The decision to remove is well founded: the foreigner did not leave within the term. Considering the family ties and that the violation is the first, the term of the entry ban is to be lowered to the lowest limit."));
        values.put(
                "amendment",
                text(
                        "Ieceļošanas aizlieguma termiņu „36 mēneši” aizstāt ar „12 mēneši”. Pārējā daļā lēmumu atstāt negrozītu.",
                        "The term of the entry ban “36 months” is replaced by “12 months”. The rest of the decision is left unchanged."));
        values.put("appealUntil", LocalDate.of(2026, 4, 27));
        return values;
    }

    private static LocalizedText text(String lv, String en) {
        return LocalizedText.of(lv, en);
    }
}
