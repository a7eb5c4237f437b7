package tenebra.matter.muon;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;

import java.util.function.DoubleUnaryOperator;
import tenebra.core.numerics.GaussLegendre;

/** A process in which a muon gives part of its energy to something new, in one material. Kinetic energies and transfers [GeV]. */
public sealed interface TransferProcess permits MuonBremsstrahlung, MuonPairProduction, MuonNuclear {
    /** Transfers ε of a muon of that kinetic energy, per length and per ln ε [1/mm]: ε dΣ/dε. */
    double perLogTransfer(double kineticEnergy, double transfer);

    /** Smallest transfer that the formula knows [GeV]. */
    double leastTransfer();

    /** Largest transfer [GeV] at a kinetic energy; not larger than the least one if the process is closed. */
    double largestTransfer(double kineticEnergy);

    /** Interactions with a transfer above the cut, per length [1/mm]. Relative numerical error 1e-4. */
    default double rate(double kineticEnergy, double cut) {
        return Quadrature.overLog(
                transfer -> perLogTransfer(kineticEnergy, transfer),
                Math.max(cut, leastTransfer()),
                largestTransfer(kineticEnergy));
    }

    /** Mean loss per length [GeV/mm] by transfers below the cut. Relative numerical error 1e-4. */
    default double softLoss(double kineticEnergy, double cut) {
        return Quadrature.overLog(
                transfer -> transfer * perLogTransfer(kineticEnergy, transfer),
                leastTransfer(),
                Math.min(cut, largestTransfer(kineticEnergy)));
    }

    /** Mean loss per length [GeV/mm] by all transfers. */
    default double loss(double kineticEnergy) {
        return softLoss(kineticEnergy, Double.MAX_VALUE);
    }

    /** Integration over the logarithm of the transfer. */
    final class Quadrature {
        private static final GaussLegendre PIECE = new GaussLegendre(8);
        private static final double WIDTH = 1.5;

        private Quadrature() {}

        static double overLog(DoubleUnaryOperator f, double low, double high) {
            if (!(high > low)) {
                return 0;
            }
            double range = log(high / low);
            return PIECE.integrate(s -> f.applyAsDouble(low * exp(s)), 0, range, 1 + (int) (range / WIDTH));
        }
    }
}
