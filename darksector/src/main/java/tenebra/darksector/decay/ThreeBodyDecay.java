package tenebra.darksector.decay;

import java.util.Arrays;
import tenebra.core.FourMomentum;
import tenebra.core.TenebraException;
import tenebra.core.Vec3;
import tenebra.core.numerics.GaussLegendre;
import tenebra.core.numerics.LinearDensity;
import tenebra.core.random.RandomStream;

/**
 * Draws χ₂ → χ₁ l⁺l⁻: the invariant mass of the leptons from dΓ/ds, χ₁ isotropic in the frame of χ₂, the leptons about the
 * direction of their pair. Each step conserves energy and momentum to 1e-12. Immutable; seven uniforms, and two more for every
 * angle that is thrown away. Three bodies as two decays in a row: Particle Data Group, review "Kinematics".
 *
 * <p>The spectrum is a table of {@value #BINS} bins, each with its exact integral, and a straight line inside.
 */
public final class ThreeBodyDecay {
    /** What comes out. */
    public record Products(FourMomentum lightState, FourMomentum lepton, FourMomentum antilepton) {}

    private static final int BINS = 400;
    private static final GaussLegendre QUADRATURE = new GaussLegendre(4);

    private final InelasticDecay decay;
    private final double[] density = new double[BINS + 1];
    private final double[] cumulative = new double[BINS + 1];

    public ThreeBodyDecay(InelasticDecay decay) {
        if (!decay.isOpen()) {
            throw TenebraException.usage(
                    "PHY-044",
                    "no decay below threshold: splitting=%s GeV; must be larger than two %s masses"
                            .formatted(decay.pair().splitting(), decay.lepton().symbol()));
        }
        this.decay = decay;
        for (int i = 1; i < BINS; i++) {
            density[i] = decay.perAngle(edge(i));
        }
        for (int i = 0; i < BINS; i++) {
            cumulative[i + 1] = cumulative[i] + QUADRATURE.integrate(decay::perAngle, edge(i), edge(i + 1));
        }
    }

    private static double edge(int i) {
        return Math.PI * i / BINS;
    }

    /** Invariant mass squared of the leptons [GeV²]. One uniform. */
    public double massSquared(RandomStream random) {
        double wanted = random.uniform() * cumulative[BINS];
        int found = Arrays.binarySearch(cumulative, wanted);
        int bin = Math.clamp(found >= 0 ? found : -found - 2, 0, BINS - 1);
        double share = (wanted - cumulative[bin]) / (cumulative[bin + 1] - cumulative[bin]);
        double fraction = LinearDensity.inverse(density[bin], density[bin + 1], share);
        return decay.massSquared(edge(bin) + fraction * Math.PI / BINS);
    }

    /** One decay of a χ₂ in flight. */
    public Products sample(FourMomentum heavyState, RandomStream random) {
        double pairMass = Math.sqrt(massSquared(random));
        double heavy = decay.pair().heavy();
        double lepton = decay.lepton().mass();
        FourMomentum atRest = FourMomentum.of(heavy, Vec3.ZERO);
        TwoBodyDecay.Products outer =
                new TwoBodyDecay(heavy, decay.pair().light(), pairMass).sample(atRest, AngularShape.ISOTROPIC, random);
        TwoBodyDecay.Products leptons =
                new TwoBodyDecay(pairMass, lepton, lepton).sample(outer.second(), decay.leptonShape(), random);
        return new Products(
                outer.first().fromRestFrameOf(heavyState, heavy),
                leptons.first().fromRestFrameOf(heavyState, heavy),
                leptons.second().fromRestFrameOf(heavyState, heavy));
    }
}
