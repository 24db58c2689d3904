/* A licence is no Javadoc. */
package bare;

/* An ordinary comment is none either. */
public final class Commented {}
