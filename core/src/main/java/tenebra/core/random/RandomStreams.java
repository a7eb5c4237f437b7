package tenebra.core.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** All streams of one task of a run: the key is made of the seed and the task's name, the counter of event, stage and block. */
public record RandomStreams(long key) {
    /** Streams of the named task. The name is digested (SHA-256), so that similar names have unrelated streams. */
    public static RandomStreams of(long seed, String task) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, seed));
            return new RandomStreams(ByteBuffer.wrap(digest.digest(task.getBytes(StandardCharsets.UTF_8)))
                    .getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** The stream of one event. */
    public RandomStream event(long number) {
        return new CounterStream(key, number, 0);
    }
}
