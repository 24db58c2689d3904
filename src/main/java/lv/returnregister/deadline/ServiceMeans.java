package lv.returnregister.deadline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a decision is served. */
public enum ServiceMeans {
    /** Handed over and signed for. */
    @JsonProperty("in-person")
    IN_PERSON,
    /** Acceptance or signature refused, noted by the officer. */
    @JsonProperty("refused")
    REFUSED,
    /** Registered post. */
    @JsonProperty("registered-post")
    REGISTERED_POST,
    /** Plain post. */
    @JsonProperty("post")
    POST,
    /** Official e-address. */
    @JsonProperty("e-address")
    E_ADDRESS,
    /** E-mail. */
    @JsonProperty("e-mail")
    E_MAIL,
    /** On-line form. */
    @JsonProperty("online-form")
    ONLINE_FORM,
    /** Registered post with advice to a state of the European Union. */
    @JsonProperty("abroad-eu")
    ABROAD_EU,
    /** Registered post with advice to another state. */
    @JsonProperty("abroad")
    ABROAD,
    /** Public notice, where address and whereabouts are unknown. */
    @JsonProperty("public-notice")
    PUBLIC_NOTICE;

    /** The way of a kebab-case id such as {@code registered-post}; {@link IllegalArgumentException} when there is none. */
    public static ServiceMeans of(String id) {
        return valueOf(id.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** The kebab-case id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
