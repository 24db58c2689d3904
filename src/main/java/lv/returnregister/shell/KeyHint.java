package lv.returnregister.shell;

/**
 * One line of the overlay that {@code ?} opens. Modules declare beans for the keys of their views.
 *
 * @param keys as printed on the keys, for example {@code Ctrl + Enter}
 * @param titleKey message key of what happens
 * @param order small first; the frame's own stand below 100
 */
public record KeyHint(String keys, String titleKey, int order) {}
