package tenebra.matter.electromagnetic;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;

import java.util.Optional;
import tenebra.core.numerics.GaussLegendre;
import tenebra.core.random.Xoroshiro;
import tenebra.matter.Constants;
import tenebra.matter.Material;
import tenebra.matter.evaluated.BremsstrahlungSpectrum;

/**
 * Photons that electrons and positrons radiate in a material: evaluated spectra (Seltzer and Berger), suppressed above 50 MeV as
 * Migdal says. Positrons radiate as electrons. Immutable.
 */
public final class Bremsstrahlung {
    private static final double SUPPRESSED = 50e-3;
    private static final int FRACTIONS = 64;
    private static final int MANTISSA_BITS = 2;
    private static final int SHIFT = 52 - MANTISSA_BITS;
    private static final GaussLegendre RULE = new GaussLegendre(16);

    private final Material material;
    private final Optional<LandauMigdal> suppression;
    private final BremsstrahlungSpectrum[] spectra;
    private final double[] weights;
    private final long firstRow;
    private final int rows;
    /** Scaled spectrum at equally spaced shares of the energy, row by row on a grid of the energy. */
    private final double[] table;

    private final double[] largest;

    /** Prepares sampling between these kinetic energies [GeV]. */
    public Bremsstrahlung(Material material, Optional<LandauMigdal> suppression, double lowest, double highest) {
        this.material = material;
        this.suppression = suppression;
        int elements = material.composition().size();
        spectra = new BremsstrahlungSpectrum[elements];
        weights = new double[elements];
        for (int i = 0; i < elements; i++) {
            Material.Share share = material.composition().get(i);
            double z = share.element().atomicNumber();
            spectra[i] = BremsstrahlungSpectrum.of(share.element());
            weights[i] = material.atomDensity(share) * z * z;
        }
        firstRow = Double.doubleToRawLongBits(lowest) >>> SHIFT;
        rows = (int) ((Double.doubleToRawLongBits(highest) >>> SHIFT) - firstRow) + 2;
        table = new double[rows * (FRACTIONS + 1)];
        largest = new double[rows];
        for (int row = 0; row < rows; row++) {
            fill(row, Math.clamp(Double.longBitsToDouble((firstRow + row) << SHIFT), lowest, highest));
        }
    }

    private void fill(int row, double energy) {
        for (int i = 0; i <= FRACTIONS; i++) {
            double value = unsuppressed(energy, (double) i / FRACTIONS);
            table[row * (FRACTIONS + 1) + i] = value;
            largest[row] = Math.max(largest[row], value);
        }
    }

    /** k dSigma/dk [1/mm] of a photon of energy k [GeV]. */
    public double scaled(double energy, double photon) {
        double factor = energy > SUPPRESSED && suppression.isPresent()
                ? suppression.get().factor(energy + Constants.ELECTRON_MASS, photon)
                : 1;
        return factor * unsuppressed(energy, photon / energy);
    }

    private double unsuppressed(double energy, double fraction) {
        double gamma = 1 + energy / Constants.ELECTRON_MASS;
        double sum = 0;
        for (int i = 0; i < spectra.length; i++) {
            sum += weights[i] * spectra[i].scaled(energy, fraction);
        }
        return sum / (1 - 1 / (gamma * gamma));
    }

    /** Photons above the cut [GeV] per length [1/mm]. */
    public double perLength(double energy, double cut) {
        return energy <= cut
                ? 0
                : RULE.integrate(logarithm -> scaled(energy, exp(logarithm)), log(cut), log(energy), 3);
    }

    /** Energy lost per length [GeV/mm] in photons below the cut [GeV]. */
    public double softLossPerLength(double energy, double cut) {
        double high = Math.min(cut, energy);
        return RULE.integrate(root -> 2 * root * scaled(energy, root * root), 0, Math.sqrt(high), 2);
    }

    /** All energy radiated per length [GeV/mm]. */
    public double lossPerLength(double energy) {
        return softLossPerLength(energy, energy);
    }

    /** Energy [GeV] of a photon above the cut, which must be below the kinetic energy. */
    public double sample(double energy, double cut, Xoroshiro random) {
        long bits = Double.doubleToRawLongBits(energy);
        int row = Math.clamp((bits >>> SHIFT) - firstRow, 0, rows - 2);
        double above = Math.clamp((bits & ((1L << SHIFT) - 1)) * (1.0 / (1L << SHIFT)), 0.0, 1.0);
        double most = Math.max(largest[row], largest[row + 1]);
        double logarithm = log(energy / cut);
        while (true) {
            double photon = cut * exp(random.uniform() * logarithm);
            double acceptance = random.uniform() * most;
            double value = interpolated(row, above, photon / energy);
            if (acceptance < value && (energy <= SUPPRESSED || acceptance < value * suppressed(energy, photon))) {
                return Math.min(photon, energy);
            }
        }
    }

    private double suppressed(double energy, double photon) {
        return suppression.isPresent() ? suppression.get().factor(energy + Constants.ELECTRON_MASS, photon) : 1;
    }

    private double interpolated(int row, double above, double fraction) {
        double place = fraction * FRACTIONS;
        int i = Math.min((int) place, FRACTIONS - 1);
        double f = place - i;
        int at = row * (FRACTIONS + 1) + i;
        double low = table[at] + f * (table[at + 1] - table[at]);
        int next = at + FRACTIONS + 1;
        double high = table[next] + f * (table[next + 1] - table[next]);
        return low + above * (high - low);
    }

    public Material material() {
        return material;
    }
}
