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
 * <p>The integral over angle, t and azimuth is a mean over a lattice of points of {@link SpinTwoIntegrand}.
 * Errors of a spectrum at one x are about 0.3 %, at most 2 % near the threshold; of totals below 0.5 %. Thread-safe.
 */
final class SpinTwoTreeLevel implements BremsstrahlungCrossSection {
    private static final int POINTS = 4096;
    /** A Fibonacci lattice of the square: the number of points and the one before it in the sequence. */
    private static final int POINTS_AT_ANGLE = 89;

    private static final int LATTICE_STEP = 55;

    private final LeptonKinematics kinematics;
    private final AtomicFormFactor formFactor;

    SpinTwoTreeLevel(Species lepton, Mediator mediator, AtomicFormFactor formFactor) {
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
        if (!kinematics.allows(energy, x)) {
            return 0;
        }
        return mean(energy, x, POINTS) * Constants.PER_GEV_SQUARED;
    }

    /** dσ/dx [GeV⁻²] from that many points. */
    double mean(double energy, double x, int points) {
        SpinTwoIntegrand integrand = new SpinTwoIntegrand(kinematics, formFactor, energy, x);
        UnitLattice lattice = new UnitLattice();
        double sum = 0;
        for (int i = 0; i < points; i++) {
            sum += integrand.at(lattice);
            lattice.advance();
        }
        return sum / points;
    }

    /** From a lattice in t and azimuth: about 3 % at a single angle, far less in what is integrated over many. */
    @Override
    public double perFractionAndCosine(double energy, double x, double oneMinusCosine) {
        if (!kinematics.allows(energy, x)) {
            return 0;
        }
        SpinTwoIntegrand integrand = new SpinTwoIntegrand(kinematics, formFactor, energy, x);
        integrand.aim(oneMinusCosine);
        double sum = 0;
        for (int i = 0; i < POINTS_AT_ANGLE; i++) {
            double place = (i + 0.5) / POINTS_AT_ANGLE;
            double azimuth = (i * LATTICE_STEP % POINTS_AT_ANGLE + 0.5) / POINTS_AT_ANGLE;
            sum += integrand.perCosine(place, azimuth);
        }
        return sum / POINTS_AT_ANGLE * Constants.PER_GEV_SQUARED;
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
}
