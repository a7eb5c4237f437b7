package tenebra.darksector.production.primakoff;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.expm1;
import static java.lang.StrictMath.log1p;

import tenebra.core.TenebraException;
import tenebra.core.numerics.GaussLegendre;
import tenebra.darksector.Mediator;
import tenebra.matter.AtomicFormFactor;
import tenebra.matter.Constants;
import tenebra.matter.Element;
import tenebra.matter.TransferRange;

/**
 * Cross section of the Primakoff process gamma N → a N on a nucleus of spin 0 with recoil, at unit coupling g = 1/GeV; it grows
 * as g². Pseudoscalars with −(g/4) a F F̃ and scalars with −(g/4) φ F F have the same.
 *
 * <p>Exact in one-photon exchange. The Gram determinant of photon, target and transfer gives, with the exact limits of
 * {@link TransferRange}:
 *
 * <pre>
 *   dσ/dt = g² alpha/(32 w²) (1 + 2w/M) (t − tmin) (tmax − t)/t² G2(t)      w photon energy, M mass of the nucleus
 * </pre>
 *
 * <p>For M → ∞ it is the known (g² alpha/8) G2 (t − tmin)/t², as in Y.-S. Tsai, Phys. Rev. D 34 (1986) 1326. Inelastic form
 * factors are taken at the recoil of the whole nucleus. Coulomb corrections, nuclear spin and excitation are neglected.
 */
public final class PrimakoffCrossSection {
    private static final GaussLegendre QUADRATURE = new GaussLegendre(16);
    private static final double PIECE = 1.5;

    private final double mass;
    private final double nuclearMass;
    private final AtomicFormFactor formFactor;

    /** The process on the element of that form factor. */
    public PrimakoffCrossSection(Mediator mediator, Element element, AtomicFormFactor formFactor) {
        if (mediator.kind() != Mediator.Kind.SCALAR && mediator.kind() != Mediator.Kind.PSEUDOSCALAR) {
            throw TenebraException.usage(
                    "PHY-050",
                    "no Primakoff production of mediator '%s'; allowed: scalar, pseudoscalar"
                            .formatted(mediator.kind().symbol()));
        }
        mass = mediator.mass();
        nuclearMass = element.nuclearMass();
        this.formFactor = formFactor;
    }

    /** Least photon energy [GeV]. */
    public double thresholdEnergy() {
        return TransferRange.threshold(nuclearMass, mass);
    }

    /** Momentum transfers that a photon of this energy [GeV] can give. */
    public TransferRange range(double energy) {
        return TransferRange.of(energy, nuclearMass, mass);
    }

    /** dσ/dt [mm²/GeV²] at a transfer t [GeV²]; zero outside its range. */
    public double perTransfer(double energy, double t) {
        TransferRange range = range(energy);
        double below = range.largest() - t;
        double above = t - range.smallest();
        return below > 0 && above > 0 ? factor(energy) * above * below / (t * t) * formFactor.squared(t) : 0;
    }

    /** Total [mm²]; zero below the threshold. Relative numerical error 1e-10. */
    public double total(double energy) {
        TransferRange range = range(energy);
        if (!range.isOpen()) {
            return 0;
        }
        double end = log1p(range.width() / range.smallest());
        double integral = QUADRATURE.integrate(
                y -> {
                    double above = range.smallest() * expm1(y);
                    double t = range.smallest() * exp(y);
                    return above * (range.width() - above) / t * formFactor.squared(t);
                },
                0,
                end,
                1 + (int) (end / PIECE));
        return factor(energy) * integral;
    }

    /**
     * Total [mm²] of the leading form: no recoil, (g² alpha/8) chi with tmin = (m²/2w)². Equal to {@link #total} to 1e-4 for light
     * mediators in lead; it fails where tmin is beyond the size of the nucleus.
     */
    public double leadingTotal(double energy) {
        double root = mass * mass / (2 * energy);
        return Constants.ALPHA / 8 * formFactor.flux(root * root, 4 * energy * energy) * Constants.PER_GEV_SQUARED;
    }

    /** Energy of the mediator [GeV]: the nucleus recoils with t/2M. */
    public double mediatorEnergy(double energy, double t) {
        return energy - t / (2 * nuclearMass);
    }

    /** Angle between mediator and photon [rad], from its momentum across and along; no small difference is taken. */
    public double angle(double energy, double t) {
        TransferRange range = range(energy);
        double product = Math.max(0, (t - range.smallest()) * (range.largest() - t));
        double across = Math.sqrt((1 + 2 * energy / nuclearMass) * product) / (2 * energy);
        double along = mediatorEnergy(energy, t) - (mass * mass + t) / (2 * energy);
        return StrictMath.atan2(across, along);
    }

    double squaredFormFactor(double t) {
        return formFactor.squared(t);
    }

    private double factor(double energy) {
        return Constants.ALPHA * Constants.PER_GEV_SQUARED * (1 + 2 * energy / nuclearMass) / (32 * energy * energy);
    }
}
