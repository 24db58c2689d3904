package lv.returnregister.shell;

import java.util.List;
import lv.returnregister.shared.BatchBeforeCommit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a transaction announces to the open screens of all nodes, once however often it is announced. */
@Component
class Announcements extends BatchBeforeCommit<String> {

    /** Name of the channel on which the nodes listen. */
    static final String CHANNEL = "register_changes";

    private final JdbcClient jdbc;

    Announcements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    protected void write(List<String> messages) {
        send(messages);
    }

    /** Sends them by PostgreSQL's NOTIFY: they leave with the commit, if there is a transaction. */
    void send(List<String> messages) {
        jdbc.sql("select pg_notify(:channel, message) from (select distinct unnest(:messages)) announced (message)")
                .param("channel", CHANNEL)
                .param("messages", messages.toArray(String[]::new))
                .query((row, number) -> number)
                .list();
    }
}
