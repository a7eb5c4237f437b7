package tenebra.matter.electromagnetic;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;

import tenebra.core.random.Xoroshiro;
import tenebra.matter.Constants;
import tenebra.matter.Element;

/**
 * How the electron and positron of a pair share the photon's energy in the field of one element. The total rate is the evaluated
 * one.
 *
 * <p>Reference: H. Bethe, W. Heitler, Proc. Roy. Soc. A 146 (1934) 83, with the screening functions of J. C. Butcher, H. Messel,
 * Nucl. Phys. 20 (1960) 15 and the Coulomb correction of H. Davies, H. A. Bethe, L. C. Maximon, Phys. Rev. 93 (1954) 788 above
 * 50 MeV; composition and rejection as in R. L. Ford, W. R. Nelson, SLAC-210 (1978). Even sharing below 2 MeV.
 */
public final class PairProduction {
    private static final double MASS = Constants.ELECTRON_MASS;
    private static final double EVEN = 2e-3;
    private static final double COULOMB = 50e-3;

    private final double screening;
    private final double charge;
    private final double chargeAndCoulomb;

    public PairProduction(Element element) {
        double z = element.atomicNumber();
        screening = 136 / StrictMath.cbrt(z);
        charge = 8.0 / 3 * log(z);
        chargeAndCoulomb = charge + 8 * CoulombCorrection.of(element);
    }

    /** Share of one of the two in the photon's energy [GeV], which must be above 2m; both shares leave each its rest mass. */
    public double sampleShare(double energy, Xoroshiro random) {
        double least = MASS / energy;
        if (energy < EVEN) {
            return least + (1 - 2 * least) * random.uniform();
        }
        double constant = energy > COULOMB ? chargeAndCoulomb : charge;
        double scale = screening * least;
        double deltaMin = 4 * scale;
        double deltaMax = exp((42.038 - constant) / 8.29) - 0.958;
        double start = Math.max(least, deltaMin < deltaMax ? 0.5 - 0.5 * Math.sqrt(1 - deltaMin / deltaMax) : 0.5);
        double range = 0.5 - start;
        double first = phi1(deltaMin) - constant;
        double second = phi2(deltaMin) - constant;
        double weight = first * range * range;
        double sum = weight + 1.5 * second;
        while (true) {
            boolean isFirst = random.uniform() * sum < weight;
            double e = isFirst ? 0.5 - range * cubeRoot(random.uniform()) : start + range * random.uniform();
            double delta = scale / (e * (1 - e));
            double accepted = isFirst ? (phi1(delta) - constant) / first : (phi2(delta) - constant) / second;
            if (random.uniform() < accepted) {
                return random.bits() < 0 ? e : 1 - e;
            }
        }
    }

    private static double cubeRoot(double u) {
        return StrictMath.cbrt(u);
    }

    private static double phi1(double delta) {
        return delta <= 1.4 ? 42.184 + delta * (-7.444 + delta * 1.623) : 42.038 - 8.29 * log(delta + 0.958);
    }

    private static double phi2(double delta) {
        return delta <= 1.4 ? 41.326 + delta * (-5.848 + delta * 0.902) : 42.038 - 8.29 * log(delta + 0.958);
    }
}
