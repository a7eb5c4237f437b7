package tenebra.matter.evaluated;

import static java.lang.StrictMath.log;
import static java.lang.StrictMath.pow;

import tenebra.core.Units;
import tenebra.matter.Constants;
import tenebra.matter.Element;

/**
 * Energy spectrum of the photons that an electron radiates on one element, in the fields of the nucleus and of the atomic
 * electrons. Immutable.
 *
 * <p>A screened formula times a correction that was fitted to the evaluation of S. M. Seltzer, M. J. Berger, At. Data Nucl. Data
 * Tables 35 (1986) 345, hydrogen to uranium. Valid from a kinetic energy of 0.1 MeV; above 10 GeV, where the data end, their last
 * spectrum is kept, which is complete screening. Up to k/T = 0.95 it agrees with the data within 1 % for most and 2.7 % for all
 * elements and energies (0.2 % root mean square; hydrogen 0.4 % below 2 MeV); in the tip above, within 3 % (0.4 % root mean square;
 * hydrogen 7 % and 1 %). Neither the suppression of Landau, Pomeranchuk and Migdal nor that of dielectrics is in it.
 */
public final class BremsstrahlungSpectrum {
    private static final double HIGHEST = 10 * Units.GEV;

    private final double atomicNumber;
    private final double nuclearScreening;
    private final double electronScreening;
    private final BremsstrahlungFit correction;

    private BremsstrahlungSpectrum(int atomicNumber) {
        this.atomicNumber = atomicNumber;
        nuclearScreening = pow(atomicNumber, 2.0 / 3) / (184.15 * 184.15);
        electronScreening = pow(atomicNumber, 4.0 / 3) / (1194.0 * 1194.0);
        correction = BremsstrahlungFit.of(atomicNumber);
    }

    /** The spectrum of an element. */
    public static BremsstrahlungSpectrum of(Element element) {
        return new BremsstrahlungSpectrum(element.atomicNumber());
    }

    /**
     * Scaled cross section chi = (beta²/Z²) k dsigma/dk [mm²] per atom, at the electron's kinetic energy T [GeV] and the fraction k/T in
     * [0, 1], where k is the energy of the photon and beta the velocity of the electron.
     */
    public double scaled(double kineticEnergy, double fraction) {
        double used = Math.min(kineticEnergy, HIGHEST);
        return formula(used, fraction) * correction.at(used, fraction);
    }

    /**
     * Bremsstrahlung as in Y.-S. Tsai, Rev. Mod. Phys. 46 (1974) 815, eq. (3.83), where the logarithms of complete screening are
     * continued to none as L. I. Schiff, Phys. Rev. 83 (1951) 252, did: by adding the squares of the two momenta that cut them off.
     */
    private double formula(double kineticEnergy, double fraction) {
        double energy = kineticEnergy + Constants.ELECTRON_MASS;
        double photon = fraction * kineticEnergy;
        double y = photon / energy;
        double transfer = Constants.ELECTRON_MASS * photon / (2 * energy * (energy - photon));
        double unscreened = Math.E * transfer * transfer;
        double elastic = -0.5 * log(nuclearScreening + unscreened);
        double inelastic = -0.5 * log(electronScreening + unscreened);
        double shape =
                (4 * (1 - y) / 3 + y * y) * (elastic + inelastic / atomicNumber) + (1 - y) / 9 * (1 + 1 / atomicNumber);
        return 4 * Constants.ALPHA * Constants.ELECTRON_RADIUS * Constants.ELECTRON_RADIUS * shape;
    }
}
