package tenebra.matter.muon;

import static java.lang.StrictMath.log;
import static java.lang.StrictMath.pow;
import static java.lang.StrictMath.sqrt;

import tenebra.core.Units;
import tenebra.matter.Constants;
import tenebra.matter.Material;

/**
 * Inelastic scattering of muons on nuclei, with energies ε given to hadrons above 0.2 GeV. With v = ε/E, M and m_p the masses of muon and proton,
 * Λ² = 0.4 GeV² and ε in GeV:
 *
 * <pre>
 *   ε dσ/dε = alpha/π (0.22 A + 0.78 A^0.89) σγ(ε) { v − 1 + [1 − v + v²/2 (1 + 2M²/Λ²)] ln L }
 *   L = E²(1−v)/M² [1 + M²v²/(Λ²(1−v))] / [1 + ε/Λ (1 + Λ/2m_p + ε/Λ)]
 *   σγ(ε) = 49.2 + 11.1 ln ε + 151.8/√ε  microbarn
 * </pre>
 *
 * <p>Reference: V. V. Borog, A. A. Petrukhin, Proc. 14th Int. Conf. on Cosmic Rays, Munich (1975) vol. 6, 1949; σγ of D. O. Caldwell et al., Phys.
 * Rev. Lett. 42 (1979) 553; as in the Geant4 Physics Reference Manual, "Muon photonuclear interaction". Models of this process differ
 * by 10 to 20 %.
 */
public final class MuonNuclear implements TransferProcess {
    private static final double MASS = Constants.MUON_MASS;
    private static final double SCALE_SQUARED = 0.4;
    private static final double SCALE = sqrt(SCALE_SQUARED);
    private static final double LEAST_TRANSFER = 0.2;

    private final double factor;

    public MuonNuclear(Material material) {
        factor = Constants.ALPHA
                / Math.PI
                * 1e-6
                * Units.BARN
                * material.composition().stream()
                        .mapToDouble(share -> material.atomDensity(share)
                                * effectiveNucleons(share.element().atomicWeight()))
                        .sum();
    }

    private static double effectiveNucleons(double massNumber) {
        return 0.22 * massNumber + 0.78 * pow(massNumber, 0.89);
    }

    @Override
    public double leastTransfer() {
        return LEAST_TRANSFER;
    }

    @Override
    public double largestTransfer(double kineticEnergy) {
        return kineticEnergy + MASS - Constants.PROTON_MASS / 2;
    }

    @Override
    public double perLogTransfer(double kineticEnergy, double transfer) {
        double energy = kineticEnergy + MASS;
        double v = transfer / energy;
        double squaredMass = MASS * MASS;
        double x = transfer / SCALE;
        double above = energy * energy / squaredMass * (1 - v + squaredMass * v * v / SCALE_SQUARED);
        double below = 1 + x * (1 + SCALE / (2 * Constants.PROTON_MASS) + x);
        double bracket = v - 1 + (1 - v + v * v / 2 * (1 + 2 * squaredMass / SCALE_SQUARED)) * log(above / below);
        return factor * photonCrossSection(transfer) * Math.max(0, bracket);
    }

    private static double photonCrossSection(double energy) {
        return 49.2 + 11.1 * log(energy) + 151.8 / sqrt(energy);
    }
}
