package lv.returnregister.modelling.bundle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelRef;

/**
 * What a bundle held that was found sound.
 *
 * @param environment kind of installation that wrote it: test, training, production
 * @param writtenAt when
 * @param signer mark of the key it was signed with
 * @param texts the models with their texts, processes first
 */
public record BundleContents(String environment, String writtenAt, String signer, Map<ModelRef, String> texts)
        implements ModelCatalogue {

    public BundleContents {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    @Override
    public Set<ModelRef> all() {
        return texts.keySet();
    }

    @Override
    public Optional<String> content(ModelRef model) {
        return Optional.ofNullable(texts.get(model));
    }
}
