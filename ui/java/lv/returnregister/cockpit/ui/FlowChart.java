package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.shell.ui.Durations;
import lv.returnregister.shell.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Durations as a chart, drawn by Apache ECharts in the colours of the page, light or dark. A chart is a picture: whoever hears
 * the page is told what it shows, and the figures stand in a table beside it.
 */
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./cockpit/flow-chart.ts")
final class FlowChart extends Div {

    private static final long serialVersionUID = 1L;

    private final Element drawing = new Element("rr-chart");

    /** How the durations are drawn. */
    enum Form {
        /** Bars from the left, one for each category, the first at the top. */
        BARS,
        /** Lines over categories from left to right. */
        LINES
    }

    /** The colour of a series: a word of the style sheets. */
    enum Colour {
        SOON("--rr-soon"),
        VRS("--rr-vrs"),
        PMLP("--rr-pmlp");

        private final String variable;

        Colour(String variable) {
            this.variable = variable;
        }
    }

    /**
     * One series.
     *
     * @param name in the language of the page
     * @param values one for each category, absent where there is none
     * @param dashed for a second measure in the same colour
     */
    record Series(String name, Colour colour, boolean dashed, List<@Nullable Duration> values) {}

    /** An empty chart. */
    FlowChart() {
        addClassName("rr-chart");
        drawing.setAttribute("role", "img");
        getElement().appendChild(drawing);
    }

    /**
     * Draws.
     *
     * @param says what the chart shows, in a sentence
     */
    void show(Form form, String says, List<String> categories, List<Series> series) {
        drawing.setAttribute("aria-label", says);
        List<Map<String, Object>> drawn = new ArrayList<>();
        for (Series one : series) {
            List<Double> seconds = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (Duration value : one.values()) {
                // Below nothing: the drawing takes it for a gap.
                seconds.add(value == null ? -1.0 : value.toMillis() / 1000.0);
                texts.add(value == null ? Texts.text("flow.none") : Durations.full(value));
            }
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", one.name());
            map.put("colour", one.colour().variable);
            map.put("dashed", one.dashed());
            map.put("seconds", seconds);
            map.put("texts", texts);
            drawn.add(map);
        }
        drawing.setPropertyMap(
                "chart",
                Map.of(
                        "form",
                        FlowQuestion.word(form),
                        "categories",
                        categories,
                        "series",
                        drawn,
                        "failed",
                        Texts.text("flow.chart.failed")));
    }

    /** What is told to whoever hears the page, for tests. */
    String says() {
        return drawing.getAttribute("aria-label");
    }
}
