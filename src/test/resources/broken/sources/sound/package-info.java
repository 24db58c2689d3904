@NullMarked
package sound;

import org.jspecify.annotations.NullMarked;
