package lv.returnregister.shared;

import java.security.SecureRandom;
import java.util.UUID;

/** New identifiers: UUID version 7 (RFC 9562), so that rows of one time lie near each other in an index. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /**
     * A new UUIDv7.
     *
     * @return milliseconds since the epoch in the first 48 bits, the rest random. The time part only orders the rows;
     *     it is the machine's, never the Register's moved clock, and carries no legal meaning.
     */
    public static UUID next() {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        long most = System.currentTimeMillis() << 16 | 0x7000L | (random[0] & 0x0FL) << 8 | (random[1] & 0xFFL);
        long least = 0;
        for (int i = 2; i < 10; i++) {
            least = least << 8 | (random[i] & 0xFFL);
        }
        return new UUID(most, least & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }
}
