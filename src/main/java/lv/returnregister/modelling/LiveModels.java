package lv.returnregister.modelling;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The models that are live in this environment. */
@Component
public class LiveModels implements ModelCatalogue {

    private final JdbcClient jdbc;

    LiveModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<ModelRef> all() {
        return new HashSet<>(jdbc.sql("select kind, model from modelling_version where state = 'LIVE'")
                .query((row, number) -> new ModelRef(ModelKind.valueOf(row.getString("kind")), row.getString("model")))
                .list());
    }

    @Override
    public Optional<String> content(ModelRef model) {
        return jdbc.sql(
                        "select content from modelling_version where kind = :kind and model = :model and state = 'LIVE'")
                .param("kind", model.kind().name())
                .param("model", model.key())
                .query(String.class)
                .optional();
    }
}
