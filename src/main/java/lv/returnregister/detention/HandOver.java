package lv.returnregister.detention;

import org.jspecify.annotations.Nullable;

/**
 * Command: the police hand the foreigner over to the State Border Guard.
 *
 * @param note what was handed over with the person
 */
public record HandOver(@Nullable String note) {}
