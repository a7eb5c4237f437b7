package tenebra.statistics.toys;

/** Is told how far toys have come. Called from one thread. */
@FunctionalInterface
public interface ToyProgress {
    /** Nobody listens. */
    ToyProgress SILENT = (done, expected) -> {};

    /** Toys that were made, and how many there will be in all as far as is known now. */
    void toys(long done, long expected);
}
