package tenebra.darksector.relic.freezeout;

import java.util.function.DoubleUnaryOperator;
import tenebra.darksector.relic.AnnihilatingSector;
import tenebra.darksector.relic.DarkMember;

/**
 * The Boltzmann equation by implicit Euler in x itself, extrapolated to step 0 (Aitken and Neville, 1 to 8 substeps) with control of the step:
 * another variable, another method and other code than the program's.
 */
final class ReferenceBoltzmann {
    private static final int COLUMNS = 8;
    private static final double TOLERANCE = 1e-10;
    private static final double START = 3;
    private static final double STOP = 3000;

    private final AnnihilatingSector sector;
    private final Cosmology cosmology;
    private final DoubleUnaryOperator average;
    private final double asymmetry;

    /** @param average effective ⟨σv⟩ [GeV⁻²] as a function of x */
    ReferenceBoltzmann(AnnihilatingSector sector, Cosmology cosmology, DoubleUnaryOperator average) {
        this(sector, cosmology, average, 0);
    }

    /** @param asymmetry of particles over antiparticles; 0 for all members together */
    ReferenceBoltzmann(AnnihilatingSector sector, Cosmology cosmology, DoubleUnaryOperator average, double asymmetry) {
        this.sector = sector;
        this.cosmology = cosmology;
        this.average = average;
        this.asymmetry = asymmetry;
    }

    /** ⟨σv⟩ of {@link ReferenceAverage} at many x, with a cubic through four of them in between. */
    static DoubleUnaryOperator tabulated(AnnihilatingSector sector, int points) {
        double[] logs = new double[points];
        double first = Math.log(START * 0.99);
        double step = (Math.log(STOP * 1.01) - first) / (points - 1);
        for (int i = 0; i < points; i++) {
            logs[i] = Math.log(ReferenceAverage.effective(sector, Math.exp(first + i * step)));
        }
        return x -> {
            double place = (Math.log(x) - first) / step;
            int left = Math.clamp((long) Math.floor(place) - 1, 0, points - 4);
            double sum = 0;
            for (int i = left; i < left + 4; i++) {
                double term = logs[i];
                for (int j = left; j < left + 4; j++) {
                    term *= j == i ? 1 : (place - j) / (i - j);
                }
                sum += term;
            }
            return Math.exp(sum);
        };
    }

    /** Y of antiparticles, in a sector of particles and antiparticles. */
    double minority() {
        double stop = yieldAtStop();
        double exponent = asymmetry * 2 * tail();
        return asymmetry / ((1 + asymmetry / stop) * Math.exp(exponent) - 1);
    }

    /** Ωh²; ⟨σv⟩ is needed from x = 3 to 3000. */
    double abundance() {
        return cosmology.abundance(sector.mass(), 1 / (1 / yieldAtStop() + tail()));
    }

    private double tail() {
        return AdaptiveQuadrature.integrate(inverse -> rate(1 / inverse) / (inverse * inverse), 1e-9, 1 / STOP, 1e-8);
    }

    /** Of all, or for an asymmetry of the antiparticles. */
    private double yieldAtStop() {
        double x = START;
        double yield = start();
        double step = 1e-3;
        while (x < STOP) {
            double length = Math.min(step, STOP - x);
            double[] tried = extrapolated(x, yield, length);
            double error = tried[1] / tried[0];
            if (error < TOLERANCE) {
                x += length;
                yield = tried[0];
            }
            step = length * Math.clamp(0.8 * Math.pow(TOLERANCE / (error + 1e-300), 1.0 / COLUMNS), 0.2, 2);
        }
        return yield;
    }

    private double start() {
        double all = equilibrium(START);
        return asymmetry == 0 ? all : Math.sqrt(all * all / 4 + asymmetry * asymmetry / 4) - asymmetry / 2;
    }

    private double[] extrapolated(double x, double yield, double length) {
        double[] column = new double[COLUMNS];
        double error = 0;
        for (int k = 0; k < COLUMNS; k++) {
            double before = euler(x, yield, length, k + 1);
            for (int j = 1; j <= k; j++) {
                double ratio = (double) (k + 1) / (k + 1 - j);
                double next = before + (before - column[j - 1]) / (ratio - 1);
                column[j - 1] = before;
                error = Math.abs(next - before);
                before = next;
            }
            column[k] = before;
        }
        return new double[] {column[COLUMNS - 1], error};
    }

    private double euler(double x, double yield, double length, int substeps) {
        double h = length / substeps;
        double result = yield;
        for (int i = 1; i <= substeps; i++) {
            double here = x + i * h;
            double factor = h * rate(here) * (asymmetry == 0 ? 1 : 2);
            double equilibrium = equilibrium(here) / (asymmetry == 0 ? 1 : 2);
            double linear = 1 + factor * asymmetry;
            double source = result + factor * equilibrium * equilibrium;
            result = 2 * source / (linear + Math.sqrt(linear * linear + 4 * factor * source));
        }
        return result;
    }

    /** √(π/45) M_P m √g* ⟨σv⟩/x². */
    private double rate(double x) {
        double m = sector.mass();
        return Math.sqrt(Math.PI / 45)
                * cosmology.planckMass()
                * m
                * cosmology.degrees().effectiveRoot(m / x)
                / (x * x)
                * average.applyAsDouble(Math.min(x, STOP));
    }

    private double equilibrium(double x) {
        double temperature = sector.mass() / x;
        double entropy =
                2 * Math.PI * Math.PI / 45 * cosmology.degrees().entropy(temperature) * Math.pow(temperature, 3);
        double density = 0;
        for (DarkMember member : sector.members()) {
            double z = member.mass() / temperature;
            double bessel = ReferenceAverage.bessel(2, z, 0);
            density += member.states() * member.mass() * member.mass() * temperature * bessel / (2 * Math.PI * Math.PI);
        }
        return density / entropy;
    }
}
