package tenebra.transport.fast;

import static java.lang.StrictMath.exp;

import java.util.Arrays;
import tenebra.transport.shower.Tally;

/** The fit of one stack, ready for use. Immutable, shared by threads. */
final class FittedStack {
    /** Shares of a ring that are not worth a place. */
    private static final double NEGLIGIBLE = 1e-6;

    final ShowerParameters parameters;
    final DepthShape shape;
    final LawTable electrons;
    final LawTable photons;
    final double[] depths;
    final int backwardBins;
    final double[] sections;
    final double[] widths;
    final double lengthPerDepth;

    /** Share of a normal distribution about the axis in each ring of a tally, width by width. */
    private final double[][] rings;

    private final int[] firstRing;

    FittedStack(ShowerParameters parameters) {
        this.parameters = parameters;
        ShowerAxes axes = parameters.axes();
        shape = new DepthShape(axes);
        electrons = new LawTable(axes, parameters.electrons());
        photons = new LawTable(axes, parameters.photons());
        depths = axes.depths().stream().mapToDouble(Double::doubleValue).toArray();
        backwardBins = axes.backwardBins();
        sections = axes.sections().stream().mapToDouble(Double::doubleValue).toArray();
        widths = axes.widths().stream().mapToDouble(Double::doubleValue).toArray();
        lengthPerDepth = parameters.stack().period() / parameters.stack().radiationLengths();
        rings = new double[widths.length][];
        firstRing = new int[widths.length];
        for (int k = 0; k < widths.length; k++) {
            rings[k] = ringShares(k);
        }
    }

    /** The shares of one width from the first ring that has any. */
    private double[] ringShares(int k) {
        double[] shares = new double[Tally.rings()];
        int first = -1;
        int last = 0;
        for (int ring = 0; ring < shares.length - 1; ring++) {
            double low = Tally.ringRadius(ring) / widths[k];
            double high = Tally.ringRadius(ring + 1) / widths[k];
            shares[ring] = exp(-low * low / 2) - exp(-high * high / 2);
            if (shares[ring] > NEGLIGIBLE) {
                first = first < 0 ? ring : first;
                last = ring;
            }
        }
        firstRing[k] = first;
        return Arrays.copyOfRange(shares, first, last + 1);
    }

    /** Adds energy that is spread with one of the widths about the axis to the rings of a tally. */
    void addToRings(int k, double energy, Tally tally) {
        double[] shares = rings[k];
        for (int i = 0; i < shares.length; i++) {
            tally.addToRing(firstRing[k] + i, energy * shares[i]);
        }
    }
}
