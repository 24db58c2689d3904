package lv.returnregister.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import lv.returnregister.shell.Changes;

/** Lets a view follow changes made by others while it is on the screen. A burst of changes redraws it once. */
public final class LiveUpdates {

    /** Long enough to gather what one step causes, short enough to look immediate. */
    private static final long GATHER_MILLIS = 250;

    private static final Executor LATER = CompletableFuture.delayedExecutor(GATHER_MILLIS, TimeUnit.MILLISECONDS);

    private LiveUpdates() {}

    /**
     * Follows topics from attach to detach.
     *
     * @param view redrawn while it is attached
     * @param topics which keys of which topic matter
     * @param redraw runs with the session locked, as the officer of the page
     */
    public static void follow(
            Component view, Changes changes, Map<String, Predicate<String>> topics, SerializableRunnable redraw) {
        List<Runnable> subscriptions = new ArrayList<>();
        view.addAttachListener(event -> {
            UI ui = event.getUI();
            AtomicBoolean gathering = new AtomicBoolean();
            topics.forEach((topic, matters) -> subscriptions.add(changes.subscribe(topic, key -> {
                if (matters.test(key) && gathering.compareAndSet(false, true)) {
                    LATER.execute(() -> {
                        gathering.set(false);
                        redraw(ui, view, redraw);
                    });
                }
            })));
        });
        view.addDetachListener(event -> {
            subscriptions.forEach(Runnable::run);
            subscriptions.clear();
        });
    }

    private static void redraw(UI ui, Component view, SerializableRunnable redraw) {
        try {
            ui.access(() -> {
                if (view.isAttached()) {
                    redraw.run();
                }
            });
        } catch (UIDetachedException e) {
            // The page was closed meanwhile: nobody looks.
        }
    }
}
