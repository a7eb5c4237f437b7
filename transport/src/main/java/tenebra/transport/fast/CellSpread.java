package tenebra.transport.fast;

import java.util.Arrays;
import tenebra.core.random.Xoroshiro;
import tenebra.transport.shower.Tally;

/**
 * Spreads energy over the cells of a box: means by integrals of normal distributions along x and y, then fluctuations.
 *
 * <p>A cell's share fluctuates as if the shower were made of equal independent parts: a gamma-distributed number for each cell, all
 * divided by their sum. Light in a cell follows a gamma distribution with the quantum of the sampling: a sum of such is one with the
 * same quantum, so that the light of the whole shower has the resolution of the fit however the cells are cut.
 */
final class CellSpread {
    /** Below, a gamma distribution is replaced by a Poisson number of exponential parts with the same mean and variance. */
    private static final double FEW = 4;

    private final Xoroshiro random;
    private final NormalTable normal = DepthShape.NORMAL;
    private final double[] column;
    private final double[] row;
    private final double[] energy;
    private final double[] light;

    CellSpread(Xoroshiro random, int columns, int rows) {
        this.random = random;
        column = new double[columns];
        row = new double[rows];
        energy = new double[columns * rows];
        light = new double[columns * rows];
    }

    /** Begins with empty cells. */
    void begin(FastBox box) {
        Arrays.fill(energy, 0, box.columns * box.rows, 0);
        Arrays.fill(light, 0, box.columns * box.rows, 0);
    }

    /** Adds a normal distribution of energy and light about a place [mm]. */
    void add(FastBox box, double x, double y, double width, double ofEnergy, double ofLight) {
        double perWidth = 1 / width;
        shares(column, box.columns, (box.left - x) * perWidth, (box.right - x) * perWidth);
        shares(row, box.rows, (box.bottom - y) * perWidth, (box.top - y) * perWidth);
        for (int j = 0; j < box.rows; j++) {
            if (row[j] > 0) {
                double energyOfRow = ofEnergy * row[j];
                double lightOfRow = ofLight * row[j];
                int first = j * box.columns;
                for (int i = 0; i < box.columns; i++) {
                    energy[first + i] += energyOfRow * column[i];
                    light[first + i] += lightOfRow * column[i];
                }
            }
        }
    }

    private void shares(double[] into, int count, double low, double high) {
        double step = (high - low) / count;
        double before = normal.below(low);
        for (int i = 0; i < count; i++) {
            double now = normal.below(low + (i + 1) * step);
            into[i] = now - before;
            before = now;
        }
    }

    /**
     * Draws what the cells get and adds it to the tally. Gives the energy [GeV] beside the box.
     *
     * @param sum energy to be shared [GeV]
     * @param parts of which the shower in this box consists
     * @param quantum of light [GeV]
     */
    double finish(FastBox box, double sum, double parts, double quantum, double time, Tally tally) {
        int cells = box.columns * box.rows;
        double inside = 0;
        for (int i = 0; i < cells; i++) {
            inside += energy[i];
        }
        double outside = Math.max(0, sum - inside);
        double perPart = parts / sum;
        double drawnOutside = draw(outside * perPart);
        double drawn = drawnOutside;
        for (int i = 0; i < cells; i++) {
            double mean = energy[i];
            double value = mean > 0 ? draw(mean * perPart) : 0;
            light[i] *= mean > 0 ? value / (mean * perPart) : 0;
            energy[i] = value;
            drawn += value;
        }
        if (drawn == 0) {
            return sum;
        }
        double scale = sum / drawn;
        double lightScale = scale * perPart;
        for (int i = 0; i < cells; i++) {
            if (energy[i] > 0) {
                double stays = energy[i] * scale;
                double mean = light[i] * lightScale;
                double seen = quantum > 0 ? Math.min(stays, quantum * draw(mean / quantum)) : mean;
                tally.addToCell(box.firstCell + i, time, stays, seen);
            }
        }
        return drawnOutside * scale;
    }

    /** A number with this mean, and the variance equal to it: gamma-distributed, or nearly so where the mean is small. */
    private double draw(double mean) {
        if (mean > FEW) {
            double ninth = 1 / (9 * mean);
            double root = 1 - ninth + normal.draw(random) * Math.sqrt(ninth);
            return mean * Math.max(0, root * root * root);
        }
        double value = 0;
        double place = random.exponential();
        while (place < 2 * mean) {
            value += 0.5 * random.exponential();
            place += random.exponential();
        }
        return value;
    }
}
