package tenebra.statistics.likelihood;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import tenebra.statistics.histfactory.Modifier;
import tenebra.statistics.histfactory.Workspace;
import tenebra.statistics.histfactory.Workspace.BinnedChannel;
import tenebra.statistics.histfactory.Workspace.Sample;

/** The likelihood written down as HistFactory defines it (CERN-OPEN-2012-016), without any thought of speed. */
final class NaiveLikelihood {
    private final Workspace workspace;
    private final Interpolation interpolation;
    private final Map<String, Double> values = new LinkedHashMap<>();

    NaiveLikelihood(Workspace workspace, Interpolation interpolation) {
        this.workspace = workspace;
        this.interpolation = interpolation;
    }

    /** Expected events by channel name. */
    Map<String, double[]> rates(BinnedModel model, double[] parameters) {
        name(model, parameters);
        Map<String, double[]> rates = new LinkedHashMap<>();
        for (BinnedChannel channel : workspace.channels()) {
            double[] sum = new double[channel.observed().size()];
            for (int bin = 0; bin < sum.length; bin++) {
                for (Sample sample : channel.samples()) {
                    sum[bin] += expected(sample, bin);
                }
            }
            rates.put(channel.name(), sum);
        }
        return rates;
    }

    /** -ln L up to terms without parameters, for the data of the workspace and auxiliary data of the model. */
    double value(BinnedModel model, double[] parameters) {
        Map<String, double[]> rates = rates(model, parameters);
        double sum = 0;
        for (BinnedChannel channel : workspace.channels()) {
            double[] expected = Objects.requireNonNull(rates.get(channel.name()));
            for (int bin = 0; bin < expected.length; bin++) {
                sum += poisson(channel.observed().get(bin), expected[bin]);
            }
        }
        List<Parameter> all = model.parameters();
        for (int j = 0; j < all.size(); j++) {
            double measured = model.auxiliary()[j];
            sum += switch (all.get(j).constraint()) {
                case Constraint.None none -> 0;
                case Constraint.Gaussian width -> Math.pow((measured - parameters[j]) / width.sigma(), 2) / 2;
                case Constraint.Poisson factor -> poisson(measured, factor.tau() * parameters[j]);
            };
        }
        return sum;
    }

    private static double poisson(double n, double rate) {
        return rate - (n > 0 ? n * Math.log(rate) : 0) - (n > 0 ? n - n * Math.log(n) : 0);
    }

    private void name(BinnedModel model, double[] parameters) {
        for (int j = 0; j < parameters.length; j++) {
            values.put(model.parameters().get(j).name(), parameters[j]);
        }
    }

    private double expected(Sample sample, int bin) {
        double nominal = sample.data().get(bin);
        double events = nominal;
        double factor = 1;
        for (Modifier modifier : sample.modifiers()) {
            String name = modifier.name();
            double ofBin = values.getOrDefault("%s[%d]".formatted(name, bin), 1.0);
            double scalar = values.getOrDefault(name, Double.NaN);
            switch (modifier) {
                case Modifier.HistoSys histo ->
                    events += shift(
                            scalar, histo.high().get(bin) - nominal, histo.low().get(bin) - nominal);
                case Modifier.NormSys norm -> factor *= scaling(scalar, norm.high(), norm.low());
                case Modifier.NormFactor free -> factor *= scalar;
                case Modifier.Lumi lumi -> factor *= scalar;
                case Modifier.ShapeFactor shape -> factor *= ofBin;
                case Modifier.ShapeSys shape -> factor *= ofBin;
                case Modifier.StatError error -> factor *= ofBin;
            }
        }
        return factor * events;
    }

    private double shift(double theta, double up, double down) {
        if (interpolation == Interpolation.PIECEWISE || Math.abs(theta) >= 1) {
            return theta >= 0 ? theta * up : -theta * down;
        }
        double smooth = 3 * Math.pow(theta, 6) - 10 * Math.pow(theta, 4) + 15 * Math.pow(theta, 2);
        return theta * (up - down) / 2 + smooth * (up + down) / 16;
    }

    private double scaling(double theta, double high, double low) {
        if (interpolation == Interpolation.PIECEWISE || Math.abs(theta) >= 1) {
            return theta >= 0 ? Math.pow(high, theta) : Math.pow(low, -theta);
        }
        double[] coefficients = coefficients(high, low);
        double sum = 1;
        for (int i = 1; i <= 6; i++) {
            sum += coefficients[i - 1] * Math.pow(theta, i);
        }
        return sum;
    }

    /** Six conditions at theta = 1 and -1: value, slope, curvature. */
    private static double[] coefficients(double high, double low) {
        double[][] rows = new double[6][6];
        for (int i = 1; i <= 6; i++) {
            for (int side = 0; side < 2; side++) {
                double theta = side == 0 ? 1 : -1;
                rows[3 * side][i - 1] = Math.pow(theta, i);
                rows[3 * side + 1][i - 1] = i * Math.pow(theta, i - 1);
                rows[3 * side + 2][i - 1] = i * (i - 1) * Math.pow(theta, i);
            }
        }
        double up = Math.log(high);
        double down = Math.log(low);
        double[] right = {high - 1, high * up, high * up * up, low - 1, -low * down, low * down * down};
        return new LUDecomposition(MatrixUtils.createRealMatrix(rows))
                .getSolver()
                .solve(MatrixUtils.createRealVector(right))
                .toArray();
    }
}
