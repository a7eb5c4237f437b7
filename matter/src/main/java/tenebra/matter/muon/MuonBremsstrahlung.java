package tenebra.matter.muon;

import static java.lang.StrictMath.log;
import static java.lang.StrictMath.pow;
import static java.lang.StrictMath.sqrt;

import tenebra.core.Units;
import tenebra.matter.Constants;
import tenebra.matter.Material;

/**
 * Photons that muons radiate in the field of the nucleus, and of the electrons of the atom. With v = ε/E, M and m the masses of
 * muon and electron and δ = M² v/(2 E (1−v)):
 *
 * <pre>
 *   dσ/dε = (16/3) alpha (rₑ m/M)² Z (Z Φn + Φe) (1 − v + 3v²/4)/ε
 *   Φn = ln{ B Z^(−1/3) (M + δ (D √e − 2)) / [D (m + δ √e B Z^(−1/3))] }    D = (1.54 A^0.27)^(1 − 1/Z)
 *   Φe = ln{ B' Z^(−2/3) M / [(1 + δ M/(m² √e)) (m + δ √e B' Z^(−2/3))] }   for ε < E/(1 + M²/(2 m E))
 *   B = 183, B' = 1429; hydrogen: B = 202.4, B' = 446, D = 1.54 A^0.27
 * </pre>
 *
 * <p>Reference: S. R. Kelner, R. P. Kokoulin, A. A. Petrukhin, preprint MEPhI 024-95 (1995), the improved form of A. A. Petrukhin, V. V.
 * Shestakov, Can. J. Phys. 46 (1968) S377, as in the Geant4 Physics Reference Manual, "Bremsstrahlung" of muons, and in the tables of
 * D. E. Groom, N. V. Mokhov, S. I. Striganov, At. Data Nucl. Data Tables 78 (2001) 183. Valid above 1 GeV; Landau-Pomeranchuk and
 * dielectric suppression, which change muons' losses above 1 TeV in the softest photons only, are left out. The muon's radiation on
 * electrons is here, the electron's own is in the radiative correction of {@link MuonIonisation}.
 */
public final class MuonBremsstrahlung implements TransferProcess {
    private static final double MASS = Constants.MUON_MASS;
    private static final double ELECTRON = Constants.ELECTRON_MASS;
    private static final double ROOT_OF_E = sqrt(Math.E);
    private static final double LEAST_TRANSFER = 1 * Units.EV;

    private final Atom[] atoms;

    public MuonBremsstrahlung(Material material) {
        atoms = material.composition().stream()
                .map(share -> Atom.of(
                        share.element().atomicNumber(), share.element().atomicWeight(), material.atomDensity(share)))
                .toArray(Atom[]::new);
    }

    @Override
    public double leastTransfer() {
        return LEAST_TRANSFER;
    }

    @Override
    public double largestTransfer(double kineticEnergy) {
        return kineticEnergy;
    }

    @Override
    public double perLogTransfer(double kineticEnergy, double transfer) {
        double energy = kineticEnergy + MASS;
        double share = transfer / energy;
        double delta = MASS * MASS * share / (2 * (energy - transfer));
        boolean electronsToo = transfer < energy / (1 + MASS * MASS / (2 * ELECTRON * energy));
        double sum = 0;
        for (Atom atom : atoms) {
            sum += atom.weight * (atom.z * atom.nuclear(delta) + (electronsToo ? atom.electronic(delta) : 0));
        }
        return sum * (1 - share + 0.75 * share * share);
    }

    /** One element: weight is (16/3) alpha (rₑ m/M)² Z n [1/mm]. */
    private record Atom(double z, double weight, double screening, double electronScreening, double nucleus) {
        static Atom of(int atomicNumber, double atomicWeight, double density) {
            boolean hydrogen = atomicNumber == 1;
            double radius = Constants.ELECTRON_RADIUS * ELECTRON / MASS;
            double size = 1.54 * pow(atomicWeight, 0.27);
            return new Atom(
                    atomicNumber,
                    16.0 / 3 * Constants.ALPHA * radius * radius * atomicNumber * density,
                    (hydrogen ? 202.4 : 183) * pow(atomicNumber, -1.0 / 3),
                    (hydrogen ? 446 : 1429) * pow(atomicNumber, -2.0 / 3),
                    hydrogen ? size : pow(size, 1 - 1.0 / atomicNumber));
        }

        double nuclear(double delta) {
            double above = screening * (MASS + delta * (nucleus * ROOT_OF_E - 2));
            return Math.max(0, log(above / (nucleus * (ELECTRON + delta * ROOT_OF_E * screening))));
        }

        double electronic(double delta) {
            double recoil = 1 + delta * MASS / (ELECTRON * ELECTRON * ROOT_OF_E);
            double screened = ELECTRON + delta * ROOT_OF_E * electronScreening;
            return Math.max(0, log(electronScreening * MASS / (recoil * screened)));
        }
    }
}
