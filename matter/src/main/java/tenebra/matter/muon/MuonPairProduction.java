package tenebra.matter.muon;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;
import static java.lang.StrictMath.sqrt;

import java.util.Arrays;
import java.util.Comparator;
import tenebra.core.numerics.GaussLegendre;
import tenebra.core.random.UniformSource;
import tenebra.matter.Constants;
import tenebra.matter.Material;

/**
 * Electron pairs that muons make directly in the field of an atom. ε is the energy of the pair, ρ its asymmetry
 * (E₊ − E₋)/ε; the double differential formula is {@link PairAsymmetry}. The integral over ρ is done here.
 *
 * <p>Reference: R. P. Kokoulin, A. A. Petrukhin, Proc. 12th Int. Conf. on Cosmic Rays, Hobart (1971) vol. 6, 2436; pairs on atomic electrons: S. R.
 * Kelner, Phys. At. Nucl. 61 (1998) 448; all as in the Geant4 Physics Reference Manual, "Positron - Electron Pair Production by
 * Muons". Valid above 1 GeV.
 */
public final class MuonPairProduction implements TransferProcess {
    private static final GaussLegendre QUADRATURE = new GaussLegendre(10);
    private static final int CELLS = 16;
    private static final double TYPICAL_ENERGY = 100;
    private static final double TYPICAL_TRANSFER = 0.1;
    private static final double MASS = Constants.MUON_MASS;
    private static final double LEAST_TRANSFER = 4 * Constants.ELECTRON_MASS;

    private final PairAsymmetry[] atoms;
    private final double leastResidual;
    private final PairAsymmetry foremost;

    public MuonPairProduction(Material material) {
        atoms = material.composition().stream()
                .map(share -> new PairAsymmetry(share.element(), material.atomDensity(share)))
                .toArray(PairAsymmetry[]::new);
        leastResidual = Arrays.stream(atoms)
                .mapToDouble(PairAsymmetry::leastResidualEnergy)
                .min()
                .orElseThrow();
        foremost = Arrays.stream(atoms)
                .max(Comparator.comparingDouble(atom -> atom.perLogTransfer(TYPICAL_ENERGY, TYPICAL_TRANSFER, 0)))
                .orElseThrow();
    }

    @Override
    public double leastTransfer() {
        return LEAST_TRANSFER;
    }

    /** For the lightest element of the material. */
    @Override
    public double largestTransfer(double kineticEnergy) {
        return kineticEnergy + MASS - leastResidual;
    }

    /** The integral over ρ in ln(1 − ρ), 10 points: relative error 1e-4. */
    @Override
    public double perLogTransfer(double kineticEnergy, double transfer) {
        double largest = largestAsymmetry(kineticEnergy, transfer);
        if (!(largest > 0)) {
            return 0;
        }
        double range = -log(1 - largest);
        double sum = 0;
        for (int i = 0; i < QUADRATURE.points(); i++) {
            double left = exp(-range * (1 + QUADRATURE.node(i)) / 2);
            sum += QUADRATURE.weight(i) * left * perAsymmetry(kineticEnergy, transfer, 1 - left);
        }
        return sum * range;
    }

    /** Largest asymmetry that a pair of that energy can have; 0 or less if there is no such pair. */
    public double largestAsymmetry(double kineticEnergy, double transfer) {
        double energy = kineticEnergy + MASS;
        double residual = energy - transfer;
        if (!(residual > 0 && transfer > LEAST_TRANSFER)) {
            return 0;
        }
        return (1 - 6 * MASS * MASS / (energy * residual)) * sqrt(1 - LEAST_TRANSFER / transfer);
    }

    /**
     * An asymmetry ρ of either sign: constant density in ρ on 16 cells that are equal in ln(1 − |ρ|), for the element that makes most pairs,
     * since the element matters little. Hard pairs of fast muons are nearly
     * flat in this logarithm, so that no simple bound serves. Two uniforms: the first one, stretched where it falls, serves all choices.
     */
    public double sampleAsymmetry(double kineticEnergy, double transfer, UniformSource random) {
        double step = log(1 - largestAsymmetry(kineticEnergy, transfer)) / CELLS;
        double place = random.uniform();
        double total = 0;
        double chosen = 0;
        for (int i = 0; i < CELLS; i++) {
            double weight =
                    exp(step * i) * foremost.perLogTransfer(kineticEnergy + MASS, transfer, 1 - exp(step * (i + 0.5)));
            total += weight;
            double chance = total > 0 ? weight / total : 1;
            if (place < chance) {
                chosen = i;
                place /= chance;
            } else {
                place = (place - chance) / (1 - chance);
            }
        }
        double size = 1 - exp(step * chosen) * (1 - place * (1 - exp(step)));
        return random.uniform() < 0.5 ? -size : size;
    }

    /** ε d²Σ/dε dρ [1/mm] at an asymmetry of 0 or more. */
    double perAsymmetry(double kineticEnergy, double transfer, double asymmetry) {
        double sum = 0;
        for (PairAsymmetry atom : atoms) {
            sum += atom.perLogTransfer(kineticEnergy + MASS, transfer, asymmetry);
        }
        return sum;
    }
}
