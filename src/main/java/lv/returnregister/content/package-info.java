/**
 * What the Register holds: the items of its own regulation and, kept apart, what case files hold beyond it, as data in
 * {@code content/register-content.yaml}.
 */
@NullMarked
package lv.returnregister.content;

import org.jspecify.annotations.NullMarked;
