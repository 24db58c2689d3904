package lv.returnregister.cockpit.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.cockpit.CockpitFigures;
import lv.returnregister.cockpit.IncidentFigures;
import lv.returnregister.cockpit.Instances;
import lv.returnregister.cockpit.ProcessFigures;
import lv.returnregister.cockpit.ProcessFigures.Flow;
import lv.returnregister.cockpit.ProcessFigures.Reach;
import lv.returnregister.cockpit.ProcessFigures.Scope;
import lv.returnregister.inbox.Inbox;
import lv.returnregister.inbox.InboxFilter;
import lv.returnregister.inbox.InboxFilter.Part;
import lv.returnregister.inbox.InboxFilter.Window;
import org.jspecify.annotations.Nullable;

/**
 * The overview's table: how each process, or each unit, goes; each number with the address of exactly the list it counts.
 */
final class FlowLines {

    /** What the lines are about. */
    enum By {
        PROCESS,
        UNIT
    }

    /**
     * A number and where its list is.
     *
     * @param address without a leading slash; empty when the list is not the supervisor's to see
     */
    record Number(long count, String address) {

        static final Number NONE = new Number(0, "");
    }

    /**
     * A line.
     *
     * @param name of the process or the unit
     * @param open instances under way
     * @param started instances begun this week
     * @param finished instances ended this week
     * @param overdue tasks whose due date has passed
     * @param today tasks due today
     * @param threeDays tasks due on one of the three days after
     * @param failed jobs that failed and wait for somebody
     */
    record Line(
            String name,
            Number open,
            Number started,
            Number finished,
            Number overdue,
            Number today,
            Number threeDays,
            Number failed) {}

    private final ProcessFigures figures;
    private final Inbox inbox;
    private final @Nullable IncidentFigures incidents;
    private final Officer officer;
    private final Function<String, String> unitName;
    private final Locale language;

    FlowLines(
            ProcessFigures figures,
            Inbox inbox,
            @Nullable IncidentFigures incidents,
            Officer officer,
            Function<String, String> unitName,
            Locale language) {
        this.figures = figures;
        this.inbox = inbox;
        this.incidents = incidents;
        this.officer = officer;
        this.unitName = unitName;
        this.language = language;
    }

    /** The tasks of a scope, due by a limit of law or by a target of the service. */
    static InboxFilter tasks(Scope scope, boolean law) {
        String unit = scope.unit();
        InboxFilter.Scope of =
                scope.reach() == Reach.UNIT && unit == null ? InboxFilter.Scope.UNIT : InboxFilter.Scope.AUTHORITY;
        return InboxFilter.of(of).withPart(new Part(null, unit, law, null));
    }

    /** The lines of a scope; its tasks are those due by law, or those due by a target. */
    List<Line> lines(Scope scope, By by, boolean law) {
        List<Flow> flows = figures.flows(scope);
        List<Inbox.Pressing> tasks = inbox.pressing(tasks(scope, law));
        return by == By.PROCESS ? byProcess(scope, flows, tasks, law) : byUnit(scope, flows, tasks, law);
    }

    private List<Line> byProcess(Scope scope, List<Flow> flows, List<Inbox.Pressing> tasks, boolean law) {
        Map<String, Integer> failed = incidents == null
                ? Map.of()
                : incidents.byProcess(
                        scope.reach() == Reach.UNIT ? CockpitFigures.Scope.UNIT : CockpitFigures.Scope.AUTHORITY);
        Map<String, String> names = new LinkedHashMap<>();
        figures.processes()
                .forEach(choice -> names.put(choice.key(), choice.name().in(language)));
        List<Line> lines = new ArrayList<>();
        names.forEach((process, name) -> {
            List<Flow> own = flows.stream()
                    .filter(flow -> flow.process().equals(process))
                    .toList();
            List<Inbox.Pressing> due = tasks.stream()
                    .filter(task -> task.process().equals(process))
                    .toList();
            Map<String, String> instances = CockpitWords.words(scope);
            instances.put("process", process);
            int jobs = failed.getOrDefault(process, 0);
            lines.add(line(
                    name,
                    own,
                    due,
                    instances,
                    tasks(scope, law).withPart(tasks(scope, law).part().ofProcess(process)),
                    new Number(jobs, CockpitWords.address(IncidentsView.ROUTE, failures(scope, process)))));
        });
        lines.removeIf(FlowLines::isEmpty);
        lines.sort(Comparator.comparingLong((Line line) -> line.open().count()).reversed());
        return lines;
    }

