/** Floor 6: measures the Register against what it stands on, in one run on one database server, and prints the ratios. */
@NullMarked
package lv.returnregister.bench;

import org.jspecify.annotations.NullMarked;
