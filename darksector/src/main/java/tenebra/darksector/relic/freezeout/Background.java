package tenebra.darksector.relic.freezeout;

import java.util.List;
import tenebra.core.numerics.GaussLegendre;
import tenebra.darksector.relic.DarkMember;

/** What freeze-out needs of the Universe and of masses alone, at the times of an integrator. It serves all couplings. Immutable. */
final class Background {
    private static final GaussLegendre RULE = new GaussLegendre(6);
    /** x at which the Universe is so empty that what still annihilates is less than 1e-6 of what is there. */
    private static final double EMPTY = 1e8;

    private static final int TAIL_PIECES = 24;

    private final AbundanceIntegrator integrator;
    private final double[] times;
    private final double[] logFactors;
    private final double[] logEquilibria;
    private final double[] tailTimes = new double[TAIL_PIECES * RULE.points()];
    private final double[] tailWeights = new double[TAIL_PIECES * RULE.points()];

    Background(List<DarkMember> members, Cosmology cosmology, AbundanceIntegrator integrator) {
        this.integrator = integrator;
        double mass = members.getFirst().mass();
        DarkDensity density = new DarkDensity(members);
        times = integrator.times();
        logFactors = new double[times.length];
        logEquilibria = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            double x = StrictMath.exp(times[i]);
            logFactors[i] = StrictMath.log(cosmology.rateFactor(mass, x));
            logEquilibria[i] = density.logYield(x, cosmology.degrees().entropy(mass / x));
        }
        tail(mass, cosmology);
    }

    private void tail(double mass, Cosmology cosmology) {
        double first = times[times.length - 1];
        double length = (StrictMath.log(EMPTY) - first) / TAIL_PIECES;
        for (int i = 0; i < tailTimes.length; i++) {
            int point = i % RULE.points();
            int piece = i / RULE.points();
            tailTimes[i] = first + length * (piece + (1 + RULE.node(point)) / 2);
            tailWeights[i] = length * RULE.weight(point) / 2 * cosmology.rateFactor(mass, StrictMath.exp(tailTimes[i]));
        }
    }

    AbundanceIntegrator integrator() {
        return integrator;
    }

    int size() {
        return times.length;
    }

    /** t = ln x of one of the times. */
    double time(int i) {
        return times[i];
    }

    /** ln of what turns ⟨σv⟩ into the rate of dY/dt. */
    double logFactor(int i) {
        return logFactors[i];
    }

    /** ln of Y in equilibrium, all members together. */
    double logEquilibrium(int i) {
        return logEquilibria[i];
    }

    /** How many entries a history has. */
    int entries() {
        return (times.length - 1) / integrator.stride() + 1;
    }

    /** Their times. */
    double[] entryTimes() {
        double[] result = new double[entries()];
        for (int n = 0; n < result.length; n++) {
            result[n] = times[integrator.stride() * n];
        }
        return result;
    }

    /** ln of Y in equilibrium at one of them. */
    double logEquilibriumAt(int entry) {
        return logEquilibria[integrator.stride() * entry];
    }

    /** Integral of the rate over t from the last time on. */
    double tail(AverageTable average) {
        double sum = 0;
        for (int i = 0; i < tailTimes.length; i++) {
            sum += tailWeights[i] * StrictMath.exp(average.logAt(tailTimes[i]));
        }
        return sum;
    }
}
