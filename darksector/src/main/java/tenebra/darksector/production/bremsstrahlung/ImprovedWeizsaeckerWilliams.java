package tenebra.darksector.production.bremsstrahlung;

import static java.lang.StrictMath.sqrt;

import tenebra.darksector.Mediator;
import tenebra.matter.AtomicFormFactor;
import tenebra.matter.Constants;
import tenebra.matter.Species;

/**
 * Dark bremsstrahlung in the improved Weizsaecker-Williams approximation: one photon flux for all x and angles, t from
 * (m_X²/2E0)² to m_X² + m² by convention, and the angle integrated in closed form.
 *
 * <p>Reference: J. D. Bjorken, R. Essig, P. Schuster, N. Toro, Phys. Rev. D 80 (2009) 075018 (arXiv:0906.0580), appendix A,
 * for all spins as in arXiv:1705.01633: dσ/dx = alpha³ beta (1−x)/x chi [a0/U0 − b x/(6 U0²)]. Totals are 0.8 to
 * 2.3 times the exact tree level for electrons of 100 GeV in lead: kept for comparison with older work.
 *
 * <p>For spin 2 alpha³ becomes alpha² c²/(4 pi), c = 1/GeV, and the integral over angles, which would diverge logarithmically,
 * ends where the least momentum transfer U/(2 E0 (1−x)) reaches the square root of the largest: a convention of this program.
 */
final class ImprovedWeizsaeckerWilliams implements BremsstrahlungCrossSection {
    private final LeptonKinematics kinematics;
    private final ComptonAmplitude amplitude;
    private final AtomicFormFactor formFactor;

    ImprovedWeizsaeckerWilliams(Species lepton, Mediator mediator, AtomicFormFactor formFactor) {
        kinematics = LeptonKinematics.of(lepton, mediator);
        amplitude = ComptonAmplitude.of(mediator, lepton.mass());
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
        double dark2 = kinematics.mediatorMass() * kinematics.mediatorMass();
        double smallest = kinematics.smallestVirtuality(x);
        double angles = amplitude.integrated(x, smallest, cutoff(energy, x));
        double alpha = Constants.ALPHA;
        return alpha
                * alpha
                * amplitude.couplingSquared()
                * sqrt(x * x - dark2 / (energy * energy))
                * (1 - x)
                / x
                * flux(energy)
                * angles
                * Constants.PER_GEV_SQUARED;
    }

    @Override
    public double perFractionAndCosine(double energy, double x, double oneMinusCosine) {
        if (!kinematics.allows(energy, x)) {
            return 0;
        }
        double smallest = kinematics.smallestVirtuality(x);
        double u = smallest + 2 * x * energy * energy * oneMinusCosine;
        double dark2 = kinematics.mediatorMass() * kinematics.mediatorMass();
        double alpha = Constants.ALPHA;
        return 2
                * alpha
                * alpha
                * amplitude.couplingSquared()
                * sqrt(x * x * energy * energy - dark2)
                * energy
                * (1 - x)
                * flux(energy)
                * amplitude.squared(x, u, smallest)
                / (u * u)
                * Constants.PER_GEV_SQUARED;
    }

    @Override
    public AngularScale angularScale() {
        return amplitude.angularScale();
    }

    /** Spin 2 is made down to the threshold in x, where the spectrum begins as a root. */
    @Override
    public double relativeError() {
        return switch (amplitude) {
            case SpinOneCompton _ -> 1e-6;
            case SpinTwoCompton _ -> 1e-4;
        };
    }

    /** U [GeV²] whose least momentum transfer is the largest of the flux. */
    private double cutoff(double energy, double x) {
        double dark2 = kinematics.mediatorMass() * kinematics.mediatorMass();
        double lepton2 = kinematics.leptonMass() * kinematics.leptonMass();
        return 2 * energy * (1 - x) * sqrt(dark2 + lepton2);
    }

    private double flux(double energy) {
        double dark2 = kinematics.mediatorMass() * kinematics.mediatorMass();
        double lepton2 = kinematics.leptonMass() * kinematics.leptonMass();
        double rootOfSmallest = dark2 / (2 * energy);
        return formFactor.flux(rootOfSmallest * rootOfSmallest, dark2 + lepton2);
    }
}
