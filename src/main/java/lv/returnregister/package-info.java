/** Register of Returned Foreigners and Entry Bans: the start of the application and its commands. */
@NullMarked
package lv.returnregister;

import org.jspecify.annotations.NullMarked;
