package tenebra.darksector.production.bremsstrahlung;

import static java.lang.StrictMath.asin;
import static java.lang.StrictMath.sqrt;

import tenebra.core.TenebraException;
import tenebra.core.random.RandomStream;
import tenebra.darksector.Mediator;
import tenebra.matter.AtomicFormFactor;
import tenebra.matter.Constants;
import tenebra.matter.Species;

/**
 * Bremsstrahlung of a mediator of spin 2 with all tree diagrams of lepton and photon, at c = 1/GeV:
 *
 * <pre>
 *   d²σ/(dx dcosθ) = alpha² c²/(4 pi) |k| E0/(|p||V|) ∫dt G2(t)/t² ∫dφ/(2 pi) |A|²/(8 M²)
 * </pre>
 *
 * <p>with |A|² of {@link SpinTwoEmission}. What the nucleus itself radiates is neglected, which the polarisations there make
 * harmless but not exact: no better than about 10 % is claimed for the physics. Reference for the process: I. V. Voronchikhin, D. V.
 * Kirpichnikov, arXiv:2412.10150.
 *
 * <p>Weizsaecker-Williams totals over these, in lead: 0.81, 0.94, 0.99 at 10, 100, 500 MeV for muons of 160 GeV; 0.90, 0.97, 1.01
 * for electrons of 100 GeV.
 *
 * <p>The integral over angle, t and azimuth is a mean over a lattice of points of the weight that {@link RecoilProposal} leaves.
 * Errors of a spectrum at one x are about 0.3 %, at most 2 % near the threshold; of totals below 0.5 %. Thread-safe.
 */
public final class Spin2TreeLevel implements BremsstrahlungCrossSection {
    private static final int POINTS = 4096;
    private static final int POINTS_OF_SAMPLE = 1024;

    private final LeptonKinematics kinematics;
    private final AtomicFormFactor formFactor;

    public Spin2TreeLevel(Species lepton, Mediator mediator, AtomicFormFactor formFactor) {
        if (mediator.kind() != Mediator.Kind.SPIN_2) {
            throw TenebraException.usage(
                    "PHY-020",
                    "mediator '%s' is not of spin 2; allowed: spin2"
                            .formatted(mediator.kind().symbol()));
        }
        kinematics = LeptonKinematics.of(lepton, mediator);
        this.formFactor = formFactor;
    }

    @Override
    public LeptonKinematics kinematics() {
        return kinematics;
    }

    @Override
    public double perFraction(double energy, double x) {
        if (!(x > smallestFraction(energy) && x < largestFraction(energy))) {
            return 0;
        }
        return mean(energy, x, POINTS) * Constants.PER_GEV_SQUARED;
    }

    /** dσ/dx [GeV⁻²] from that many points. */
    double mean(double energy, double x, int points) {
        Weight weight = new Weight(kinematics, formFactor, energy, x);
        UnitLattice lattice = new UnitLattice(0.5, 0.5, 0.5);
        double sum = 0;
        for (int i = 0; i < points; i++) {
            sum += weight.at(lattice);
            lattice.advance();
        }
        return sum / points;
    }

    /** One point of a lattice at a random place, chosen by its weight: four uniforms. */
    @Override
    public double sampleAngle(double energy, double x, RandomStream random) {
        Weight weight = new Weight(kinematics, formFactor, energy, x);
        UnitLattice lattice = new UnitLattice(random.uniform(), random.uniform(), random.uniform());
        double[] cumulative = new double[POINTS_OF_SAMPLE];
        double[] chords = new double[POINTS_OF_SAMPLE];
        double sum = 0;
        for (int i = 0; i < POINTS_OF_SAMPLE; i++) {
            sum += weight.at(lattice);
            cumulative[i] = sum;
            chords[i] = weight.chord();
            lattice.advance();
        }
        double target = random.uniform() * sum;
        int chosen = 0;
        while (chosen < POINTS_OF_SAMPLE - 1 && cumulative[chosen] <= target) {
            chosen++;
        }
        return 2 * asin(Math.min(1, sqrt(chords[chosen]) / 2));
    }

    @Override
    public double relativeError() {
        return 1e-2;
    }

    /** The integrand over the density that the point was drawn from. */
    static final class Weight {
        private final SpinTwoEmission emission;
        private final RecoilProposal proposal;
        private final TwoScales angles;
        private final AtomicFormFactor formFactor;
        private final double energy;
        private final double x;
        private final double factor;
        private double chord;

        Weight(LeptonKinematics kinematics, AtomicFormFactor formFactor, double energy, double x) {
            double nucleus = formFactor.element().nuclearMass();
            emission = new SpinTwoEmission(kinematics, nucleus);
            proposal = new RecoilProposal(emission.geometry(), kinematics);
            this.formFactor = formFactor;
            this.energy = energy;
            this.x = x;
            double ratio = kinematics.leptonMass() / energy;
            double hard = 0.1 / (x * energy);
            double wide = kinematics.smallestVirtuality(x) / (x * energy * energy) + 2 * (1 - x) * hard + hard * hard;
            angles = new TwoScales(ratio * ratio, wide, 4);
            double alpha = Constants.ALPHA;
            // d(cos theta) is half of d(chord)
            factor = alpha * alpha / (4 * Math.PI) * energy / (16 * nucleus * nucleus);
        }

        double chord() {
            return chord;
        }

        /** [GeV⁻²] */
        double at(UnitLattice point) {
            chord = angles.quantile(point.first());
            emission.aim(energy, x, chord);
            RecoilGeometry geometry = emission.geometry();
            if (!(geometry.smallest() < geometry.largest())) {
                return 0;
            }
            proposal.aim(x);
            proposal.draw(point.second(), point.third());
            double t = proposal.t();
            if (!(t > geometry.smallest() && t < geometry.largest())) {
                return 0;
            }
            double square = emission.squared(t, proposal.cosine(), proposal.sine());
            return factor
                    * geometry.mediatorMomentum()
                    / (geometry.momentum() * geometry.v())
                    * formFactor.squared(t)
                    / (t * t)
                    * square
                    / (angles.density(chord) * proposal.density());
        }
    }
}
