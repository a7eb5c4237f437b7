package tenebra.darksector.production.bremsstrahlung;

import static java.lang.StrictMath.atan2;
import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;
import static java.lang.StrictMath.sin;

import java.util.Arrays;
import tenebra.core.numerics.LinearDensity;
import tenebra.core.random.RandomStream;
import tenebra.matter.AtomicFormFactor;

/**
 * Draws the nuclear recoil of one emission from the exact distribution: t from G2/t² times the averaged amplitude, then its
 * azimuth from the amplitude at that t. Each by a table made on the spot, and a rejection that removes the table's error as long
 * as that is below {@link #ALLOWANCE}.
 */
final class RecoilSampler {
    /** A table may lie below the density by this factor. */
    private static final double ALLOWANCE = 1.3;

    private static final double STEP = 0.8;
    private static final double RIDGE_STEP = 0.55;
    private static final double[] PLACES = places();
    private static final double[] HALF_COSINES_SQUARED =
            Arrays.stream(PLACES).map(place -> cos(place / 2) * cos(place / 2)).toArray();

    private final AtomicFormFactor formFactor;
    private final TransferRegions regions;
    private final TreeAmplitude amplitude;

    RecoilSampler(AtomicFormFactor formFactor, TransferRegions regions, TreeAmplitude amplitude) {
        this.formFactor = formFactor;
        this.regions = regions;
        this.amplitude = amplitude;
    }

    /** t [GeV²]. Two uniforms for each trial, about four in five trials succeed. */
    double transfer(RandomStream random) {
        double[] logs = nodes();
        double[] density = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            density[i] = perLog(exp(logs[i]));
        }
        LinearDensity table = new LinearDensity(logs, density);
        while (true) {
            double logT = table.sample(random);
            double t = exp(logT);
            if (random.uniform() * ALLOWANCE * table.drawnDensity() < perLog(t)) {
                return t;
            }
        }
    }

    /** Azimuth [rad] in (−pi, pi) at this t. Two uniforms for each trial, one for the sign. */
    double azimuth(double t, RandomStream random) {
        double steepness = amplitude.steepness(t);
        double[] density = new double[PLACES.length];
        for (int i = 0; i < PLACES.length; i++) {
            density[i] = perPlace(t, HALF_COSINES_SQUARED[i], steepness);
        }
        LinearDensity table = new LinearDensity(PLACES, density);
        while (true) {
            double place = table.sample(random);
            double half = cos(place / 2);
            if (random.uniform() * ALLOWANCE * table.drawnDensity() < perPlace(t, half * half, steepness)) {
                double size = 2 * atan2(steepness * sin(place / 2), half);
                return random.uniform() < 0.5 ? size : -size;
            }
        }
    }

    private double perLog(double t) {
        return t >= regions.high() ? 0 : Math.max(0, formFactor.squared(t) / t * amplitude.averaged(t));
    }

    /**
     * Density in psi, where tan(phi/2) = steepness tan(psi/2) spreads the peak at the mediator's side.
     *
     * @param half cos²(psi/2)
     */
    private double perPlace(double t, double half, double steepness) {
        double other = steepness * steepness * (1 - half);
        double cosine = (half - other) / (half + other);
        return Math.max(0, amplitude.at(t, cosine)) * steepness / (half + other);
    }

    private double[] nodes() {
        int below = count(log(regions.ridgeLow() / regions.low()), STEP);
        boolean hasRidge = regions.ridgeLow() < regions.ridgeHigh();
        double from = hasRidge ? regions.coordinate(regions.ridgeLow()) : 0;
        double to = hasRidge ? regions.coordinate(regions.ridgeHigh()) : 0;
        int across = count(to - from, RIDGE_STEP);
        int above = count(log(regions.high() / regions.ridgeHigh()), STEP);
        double[] logs = new double[below + across + above + 1];
        double start = log(regions.low());
        for (int i = 0; i < below; i++) {
            logs[i] = start + i * log(regions.ridgeLow() / regions.low()) / below;
        }
        for (int i = 0; i < across; i++) {
            logs[below + i] = 2 * log(regions.place() + regions.offset(from + i * (to - from) / across));
        }
        double last = log(regions.ridgeHigh());
        for (int i = 0; i <= above; i++) {
            logs[below + across + i] = last + (above == 0 ? 0 : i * log(regions.high() / regions.ridgeHigh()) / above);
        }
        return logs;
    }

    private static double[] places() {
        int count = 20;
        double[] places = new double[count];
        for (int i = 0; i < count; i++) {
            places[i] = Math.PI * i / (count - 1);
        }
        return places;
    }

    private static int count(double length, double step) {
        return length > 0 ? 1 + (int) (length / step) : 0;
    }
}
