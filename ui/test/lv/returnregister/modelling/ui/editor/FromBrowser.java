package lv.returnregister.modelling.ui.editor;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Tells the server what a browser would tell it. */
public final class FromBrowser {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FromBrowser() {}

    /** An event of an element that is on the page. */
    public static void tell(Element element, String event, Map<String, String> data) {
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, event, JSON.valueToTree(data)));
    }
}
