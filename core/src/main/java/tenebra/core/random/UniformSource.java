package tenebra.core.random;

/** What a sampler draws from: an event's stream, or the fast generator of a shower. Not shared between threads. */
public interface UniformSource {
    /** Next number in the open interval (0, 1). */
    double uniform();

    /** Next number of the exponential distribution with mean 1. */
    double exponential();
}
