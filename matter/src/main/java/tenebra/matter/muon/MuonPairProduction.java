package tenebra.matter.muon;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;
import static java.lang.StrictMath.sqrt;

import tenebra.core.numerics.GaussLegendre;
import tenebra.core.random.RandomStream;
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
    private static final double MASS = Constants.MUON_MASS;
    private static final double LEAST_TRANSFER = 4 * Constants.ELECTRON_MASS;

    private final PairAsymmetry[] atoms;
    private final double leastResidual;

    public MuonPairProduction(Material material) {
        atoms = material.composition().stream()
                .map(share -> new PairAsymmetry(share.element(), material.atomDensity(share)))
                .toArray(PairAsymmetry[]::new);
        double smallest = Double.MAX_VALUE;
        for (PairAsymmetry atom : atoms) {
            smallest = Math.min(smallest, atom.leastResidualEnergy());
        }
        leastResidual = smallest;
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

    /** An asymmetry ρ of either sign. It is nearly flat and falls towards its ends. Two uniforms for each trial. */
    public double sampleAsymmetry(double kineticEnergy, double transfer, RandomStream random) {
        double largest = largestAsymmetry(kineticEnergy, transfer);
        double bound = perAsymmetry(kineticEnergy, transfer, 0);
        while (true) {
            double asymmetry = largest * (2 * random.uniform() - 1);
            if (random.uniform() * bound <= perAsymmetry(kineticEnergy, transfer, Math.abs(asymmetry))) {
                return asymmetry;
            }
        }
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
