package tenebra.matter.pairs;

import static java.lang.StrictMath.log;
import static java.lang.StrictMath.pow;
import static java.lang.StrictMath.sqrt;

import tenebra.core.TenebraException;
import tenebra.core.numerics.GaussLegendre;
import tenebra.core.random.RandomStream;
import tenebra.matter.Constants;
import tenebra.matter.Element;

/**
 * Fast parametrisation of gamma N → mu+ mu− N, for transport. x is the share of the photon's energy that one muon takes.
 *
 * <p>Reference: H. Burkhardt, S. R. Kelner, R. P. Kokoulin, CERN-SL-2002-016 (2002), as in the Geant4 Physics Reference Manual,
 * "Gamma conversion into muon pair". With δ = m²/(2 w x (1−x)), m the muon's mass:
 *
 * <pre>
 *   dσ/dx = 4 alpha Z² (alpha/m)² (1 − 4 x (1−x)/3) ln W
 *   W = W∞ (1 + (Dn √e − 2) δ/m)/(1 + B Z^(−1/3) √e δ/m_e)     W∞ = B Z^(−1/3) m/(Dn m_e)
 *   B = 183, Dn = 1.54 A^0.27; hydrogen: B = 202.4, Dn = 1.49
 * </pre>
 *
 * <p>Zero where W &lt; 1 and below 4 m. {@link BetheHeitler} over this, for lead: 0.908 at 10 GeV, 0.970 at 50 GeV, 0.981 at
 * 100 GeV.
 */
public final class BurkhardtKelnerKokoulin {
    private static final GaussLegendre QUADRATURE = new GaussLegendre(8);
    private static final int PIECES = 16;
    private static final double MASS = Constants.MUON_MASS;
    private static final double ROOT_OF_E = sqrt(Math.E);

    private final double factor;
    private final double limit;
    private final double numerator;
    private final double denominator;

    public BurkhardtKelnerKokoulin(Element element) {
        double z = element.atomicNumber();
        boolean hydrogen = element.atomicNumber() == 1;
        double screening = (hydrogen ? 202.4 : 183) * pow(z, -1.0 / 3) / Constants.ELECTRON_MASS;
        double nucleus = hydrogen ? 1.49 : 1.54 * pow(element.atomicWeight(), 0.27);
        double radius = Constants.ALPHA / MASS;
        factor = 4 * Constants.ALPHA * z * z * radius * radius * Constants.PER_GEV_SQUARED;
        limit = screening * MASS / nucleus;
        numerator = (nucleus * ROOT_OF_E - 2) / MASS;
        denominator = screening * ROOT_OF_E;
    }

    /** dσ/dx [mm²] at a photon energy [GeV]. */
    public double perFraction(double energy, double x) {
        double product = x * (1 - x);
        if (!(product * energy > MASS)) {
            return 0;
        }
        double delta = MASS * MASS / (2 * energy * product);
        double w = limit * (1 + numerator * delta) / (1 + denominator * delta);
        return w > 1 ? factor * (1 - 4.0 / 3 * product) * log(w) : 0;
    }

    /** Total [mm²] at a photon energy [GeV]. Relative numerical error 1e-4. */
    public double total(double energy) {
        double least = smallestFraction(energy);
        return QUADRATURE.integrate(x -> 2 * perFraction(energy, x), least, 0.5, PIECES);
    }

    /** A share x at a photon energy [GeV]. ln W is largest at x = 1/2, the factor before it at the ends. Two uniforms for each trial. */
    public double sampleFraction(double energy, RandomStream random) {
        double least = smallestFraction(energy);
        double bound = 1.5 * perFraction(energy, 0.5);
        if (!(bound > 0)) {
            throw TenebraException.usage(
                    "PHY-052", "photon energy %s GeV makes no pair; must be above %s GeV".formatted(energy, 4 * MASS));
        }
        while (true) {
            double x = least + (1 - 2 * least) * random.uniform();
            if (random.uniform() * bound < perFraction(energy, x)) {
                return x;
            }
        }
    }

    private static double smallestFraction(double energy) {
        return energy > 4 * MASS ? 0.5 - sqrt(0.25 - MASS / energy) : 0.5;
    }
}
