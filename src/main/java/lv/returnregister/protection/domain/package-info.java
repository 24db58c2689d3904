/** What was recorded about protection, and the conditions of the law on it. */
@NullMarked
package lv.returnregister.protection.domain;

import org.jspecify.annotations.NullMarked;
