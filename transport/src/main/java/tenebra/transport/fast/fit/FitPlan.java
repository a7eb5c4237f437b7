package tenebra.transport.fast.fit;

import java.util.List;
import tenebra.core.Check;

/**
 * How much is simulated for a fit.
 *
 * @param energies of the showers [GeV], rising
 * @param showers of 30 GeV and more; of lower energies more, in inverse proportion, up to twenty times as many
 * @param birks Birks' constant for which light is fitted [mm/GeV]
 */
public record FitPlan(List<Double> energies, int showers, double birks, long seed) {
    /** From 10 MeV to 100 GeV, three energies in a decade less one. */
    public static final List<Double> ENERGIES = List.of(0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0);

    /** Birks' constant of polystyrene [mm/GeV]: 0.126 mm/MeV. R. L. Craun, D. L. Smith, Nucl. Instrum. Meth. 80 (1970) 239. */
    public static final double BIRKS = 126;

    /** Where in a period showers start: at its front, and a quarter, half and three quarters of its depth behind. */
    static final int PHASES = 4;

    public FitPlan {
        energies = List.copyOf(energies);
        Check.inRange("showers of a fit", showers, 8, 1_000_000, "");
        Check.notNegative("Birks constant", birks, "mm/GeV");
    }

    /** Showers of an energy, a multiple of the number of phases. */
    int showersOf(double energy) {
        double wanted = showers * Math.clamp(30 / energy, 1.0, 20.0);
        return PHASES * (int) Math.ceil(wanted / PHASES);
    }
}
