/**
 * Letters and other documents of a case: written from templates, numbered without gaps, kept unchanged with their hash.
 */
@NullMarked
package lv.returnregister.documents;

import org.jspecify.annotations.NullMarked;
