package tenebra.darksector.production.bremsstrahlung;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;

import tenebra.core.numerics.GaussLegendre;
import tenebra.core.random.RandomStream;
import tenebra.darksector.Mediator;
import tenebra.matter.AtomicFormFactor;
import tenebra.matter.Constants;
import tenebra.matter.Species;

/**
 * Dark bremsstrahlung at exact tree level on a spin-0 nucleus, with its recoil: both diagrams, all masses, the whole phase
 * space of four dimensions.
 *
 * <p>Reference: Y.-S. Liu, G. A. Miller, Phys. Rev. D 96 (2017) 016004 (arXiv:1705.01633), whose calculation is done here
 * without approximation; V = p − k:
 *
 * <pre>
 *   d²σ/(dx dcosθ) = alpha³ |k| E0/(|p| |V|) ∫ dt G2(t)/t² ∫ dφ/2π |A|²/(8 M²)
 * </pre>
 *
 * <p>Left out: Coulomb corrections (5 to 10 % for lead at most), nuclear spin and excitation, two-photon exchange.
 */
public final class ExactTreeLevel implements BremsstrahlungCrossSection {
    private static final GaussLegendre QUADRATURE = new GaussLegendre(5);
    private static final double PIECE = 1.8;
    /** Logarithms of 1 − cosθ in units of its natural scale, outside of which less than 1e-5 of the angles lie. */
    private static final double LEAST_LOG_ANGLE = -11;

    private static final double MOST_LOG_ANGLE = 14;

    private final Mediator.Kind kind;
    private final LeptonKinematics kinematics;
    private final double nuclearMass;
    private final AtomicFormFactor formFactor;

    public ExactTreeLevel(Species lepton, Mediator mediator, AtomicFormFactor formFactor) {
        kind = mediator.kind();
        kinematics = LeptonKinematics.of(lepton, mediator);
        nuclearMass = formFactor.element().nuclearMass();
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
        double scale = angularScale().of(kinematics, energy, x);
        double from = LEAST_LOG_ANGLE;
        double to = Math.min(MOST_LOG_ANGLE, log(2 / scale));
        int pieces = 1 + (int) ((to - from) / PIECE);
        return QUADRATURE.integrate(
                logAngle -> {
                    double oneMinusCosine = scale * exp(logAngle);
                    return oneMinusCosine * perFractionAndCosine(energy, x, oneMinusCosine);
                },
                from,
                to,
                pieces);
    }

    @Override
    public double perFractionAndCosine(double energy, double x, double oneMinusCosine) {
        if (!kinematics.allows(energy, x)) {
            return 0;
        }
        EmissionKinematics emission = EmissionKinematics.of(kinematics, nuclearMass, energy, x, oneMinusCosine);
        TreeAmplitude amplitude = new TreeAmplitude(kind, kinematics, emission, nuclearMass);
        double alpha = Constants.ALPHA;
        return alpha
                * alpha
                * alpha
                * emission.emitted()
                * energy
                / (emission.incoming() * emission.total())
                * new TransferIntegral(formFactor).of(TransferRegions.of(emission, kinematics, formFactor), amplitude)
                * Constants.PER_GEV_SQUARED;
    }

    /** Drawn from the exact distribution of t and of the azimuth of the nuclear recoil. Six uniforms or more. */
    @Override
    public Recoil sampleRecoil(double energy, double x, double oneMinusCosine, RandomStream random) {
        EmissionKinematics emission = EmissionKinematics.of(kinematics, nuclearMass, energy, x, oneMinusCosine);
        TreeAmplitude amplitude = new TreeAmplitude(kind, kinematics, emission, nuclearMass);
        TransferRegions regions = TransferRegions.of(emission, kinematics, formFactor);
        if (regions.isEmpty()) {
            return Recoil.withoutNucleus(emission);
        }
        RecoilSampler sampler = new RecoilSampler(formFactor, regions, amplitude);
        double transfer = sampler.transfer(random);
        return Recoil.of(emission, nuclearMass, transfer, sampler.azimuth(transfer, random));
    }

    @Override
    public double relativeError() {
        return 1e-4;
    }
}
