package tenebra.statistics.likelihood;

import java.util.List;
import tenebra.core.TenebraException;

/**
 * Binned counts n_b ~ Poisson(rate_b(parameters)), and auxiliary measurements that constrain parameters. Vectors of bins are
 * in the order of {@link #channels()}; vectors of parameters and of auxiliary data have one entry for each of
 * {@link #parameters()} (an auxiliary entry without constraint has no meaning). Immutable and safe for threads.
 *
 * <p>Bins with shifts or with negative samples could expect less than nothing: below {@value #FLOOR} events their rate
 * falls exponentially, without a kink, and never reaches zero.
 */
public final class BinnedModel {
    static final double FLOOR = 1e-6;

    /** The bins of a channel: from {@code firstBin} on. */
    public record BinRange(String channel, int firstBin, int bins) {}

    /** What has names: parameters and channels, the index of the parameter of interest, how rates are interpolated. */
    record Names(List<Parameter> parameters, int strength, List<BinRange> channels, Interpolation interpolation) {
        Names {
            parameters = List.copyOf(parameters);
            channels = List.copyOf(channels);
        }
    }

    /** Counts by bin and auxiliary measurements by parameter. */
    static final class Data {
        final double[] counts;
        final double[] auxiliary;

        Data(double[] counts, double[] auxiliary) {
            this.counts = counts;
            this.auxiliary = auxiliary;
        }
    }

    final Layout layout;
    final double[] nominal;
    final boolean[] mayBeNegative;
    private final Names names;
    private final Data data;

    BinnedModel(Names names, Layout layout, double[] nominal, Data data) {
        this.names = names;
        this.layout = layout;
        this.nominal = nominal;
        this.data = data;
        mayBeNegative = new boolean[layout.bins];
        for (int bin = 0; bin < layout.bins; bin++) {
            for (int term = layout.termStart[bin]; term < layout.termStart[bin + 1]; term++) {
                mayBeNegative[bin] |= nominal[term] < 0 || layout.shiftStart[term + 1] > layout.shiftStart[term];
            }
        }
    }

    public List<Parameter> parameters() {
        return names.parameters();
    }

    /** Index of the parameter of interest, the strength of the signal. */
    public int strength() {
        return names.strength();
    }

    public List<BinRange> channels() {
        return names.channels();
    }

    public Interpolation interpolation() {
        return names.interpolation();
    }

    /** Number of bins of all channels. */
    public int bins() {
        return layout.bins;
    }

    /** Observed counts. */
    public double[] observed() {
        return data.counts.clone();
    }

    /** Auxiliary measurements as they were made. */
    public double[] auxiliary() {
        return data.auxiliary.clone();
    }

    /** Where fits begin. */
    public double[] initial() {
        return parameters().stream().mapToDouble(Parameter::initial).toArray();
    }

    /** What the auxiliary measurements would be on average at these parameters: the centres of Gaussians, tau x parameter for Poisson. */
    public void expectedAuxiliary(double[] parameters, double[] auxiliary) {
        for (int j = 0; j < parameters.length; j++) {
            auxiliary[j] = parameters().get(j).constraint() instanceof Constraint.Poisson poisson
                    ? poisson.tau() * parameters[j]
                    : parameters[j];
        }
    }

    /** The same model with other data as the observed ones. */
    public BinnedModel withData(double[] counts, double[] auxiliary) {
        requireLength(counts, layout.bins, "bins");
        requireLength(auxiliary, layout.parameters, "parameters");
        return new BinnedModel(names, layout, nominal, new Data(counts.clone(), auxiliary.clone()));
    }

    /** The same model with other events of the first sample of each bin. */
    BinnedModel withFirstSample(double[] events) {
        requireLength(events, layout.bins, "bins");
        double[] changed = nominal.clone();
        for (int bin = 0; bin < events.length; bin++) {
            changed[layout.termStart[bin]] = events[bin];
        }
        return new BinnedModel(names, layout, changed, data);
    }

    private static void requireLength(double[] values, int length, String what) {
        if (values.length != length) {
            throw TenebraException.usage(
                    "STA-004",
                    "data do not fit the model: %d numbers for %d %s".formatted(values.length, length, what));
        }
    }
}
