package tenebra.darksector.relic.annihilation;

import static java.lang.StrictMath.log1p;
import static java.lang.StrictMath.sqrt;

import java.util.List;
import tenebra.core.Check;
import tenebra.core.TenebraException;
import tenebra.darksector.DarkMatter;
import tenebra.darksector.relic.AnnihilationCrossSection;
import tenebra.darksector.relic.EnergyStructure;

/**
 * Annihilation of dark matter and its antiparticle into two vector mediators of mass M, by exchange of the dark matter. With
 * a = s/2 − M², b = s β_χ β_V/2, L = ln[(a + b)/(a − b)]:
 *
 * <pre>
 *   Dirac   σ = g⁴ β_V/(256π s β_χ) { −32(2m²+M²)²/(a²−b²) + (8s² + 32sm² − 64m⁴ − 64m²M² + 32M⁴) L/(ab) − 32 }
 *   scalar  σ = g⁴ β_V/( 64π s β_χ) {   4(4m²−M²)²/(a²−b²) + [2(4m²−M²)² − 8s(2m²−M²)] L/(ab) + 16 }
 * </pre>
 *
 * <p>Spin sums of the tree diagrams, which tests repeat with explicit spinors and polarisations; at rest they tend to
 * πα²/m² (1−ρ²)^(3/2)/(1−ρ²/2)² and 2πα²/m² (1−ρ²)^½ (1−ρ²+3ρ⁴/8)/(1−ρ²/2)², ρ = M/m (M. Pospelov, A. Ritz, M. Voloshin, Phys. Lett. B
 * 662 (2008) 53, for fermions).
 */
public final class MediatorPairs implements AnnihilationCrossSection {
    private static final double SERIES_BELOW = 1e-3;

    private final boolean fermions;
    private final double mass;
    private final double mediatorMass;
    private final double fourthPower;

    /**
     * Of dark matter with the coupling g_D.
     *
     * @param kind Dirac or complex scalar; PHY-082 for others
     * @param mass of the dark matter [GeV]
     * @param mediatorMass [GeV]
     */
    public MediatorPairs(DarkMatter kind, double mass, double mediatorMass, double coupling) {
        require(kind.symbol());
        fermions = kind == DarkMatter.DIRAC;
        this.mass = Check.positive("dark matter mass", mass, "GeV");
        this.mediatorMass = Check.positive("mediator mass", mediatorMass, "GeV");
        double squared = coupling * coupling;
        fourthPower = squared * squared;
    }

    /** Refuses dark matter of that name for which this annihilation is not defined. */
    static void require(String darkMatter) {
        if (!isDefinedFor(darkMatter)) {
            throw TenebraException.usage(
                    "PHY-082",
                    "annihilation of %s dark matter into two mediators is not defined without what gives them their mass; allowed: dirac, complex-scalar"
                            .formatted(darkMatter));
        }
    }

    /** Whether this annihilation is defined for dark matter of that name. */
    static boolean isDefinedFor(String darkMatter) {
        return darkMatter.equals(DarkMatter.DIRAC.symbol()) || darkMatter.equals(DarkMatter.COMPLEX_SCALAR.symbol());
    }

    @Override
    public double at(double energy) {
        if (energy <= threshold()) {
            return 0;
        }
        double s = energy * energy;
        double velocity = velocity(mass, energy);
        double mediatorVelocity = velocity(mediatorMass, energy);
        double a = s / 2 - mediatorMass * mediatorMass;
        double slope = s * velocity * mediatorVelocity / (2 * a);
        double bracket = fermions ? ofFermions(s, a, slope) : ofScalars(s, a, slope);
        return fourthPower * mediatorVelocity * bracket / (Math.PI * s * velocity);
    }

    private double ofFermions(double s, double a, double slope) {
        double m2 = mass * mass;
        double v2 = mediatorMass * mediatorMass;
        double sum = 2 * m2 + v2;
        double logarithmic = 8 * s * s + 32 * s * m2 - 64 * m2 * m2 - 64 * m2 * v2 + 32 * v2 * v2;
        return (-32 * sum * sum / product(s) + logarithmic * logarithm(slope) / (a * a) - 32) / 256;
    }

    private double ofScalars(double s, double a, double slope) {
        double m2 = mass * mass;
        double v2 = mediatorMass * mediatorMass;
        double difference = 4 * m2 - v2;
        double logarithmic = 2 * difference * difference - 8 * s * (2 * m2 - v2);
        return (4 * difference * difference / product(s) + logarithmic * logarithm(slope) / (a * a) + 16) / 64;
    }

    /** a² − b² = m²s − 4m²M² + M⁴. */
    private double product(double s) {
        double v2 = mediatorMass * mediatorMass;
        return mass * mass * (s - 4 * v2) + v2 * v2;
    }

    /** ln[(1 + x)/(1 − x)]/x. */
    private static double logarithm(double x) {
        return x < SERIES_BELOW ? 2 + 2 * x * x / 3 + 2 * x * x * x * x / 5 : (log1p(x) - log1p(-x)) / x;
    }

    private static double velocity(double mass, double energy) {
        return sqrt((energy - 2 * mass) * (energy + 2 * mass)) / energy;
    }

    private double threshold() {
        return 2 * Math.max(mass, mediatorMass);
    }

    @Override
    public EnergyStructure structure() {
        return new EnergyStructure(threshold(), List.of(), List.of());
    }
}
