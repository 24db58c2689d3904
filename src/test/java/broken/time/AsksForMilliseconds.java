package broken.time;

/** Broken: the machine's milliseconds. */
public class AsksForMilliseconds {

    public long now() {
        return System.currentTimeMillis();
    }
}
