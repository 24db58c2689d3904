package lv.returnregister.modelling;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Contents of models that belong together: those that are live, or those of a release. */
public interface ModelCatalogue {

    /** Every model there is. */
    Set<ModelRef> all();

    /** The text of a model, nothing when there is no such model. */
    Optional<String> content(ModelRef model);

    /** The same models, but one of them with another text, as it would be once a draft is live. */
    default ModelCatalogue with(ModelRef changed, String text) {
        ModelCatalogue before = this;
        return new ModelCatalogue() {
            @Override
            public Set<ModelRef> all() {
                return Stream.concat(before.all().stream(), Stream.of(changed)).collect(Collectors.toUnmodifiableSet());
            }

            @Override
            public Optional<String> content(ModelRef model) {
                return model.equals(changed) ? Optional.of(text) : before.content(model);
            }
        };
    }
}
