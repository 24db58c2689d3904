package lv.returnregister.launch;

import java.util.concurrent.Callable;

/**
 * A command of {@code ./run} beside the start itself: a class with picocli's {@code @Command(name = …)}, given its
 * {@link ApplicationStart} by the constructor and listed in {@code lv.returnregister.RegisterCommands}. The result of
 * {@code call()} is the exit code; a {@link StartFailure} thrown from it is printed as one sentence.
 */
public interface RegisterCommand extends Callable<Integer> {}
