package tenebra.darksector.production.annihilation;

import java.util.function.DoubleUnaryOperator;
import tenebra.core.numerics.CompensatedSum;
import tenebra.core.numerics.GaussLegendre;
import tenebra.core.numerics.RisingCurve;
import tenebra.core.random.RandomStream;

/**
 * A cross section integrated over its parent's energy, as a process needs it: means over pieces of track and energies drawn
 * from them. Energies enter as such; inside they are distances from an origin, so that what is narrow keeps its digits. Does
 * not allocate. Immutable.
 */
final class EnergyIntegral {
    private static final GaussLegendre QUADRATURE = new GaussLegendre(4);

    private final RisingCurve curve;
    private final double origin;
    private final double lowest;
    private final double largest;

    /** Counts what lies between two energies [GeV]; the curve's coordinate is the distance from the origin. */
    EnergyIntegral(RisingCurve curve, double origin, double lowest, double largest) {
        this.curve = curve;
        this.origin = origin;
        this.lowest = lowest;
        this.largest = largest;
    }

    /** Integral of a function from the first of the nodes on. */
    static RisingCurve integrate(DoubleUnaryOperator function, double[] nodes) {
        double[] integral = new double[nodes.length];
        double[] slopes = new double[nodes.length];
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < nodes.length; i++) {
            if (i > 0) {
                sum.add(QUADRATURE.integrate(function, nodes[i - 1], nodes[i]));
                integral[i] = Math.max(integral[i - 1], sum.value());
            }
            slopes[i] = function.applyAsDouble(nodes[i]);
        }
        return new RisingCurve(nodes, integral, slopes);
    }

    boolean reaches(double energy) {
        return energy > lowest && lowest < largest;
    }

    /** Mean [mm²] over a loss of energy. */
    double mean(double energyBefore, double energyAfter) {
        double loss = energyBefore - energyAfter;
        if (!(loss > 0)) {
            return energyBefore > largest ? 0 : curve.slopeAt(energyBefore - origin);
        }
        double from = offset(energyAfter);
        double to = offset(energyBefore);
        return from < to ? curve.rise(from, to) / loss : 0;
    }

    /** An energy [GeV] on the way; uniform where nothing can happen. One uniform. */
    double sample(double energyBefore, double energyAfter, RandomStream random) {
        double from = offset(energyAfter);
        double to = offset(energyBefore);
        double rise = from < to ? curve.rise(from, to) : 0;
        double uniform = random.uniform();
        double energy = rise > 0
                ? origin + curve.positionAbove(from, uniform * rise)
                : energyBefore - uniform * (energyBefore - energyAfter);
        return Math.clamp(energy, energyAfter, energyBefore);
    }

    private double offset(double energy) {
        return Math.clamp(energy, lowest, Math.max(lowest, largest)) - origin;
    }
}
