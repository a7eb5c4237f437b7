package tenebra.transport.shower;

import static java.lang.StrictMath.pow;

import tenebra.core.random.Xoroshiro;
import tenebra.matter.Constants;
import tenebra.matter.Material;
import tenebra.matter.Medium;
import tenebra.matter.Species;
import tenebra.matter.electromagnetic.ElasticScattering;

/**
 * Elastic scattering of muons in one material, divided as that of electrons into hard scatters, made one by one, and soft ones, made
 * together. Immutable.
 *
 * <p>The mean free path of hard scatters is C1 transport mean free paths, but at most half a radiation length: muons cross pieces that
 * are thin beside the former, and there the tail of single scatters does not belong to the Gaussian core. A piece of some radiation lengths
 * has several hard scatters, so that its core is Gaussian and its tail single scattering (G. Moliere, Z. Naturforsch. 3a (1948) 78).
 *
 * <p>Nuclei are not points: hard scatters are thinned by the square of the form factor (1 + q²R²/12)⁻² with R = 1.27 A^0.27 fm (A. V.
 * Butkevich et al., Nucl. Instrum. Meth. A 488 (2002) 282), R² averaged with n Z². Soft scatters lie where it is 1 to 1 %.
 */
final class MuonScattering {
    private static final double MASS = Species.MUON_MINUS.mass();
    private static final double RADIATION_LENGTHS = 0.5;

    /** 1.27 fm [mm]. */
    private static final double RADIUS = 1.27e-12;

    private static final int RATE = 0;
    private static final int SOFT = 1;
    private static final int SCREENING = 2;
    private static final int SHARE = 3;
    private static final int FUNCTIONS = 4;

    private final LinearRows lines;
    private final double nucleus;

    MuonScattering(Material material, Steps steps, EnergyGrid grid) {
        ElasticScattering elastic = new ElasticScattering(material);
        double longest = RADIATION_LENGTHS * Medium.of(material).radiationLength();
        int nodes = grid.intervals() + 1;
        double[] rate = new double[nodes];
        double[] soft = new double[nodes];
        double[] screening = new double[nodes];
        double[] share = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            ElasticScattering.Moments moments = elastic.at(MASS, grid.node(i));
            double a = moments.screening();
            double wanted = Math.max(1 / longest, moments.firstTransport(1) / steps.hardScattering());
            rate[i] = Math.min(moments.total(), wanted);
            share[i] = rate[i] / moments.total();
            soft[i] = moments.firstTransport(a * (1 - share[i]) / (a + share[i]));
            screening[i] = a;
        }
        lines = new LinearRows(grid, FUNCTIONS);
        lines.set(RATE, rate);
        lines.set(SOFT, soft);
        lines.set(SCREENING, screening);
        lines.set(SHARE, share);
        nucleus = meanSquaredRadius(material) / (3 * Constants.HBAR_C * Constants.HBAR_C);
    }

    /** [mm²]. */
    private static double meanSquaredRadius(Material material) {
        double sum = 0;
        double weights = 0;
        for (Material.Share share : material.composition()) {
            double z = share.element().atomicNumber();
            double radius = RADIUS * pow(share.element().atomicWeight(), 0.27);
            double weight = material.atomDensity(share) * z * z;
            sum += weight * radius * radius;
            weights += weight;
        }
        return sum / weights;
    }

    /** Hard scatters per length [1/mm] on nuclei that were points. */
    double hardRate(double energy) {
        return lines.at(RATE, energy);
    }

    /** Mean 1 − cos theta of soft scatters per length [1/mm]. */
    double soft(double energy) {
        return lines.at(SOFT, energy);
    }

    /** 1 − cos theta of a hard scatter; 0 if the nucleus stays whole only without it. Two uniforms. */
    double sampleLack(double energy, Xoroshiro random) {
        double screening = lines.at(SCREENING, energy);
        double u = 1 - lines.at(SHARE, energy) * random.uniform();
        double omega = screening * u / (1 + screening - u);
        double momentumSquared = energy * (energy + 2 * MASS);
        double root = 1 + nucleus * momentumSquared * omega;
        double squared = root * root;
        return random.uniform() * squared * squared < 1 ? Math.min(2, 2 * omega) : 0;
    }
}