    private List<Line> byUnit(Scope scope, List<Flow> flows, List<Inbox.Pressing> tasks, boolean law) {
        record Place(Authority authority, String unit) {}
        Map<Place, List<Flow>> ofPlaces = new LinkedHashMap<>();
        flows.forEach(
                flow -> ofPlaces.computeIfAbsent(new Place(flow.authority(), flow.unit()), key -> new ArrayList<>())
                        .add(flow));
        tasks.forEach(task ->
                ofPlaces.computeIfAbsent(new Place(officer.authority(), task.unit()), key -> new ArrayList<>()));
        List<Line> lines = new ArrayList<>();
        ofPlaces.forEach((place, own) -> {
            boolean mine = place.authority() == officer.authority();
            List<Inbox.Pressing> due = mine
                    ? tasks.stream()
                            .filter(task -> task.unit().equals(place.unit()))
                            .toList()
                    : List.of();
            Map<String, String> instances = CockpitWords.words(scope);
            instances.put("of", place.authority().name());
            instances.put("at", place.unit());
            InboxFilter ofUnit = tasks(Scope.AUTHORITY, law);
            lines.add(line(
                    unitName.apply(place.unit()),
                    own,
                    due,
                    instances,
                    ofUnit.withPart(ofUnit.part().ofUnit(place.unit())),
                    Number.NONE));
        });
        lines.removeIf(FlowLines::isEmpty);
        lines.sort(Comparator.comparingLong((Line line) -> line.open().count()).reversed());
        return lines;
    }

    private static Line line(
            String name,
            List<Flow> flows,
            List<Inbox.Pressing> tasks,
            Map<String, String> instances,
            InboxFilter filter,
            Number failed) {
        return new Line(
                name,
                new Number(
                        flows.stream().mapToLong(Flow::running).sum(), instances(instances, Instances.Which.RUNNING)),
                new Number(
                        flows.stream().mapToLong(Flow::started).sum(), instances(instances, Instances.Which.STARTED)),
                new Number(
                        flows.stream().mapToLong(Flow::finished).sum(), instances(instances, Instances.Which.FINISHED)),
                new Number(tasks.stream().mapToLong(Inbox.Pressing::overdue).sum(), inbox(filter, Window.OVERDUE)),
                new Number(tasks.stream().mapToLong(Inbox.Pressing::today).sum(), inbox(filter, Window.TODAY)),
                new Number(tasks.stream().mapToLong(Inbox.Pressing::threeDays).sum(), inbox(filter, Window.THREE_DAYS)),
                failed);
    }

    private static String instances(Map<String, String> words, Instances.Which which) {
        Map<String, String> all = new LinkedHashMap<>(words);
        all.put("list", CockpitWords.word(which));
        return CockpitWords.address(InstancesView.ROUTE, all);
    }

    private static String inbox(InboxFilter filter, Window window) {
        Part part = filter.part();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("scope", CockpitWords.word(filter.scope()));
        if (part.process() != null) {
            words.put("process", part.process());
        }
        if (part.unit() != null) {
            words.put("unit", part.unit());
        }
        words.put("due", CockpitWords.word(window));
        words.put("law", Boolean.TRUE.equals(part.law()) ? "yes" : "no");
        return CockpitWords.address("inbox", words);
    }

    private static Map<String, String> failures(Scope scope, String process) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("scope", scope.reach() == Reach.UNIT ? "unit" : "authority");
        words.put("process", process);
        return words;
    }

    private static boolean isEmpty(Line line) {
        return line.open().count()
                        + line.started().count()
                        + line.finished().count()
                        + line.overdue().count()
                        + line.today().count()
                        + line.threeDays().count()
                        + line.failed().count()
                == 0;
    }
}
