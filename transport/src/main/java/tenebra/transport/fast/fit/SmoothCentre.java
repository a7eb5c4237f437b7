package tenebra.transport.fast.fit;

import java.util.List;

/**
 * The mean centre of showers against the logarithm of their energy, a parabola of least squares: the centre moves by one radiation
 * length for each factor e, nearly. Takes out of the fit most of the chance that showers of one energy began late on average.
 */
record SmoothCentre(double constant, double linear, double quadratic) {
    static SmoothCentre of(List<EnergySample> samples) {
        if (samples.size() < 4) {
            return new SmoothCentre(Double.NaN, 0, 0);
        }
        double[][] system = new double[3][4];
        for (EnergySample sample : samples) {
            double x = StrictMath.log(sample.energy);
            double y = sample.depth.mean();
            double weight = 1 / StrictMath.pow(y * sample.depth.error(), 2);
            double[] powers = {1, x, x * x};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    system[i][j] += weight * powers[i] * powers[j];
                }
                system[i][3] += weight * powers[i] * y;
            }
        }
        return solved(system);
    }

    /** By elimination; the matrix is positive. */
    private static SmoothCentre solved(double[][] system) {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                if (j != i) {
                    double factor = system[j][i] / system[i][i];
                    for (int k = 0; k < 4; k++) {
                        system[j][k] -= factor * system[i][k];
                    }
                }
            }
        }
        return new SmoothCentre(system[0][3] / system[0][0], system[1][3] / system[1][1], system[2][3] / system[2][2]);
    }

    /** Smooth over simulated centre; 1 if there were too few energies. */
    double factor(EnergySample sample) {
        double x = StrictMath.log(sample.energy);
        double smooth = constant + x * (linear + x * quadratic);
        return Double.isNaN(smooth) ? 1 : smooth / sample.depth.mean();
    }
}
