package tenebra.darksector.traces;

import java.util.List;
import tenebra.core.numerics.GaussLegendre;

/**
 * Cross section of a pair that annihilates through a mediator into a pair of fermions: amplitudes of all spins with the full
 * propagator, terms q q/M² and the trace of spin 2 included, squared and summed, and integrated over the angle; unit couplings.
 *
 * @param incoming of the pair that meets
 * @param outgoing of the pair that is made
 * @param states product of the internal states of the pair that meets
 */
public record MediatorExchangeSum(Masses masses, PairCurrent incoming, PairCurrent outgoing, int states) {
    /** Masses [GeV] of those that meet, of what is made and of the mediator, and its width [GeV]. */
    public record Masses(double first, double second, double made, double mediator, double width) {}

    private static final GaussLegendre ANGLES = new GaussLegendre(16);

    /** Cross section [GeV⁻²] at that energy [GeV]. */
    public double at(double energy) {
        double s = energy * energy;
        double before = momentum(energy, masses.first, masses.second);
        double after = momentum(energy, masses.made, masses.made);
        double offShell = s - masses.mediator * masses.mediator;
        double width = masses.mediator * masses.width;
        double sum = ANGLES.integrate(cosine -> summed(energy, cosine), -1, 1);
        return sum * after / (before * 32 * Math.PI * s * states * (offShell * offShell + width * width));
    }

    private static double momentum(double energy, double first, double second) {
        double root = (energy * energy - first * first + second * second) / (2 * energy);
        return Math.sqrt(root * root - second * second);
    }

    private double summed(double energy, double cosine) {
        double before = momentum(energy, masses.first, masses.second);
        double after = momentum(energy, masses.made, masses.made);
        double sine = Math.sqrt(1 - cosine * cosine);
        List<double[][]> in = incoming.of(legs(before, masses.first, masses.second, new double[] {0, 1}));
        List<double[][]> out = outgoing.of(legs(after, masses.made, masses.made, new double[] {sine, cosine}));
        double sum = 0;
        for (double[][] left : in) {
            double[][] lowered = propagated(left, energy);
            for (double[][] right : out) {
                sum += squared(lowered, right);
            }
        }
        return sum;
    }

    private static PairCurrent.Legs legs(double momentum, double first, double second, double[] direction) {
        double x = momentum * direction[0];
        double z = momentum * direction[1];
        return new PairCurrent.Legs(
                new FourVector(Math.hypot(momentum, first), x, 0, z),
                new FourVector(Math.hypot(momentum, second), -x, 0, -z),
                first,
                second);
    }

    /** The current with lower indices after the sum over polarisations of the mediator. */
    private double[][] propagated(double[][] current, double energy) {
        return switch (current.length) {
            case 1 -> current;
            case 4 -> vector(current, energy);
            default -> tensor(current, energy);
        };
    }

    /** g − q q/M² at lower indices, q along time. */
    private double projector(int mu, int nu, double energy) {
        double longitudinal = mu == 0 && nu == 0 ? energy * energy / (masses.mediator * masses.mediator) : 0;
        return PairCurrent.metric(mu, nu) - longitudinal;
    }

    private double[][] vector(double[][] current, double energy) {
        double[][] result = new double[4][2];
        for (int mu = 0; mu < 4; mu++) {
            for (int part = 0; part < 2; part++) {
                result[mu][part] = projector(mu, mu, energy) * current[mu][part];
            }
        }
        return result;
    }

    /** ½(P P + P P) − ⅓ P P with P diagonal. */
    private double[][] tensor(double[][] current, double energy) {
        double[][] result = new double[16][2];
        for (int part = 0; part < 2; part++) {
            double trace = 0;
            for (int mu = 0; mu < 4; mu++) {
                trace += projector(mu, mu, energy) * current[5 * mu][part];
            }
            for (int mu = 0; mu < 4; mu++) {
                for (int nu = 0; nu < 4; nu++) {
                    double symmetric = (current[4 * mu + nu][part] + current[4 * nu + mu][part]) / 2;
                    double both = projector(mu, mu, energy) * projector(nu, nu, energy);
                    result[4 * mu + nu][part] = both * symmetric - projector(mu, nu, energy) * trace / 3;
                }
            }
        }
        return result;
    }

    private static double squared(double[][] left, double[][] right) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < left.length; i++) {
            real += left[i][0] * right[i][0] - left[i][1] * right[i][1];
            imaginary += left[i][0] * right[i][1] + left[i][1] * right[i][0];
        }
        return real * real + imaginary * imaginary;
    }
}
