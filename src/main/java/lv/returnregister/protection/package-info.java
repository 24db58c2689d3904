/** Who needs protection: minors, their companions and representatives, vulnerable people. */
@NullMarked
package lv.returnregister.protection;

import org.jspecify.annotations.NullMarked;
