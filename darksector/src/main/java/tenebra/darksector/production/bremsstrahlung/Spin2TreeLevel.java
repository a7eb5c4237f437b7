package tenebra.darksector.production.bremsstrahlung;

import tenebra.core.TenebraException;
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
    /** A Fibonacci lattice of the square: the number of points and the one before it in the sequence. */
    private static final int POINTS_AT_ANGLE = 89;

    private static final int LATTICE_STEP = 55;

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

    /** From a lattice in t and azimuth: about 3 % at a single angle, far less in what is integrated over many. */
    @Override
    public double perFractionAndCosine(double energy, double x, double oneMinusCosine) {
        if (!(x > smallestFraction(energy) && x < largestFraction(energy))) {
            return 0;
        }
        Weight weight = new Weight(kinematics, formFactor, energy, x);
        double sum = 0;
        for (int i = 0; i < POINTS_AT_ANGLE; i++) {
            double place = (i + 0.5) / POINTS_AT_ANGLE;
            double azimuth = (i * LATTICE_STEP % POINTS_AT_ANGLE + 0.5) / POINTS_AT_ANGLE;
            sum += weight.perChord(2 * oneMinusCosine, place, azimuth);
        }
        return 2 * sum / POINTS_AT_ANGLE * Constants.PER_GEV_SQUARED;
    }

    @Override
    public AngularScale angularScale() {
        return AngularScale.COLLINEAR;
    }

    /** Each value costs a sum over a lattice. */
    @Override
    public TableResolution tableResolution() {
        return TableResolution.COARSE;
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

        /** All three coordinates from the lattice [GeV⁻²]. */
        double at(UnitLattice point) {
            double chord = chord(point);
            return perChord(chord, point.second(), point.third()) / angles.density(chord);
        }

        double chord(UnitLattice point) {
            return angles.quantile(point.first());
        }

        /** At a chord 2 (1 − cosθ), t and azimuth by their places in the proposal: per chord [GeV⁻²]. */
        double perChord(double chord, double place, double azimuth) {
            emission.aim(energy, x, chord);
            RecoilGeometry geometry = emission.geometry();
            if (!(geometry.smallest() < geometry.largest())) {
                return 0;
            }
            proposal.aim(x);
            proposal.draw(place, azimuth);
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
                    / proposal.density();
        }
    }
}
