package tenebra.transport.shower;

import java.util.stream.IntStream;
import tenebra.core.random.Xoroshiro;
import tenebra.matter.Material;
import tenebra.matter.electromagnetic.PairProduction;
import tenebra.matter.evaluated.PhotonCrossSections;

/** Rates of photons in one material as rows of straight lines, and the elements in whose field pairs are made. Immutable. */
final class PhotonTable {
    /** All interactions [1/mm]. */
    static final int TOTAL = 0;

    /** Of them, pairs. */
    static final int PAIR = 1;

    /** Of them, pairs and Compton scattering. The rest is the photoelectric effect. */
    static final int COMPTON = 2;

    private static final int FUNCTIONS = 3;

    /** Doubles in a row. */
    static final int STRIDE = 2 * FUNCTIONS;

    private final EnergyGrid grid;
    private final double[] total;
    private final double[] elementShares;
    private final PairProduction[] pairs;
    final double[] rows;

    PhotonTable(Material material, EnergyGrid grid) {
        this.grid = grid;
        int elements = material.composition().size();
        PhotonCrossSections[] perAtom = new PhotonCrossSections[elements];
        double[] atoms = new double[elements];
        pairs = new PairProduction[elements];
        elementShares = new double[elements];
        double sum = 0;
        for (int i = 0; i < elements; i++) {
            Material.Share share = material.composition().get(i);
            perAtom[i] = PhotonCrossSections.of(share.element());
            atoms[i] = material.atomDensity(share);
            pairs[i] = new PairProduction(share.element());
            sum += atoms[i] * pairsPerAtom(perAtom[i], 1);
            elementShares[i] = sum;
        }
        for (int i = 0; i < elements; i++) {
            elementShares[i] /= sum;
        }
        double[] pair = LinearRows.values(
                grid,
                energy -> IntStream.range(0, elements)
                        .mapToDouble(i -> atoms[i] * pairsPerAtom(perAtom[i], energy))
                        .sum());
        double[] compton = LinearRows.values(
                grid,
                energy -> IntStream.range(0, elements)
                        .mapToDouble(i -> atoms[i] * perAtom[i].compton(energy))
                        .sum());
        double[] photoelectric = LinearRows.values(
                grid,
                energy -> IntStream.range(0, elements)
                        .mapToDouble(i -> atoms[i] * perAtom[i].photoelectric(energy))
                        .sum());
        total = new double[pair.length];
        for (int i = 0; i < total.length; i++) {
            compton[i] += pair[i];
            total[i] = compton[i] + photoelectric[i];
        }
        LinearRows lines = new LinearRows(grid, FUNCTIONS);
        lines.set(TOTAL, total);
        lines.set(PAIR, pair);
        lines.set(COMPTON, compton);
        rows = lines.rows;
    }

    private static double pairsPerAtom(PhotonCrossSections perAtom, double energy) {
        return perAtom.nuclearPair(energy) + perAtom.electronPair(energy);
    }

    /** Row of an energy in {@link #rows}. */
    int row(double energy) {
        return grid.interval(energy) * STRIDE;
    }

    /** All interactions at the grid's nodes [1/mm]. */
    double[] totalAtNodes() {
        return total.clone();
    }

    /** The field in which a pair is made. */
    PairProduction samplePair(Xoroshiro random) {
        if (pairs.length == 1) {
            return pairs[0];
        }
        double u = random.uniform();
        int i = 0;
        while (i < pairs.length - 1 && u >= elementShares[i]) {
            i++;
        }
        return pairs[i];
    }
}
