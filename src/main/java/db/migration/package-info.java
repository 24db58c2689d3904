/** Database migrations that need code; the others are SQL files of the same folder in the resources. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
