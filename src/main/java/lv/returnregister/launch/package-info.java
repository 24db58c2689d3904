/**
 * Floor 0: how the Register comes up and goes down. Finds or starts its PostgreSQL, reads the environment, runs the
 * command that was asked for, and says in one sentence why a start failed. Knows no other module; a module that has a
 * command of its own implements {@link lv.returnregister.launch.RegisterCommand} and is listed in the root package.
 */
@NullMarked
package lv.returnregister.launch;

import org.jspecify.annotations.NullMarked;
