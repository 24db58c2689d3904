package lv.returnregister.modelling;

import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Begin a model there was none of before.
 *
 * @param key how it is called in the library: {@code extendBan} for processes and tables, {@code extend-ban/sign-ban} for
 *     forms, {@code summons_lv} for letters
 * @param nameLv its name in Latvian; of a form, the label of its first field
 * @param nameEn the same in English
 * @param reason why it is needed
 */
public record NewModel(
        @Nullable ModelKind kind,
        @Nullable String key,
        @Nullable String nameLv,
        @Nullable String nameEn,
        @Nullable String reason) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 4000;
    private static final String WORDS = "[a-z]+([A-Z][a-z]+)*";
    private static final String KEBAB = "[a-z]+(-[a-z]+)*";
    private static final String FORM = KEBAB + "/" + KEBAB;
    private static final String LETTER = KEBAB + "_(lv|en)";

    public NewModel {
        key = Inputs.given(key);
        nameLv = Inputs.given(nameLv);
        nameEn = Inputs.given(nameEn);
        reason = Inputs.given(reason);
        boolean isWord = kind == ModelKind.PROCESS || kind == ModelKind.DECISION;
        Inputs.check()
                .required("kind", kind)
                .required("key", key)
                .required("nameLv", nameLv)
                .required("nameEn", nameEn)
                .required("reason", reason)
                .require(!isWord || fits(key, WORDS), "key", "model-key-word", String.valueOf(key))
                .require(kind != ModelKind.FORM || fits(key, FORM), "key", "model-key-form", String.valueOf(key))
                .require(kind != ModelKind.LETTER || fits(key, LETTER), "key", "model-key-letter", String.valueOf(key))
                .require(isShort(key, LONGEST_NAME), "key", "too-long", String.valueOf(LONGEST_NAME))
                .require(isShort(nameLv, LONGEST_NAME), "nameLv", "too-long", String.valueOf(LONGEST_NAME))
                .require(isShort(nameEn, LONGEST_NAME), "nameEn", "too-long", String.valueOf(LONGEST_NAME))
                .require(isShort(reason, LONGEST_REASON), "reason", "too-long", String.valueOf(LONGEST_REASON))
                .done();
    }

    private static boolean fits(@Nullable String key, String form) {
        return key == null || key.matches(form);
    }

    private static boolean isShort(@Nullable String value, int longest) {
        return value == null || value.length() <= longest;
    }
}
