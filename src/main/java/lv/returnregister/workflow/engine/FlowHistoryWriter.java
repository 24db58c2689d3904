package lv.returnregister.workflow.engine;

import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Writes the engine's history as the engine does, but does not read what an instance began with before it writes its end.
 * The engine reads it for the duration it keeps beside both moments; nobody asks for that, and every activity that ends
 * would cost a question.
 */
final class FlowHistoryWriter extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        DbEntityManager entities = getDbEntityManager();
        if (event instanceof HistoricScopeInstanceEvent
                && !isInitialEvent(event)
                && event.getId() != null
                && entities.getCachedEntity(event.getClass(), event.getId()) == null) {
            entities.merge(event);
        } else {
            super.insertOrUpdate(event);
        }
    }
}
