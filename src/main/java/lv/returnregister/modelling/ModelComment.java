package lv.returnregister.modelling;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a version.
 *
 * @param element id of the element it is about, absent when it is about the whole
 * @param rule word of the warning it answers, absent when it answers none
 * @param officer sign-in name
 * @param saidAt UTC
 */
public record ModelComment(
        UUID id, @Nullable String element, @Nullable String rule, String officer, Instant saidAt, String words) {

    /** Whether it says why a warning is no fault. */
    public boolean answers(Finding finding) {
        return finding.rule().equals(rule) && Objects.equals(finding.element(), element);
    }
}
