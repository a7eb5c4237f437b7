package tenebra.statistics;

/**
 * Averages over background-only experiments: the figures of merit by which selections are chosen before the data are looked at.
 *
 * @param strength mean of the upper limit on the strength
 * @param coupling mean of its square root: of the limit on a coupling whose square the signal goes with
 */
public record MeanExpectedLimit(double strength, double coupling) {}
