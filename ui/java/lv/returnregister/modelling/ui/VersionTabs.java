package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Consumer;
import lv.returnregister.modelling.ModelLibrary;
import lv.returnregister.modelling.ModelVersion;

/** What the page of a version can show. */
@org.springframework.stereotype.Component
class VersionTabs {

    private static final String READ = "read";

    private final ModelLibrary library;
    private final Drawings drawings;

    VersionTabs(ModelLibrary library, Drawings drawings) {
        this.library = library;
        this.drawings = drawings;
    }

    /** What a version offers, the first is shown first. */
    List<String> of(ModelVersion version) {
        return List.of(READ);
    }

    /**
     * Draws one of them.
     *
     * @param whenChanged redraws what is beside it
     * @param saved tells that and when the draft was saved
     */
    Component draw(String tab, ModelVersion version, Runnable whenChanged, Consumer<String> saved) {
        return drawings.of(version.model(), library.content(version.id()));
    }
}
