package tenebra.matter.muon;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import tenebra.matter.Material;
import tenebra.matter.pairs.BurkhardtKelnerKokoulin;

/**
 * A process of photons that is too rare to matter to a shower, and its rate in a material as a table: sixteen energies in each
 * octave, 1e-3 or better but at a threshold. Immutable.
 */
public final class RarePhotonProcess {
    private static final int OCTAVE_POWER = 4;

    private final String name;
    private final OctaveGrid grid;
    private final double[] rate;

    /**
     * Makes the table.
     *
     * @param perLength rate [1/mm] at a photon energy [GeV]
     */
    public RarePhotonProcess(String name, DoubleUnaryOperator perLength, EnergyRange range) {
        this.name = name;
        grid = new OctaveGrid(range.lowest(), range.highest(), OCTAVE_POWER);
        rate = new double[grid.size()];
        for (int i = 0; i < rate.length; i++) {
            rate[i] = perLength.applyAsDouble(grid.point(i));
        }
    }

    /** Pairs of muons. */
    public static RarePhotonProcess muonPairs(Material material, EnergyRange range) {
        List<BurkhardtKelnerKokoulin> pairs = material.composition().stream()
                .map(share -> new BurkhardtKelnerKokoulin(share.element()))
                .toList();
        double[] densities = material.composition().stream()
                .mapToDouble(material::atomDensity)
                .toArray();
        return new RarePhotonProcess(
                "gamma -> mu+ mu-",
                energy -> {
                    double sum = 0;
                    for (int i = 0; i < densities.length; i++) {
                        sum += densities[i] * pairs.get(i).total(energy);
                    }
                    return sum;
                },
                range);
    }

    /** Hadrons. */
    public static RarePhotonProcess nuclear(Material material, EnergyRange range) {
        return new RarePhotonProcess("photonuclear", new PhotoNuclear(material)::perLength, range);
    }

    /** What reports call it. */
    public String name() {
        return name;
    }

    /** Interactions per length [1/mm] of a photon of that energy [GeV]; zero below the table. */
    public double rate(double energy) {
        int i = grid.index(energy);
        return energy < grid.point(0) ? 0 : rate[i] + grid.fraction(energy) * (rate[i + 1] - rate[i]);
    }
}
