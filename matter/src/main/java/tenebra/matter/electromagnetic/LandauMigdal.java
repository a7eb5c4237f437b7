package tenebra.matter.electromagnetic;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;

import tenebra.matter.CompleteScreening;
import tenebra.matter.Constants;
import tenebra.matter.Material;

/**
 * Suppression of bremsstrahlung by multiple scattering during the formation of the photon (Landau, Pomeranchuk, Migdal) and by the
 * medium's polarisation (dielectric suppression, Ter-Mikaelian).
 *
 * <p>Reference: A. B. Migdal, Phys. Rev. 103 (1956) 1811; in the form of T. Stanev et al., Phys. Rev. D 25 (1982) 1291, with the
 * dielectric factor of P. L. Anthony et al., Phys. Rev. D 56 (1997) 1373. Pair production needs no suppression below 200 GeV.
 */
public final class LandauMigdal {
    private static final double SQRT_2 = Math.sqrt(2);

    private final double characteristicEnergy;
    private final double plasmaEnergy;
    private final double s1;

    public LandauMigdal(Material material) {
        characteristicEnergy = 768.4 * CompleteScreening.of(material).radiationLength();
        plasmaEnergy =
                Math.sqrt(4 * Math.PI * Constants.ELECTRON_RADIUS * material.electronDensity()) * Constants.HBAR_C;
        double root = StrictMath.cbrt(effectiveCharge(material)) / 184.15;
        s1 = SQRT_2 * root * root;
    }

    /** Charge with which the screening logarithm is taken: the mean by the elements' shares in radiation. */
    private static double effectiveCharge(Material material) {
        double weights = 0;
        double sum = 0;
        for (Material.Share share : material.composition()) {
            double z = share.element().atomicNumber();
            double weight = material.atomDensity(share) * z * (z + 1);
            weights += weight;
            sum += weight * log(z);
        }
        return exp(sum / weights);
    }

    /** Factor of the spectrum for an electron of this total energy [GeV] and a photon of this energy [GeV]. */
    public double factor(double energy, double photon) {
        double v = photon / energy;
        if (v >= 1) {
            return 1;
        }
        double polarisation = plasmaEnergy * energy / (Constants.ELECTRON_MASS * photon);
        double dielectric = 1 + polarisation * polarisation;
        double scaled = dielectric * Math.sqrt(v * characteristicEnergy / (8 * energy * (1 - v)));
        if (scaled > 30) {
            return 1 / dielectric;
        }
        double xi = xi(scaled);
        double s = scaled / Math.sqrt(xi);
        double phi = phi(s);
        double g = g(s, phi);
        double ratio = xi * (v * v * g / 4 + (1 - v + v * v / 2) * phi) / (1 - v + 0.75 * v * v);
        return Math.min(1, ratio) / dielectric;
    }

    private double xi(double scaled) {
        if (scaled <= s1) {
            return 2;
        }
        if (scaled >= 1) {
            return 1;
        }
        double logarithm = log(s1);
        double h = log(scaled) / logarithm;
        return 1 + h - 0.08 * (1 - h) * (1 - (1 - h) * (1 - h)) / logarithm;
    }

    private static double phi(double s) {
        if (s > 1.55) {
            return 1 - 0.01190 / (s * s * s * s);
        }
        double value = s < 0.01
                ? 6 * s * (1 - Math.PI * s)
                : 1 - exp(-6 * s * (1 + (3 - Math.PI) * s) + s * s * s / (0.623 + s * (0.796 + 0.658 * s)));
        return Math.min(1, value);
    }

    private static double g(double s, double phi) {
        if (s < 0.01) {
            return 12 * s - 2 * phi;
        }
        if (s > 1.9156) {
            return 1 - 0.0230 / (s * s * s * s);
        }
        double psi = 1 - exp(-4 * s - 8 * s * s / (1 + s * (3.936 + s * (4.97 + s * (-0.05 + 7.50 * s)))));
        return Math.min(1, 3 * psi - 2 * phi);
    }
}
