package sound;

/**
 * Says what it is.
 */
@Deprecated(since = "1")
public interface Sound {}
