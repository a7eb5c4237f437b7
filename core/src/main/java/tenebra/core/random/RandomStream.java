package tenebra.core.random;

/** Random numbers fixed by (seed, task, event, stage) alone; equal for any thread count. Not shared between threads. */
public interface RandomStream extends UniformSource {
    /** Next number of the exponential distribution with mean 1. One uniform. */
    @Override
    default double exponential() {
        return -StrictMath.log(uniform());
    }

    /** Next number of the normal distribution with mean 0 and standard deviation 1 (Box and Muller). Two uniforms. */
    default double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform()));
        return radius * StrictMath.cos(2 * Math.PI * uniform());
    }

    /** Stream of a named stage of the same event, at its beginning, independent of what other stages draw. */
    RandomStream stage(Stage stage);
}
