/** How a letter is written, numbered and kept. */
@NullMarked
package lv.returnregister.documents.domain;

import org.jspecify.annotations.NullMarked;
