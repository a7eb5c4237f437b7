package tenebra.statistics.likelihood;

import java.util.Arrays;

/**
 * Rates of a model, -ln L and their derivatives. A worker with its own memory, for one thread; nothing is allocated after
 * it is made.
 *
 * <p>-ln L is relative to the saturated model: sum over bins of (rate - n + n ln(n/rate)), Gaussian constraints
 * (parameter - a)^2 / (2 sigma^2), Poisson constraints like bins with the rate tau x parameter. It is never negative, and
 * infinite where events are seen at rate zero.
 */
public final class Evaluation {
    /** Stands for a factor that is exactly zero, so that logarithmic derivatives exist. */
    private static final double NOTHING = 1e-150;

    private static final double ZERO_RATE = 1e-100;

    private final BinnedModel model;
    private final Layout layout;
    private final Constraints constraints;

    private final double[] blockValue;
    private final double[] slotSlope;
    private final double[] slotBend;
    private final double[] termValue;
    private final double[] termFactor;
    private final double[] shiftSlope;
    private final double[] shiftBend;
    private final double[] binSlope;
    private final int[] localParameter;
    private final double[] localSlope;
    private final double[] localBend;
    private double[] place = new double[0];

    final double[] gradient;

    /** Lower triangle, row by row with the stride of the parameters. */
    final double[] curvature;

    /** Information of about one event on each parameter: the scale of its curvature. */
    final double[] scale;

    public Evaluation(BinnedModel model) {
        this.model = model;
        layout = model.layout;
        constraints = new Constraints(model);
        int slots = layout.slotParameter.length;
        blockValue = new double[layout.blocks];
        slotSlope = new double[slots];
        slotBend = new double[slots];
        termValue = new double[layout.termBlock.length];
        termFactor = new double[layout.termBlock.length];
        shiftSlope = new double[layout.shiftParameter.length];
        shiftBend = new double[layout.shiftParameter.length];
        binSlope = new double[layout.parameters];
        localParameter = new int[layout.longestTerm];
        localSlope = new double[layout.longestTerm];
        localBend = new double[layout.longestTerm];
        gradient = new double[layout.parameters];
        curvature = new double[layout.parameters * layout.parameters];
        scale = new double[layout.parameters];
    }

    /** Expected events of every bin. */
    public void rates(double[] parameters, double[] rates) {
        prepare(parameters, parameters);
        for (int bin = 0; bin < layout.bins; bin++) {
            double rate = rate(bin, parameters, parameters);
            rates[bin] = rate < ZERO_RATE && !model.mayBeNegative[bin] ? 0 : floored(bin, rate);
        }
    }

    /**
     * Derivatives of the expected events, {@code derivatives[bin * parameters + parameter]}; at a kink the one from above.
     */
    public void rateDerivatives(double[] parameters, double[] derivatives) {
        prepare(parameters, parameters);
        Arrays.fill(derivatives, 0);
        for (int bin = 0; bin < layout.bins; bin++) {
            double rate = rate(bin, parameters, parameters);
            slopes(bin, parameters);
            double floorSlope = isFloored(bin, rate) ? floored(bin, rate) / BinnedModel.FLOOR : 1;
            for (int k = layout.touchedStart[bin]; k < layout.touchedStart[bin + 1]; k++) {
                int j = layout.touched[k];
                derivatives[bin * layout.parameters + j] = floorSlope * binSlope[j];
            }
        }
    }

    /** -ln L of counts and auxiliary measurements. */
    public double value(double[] counts, double[] auxiliary, double[] parameters) {
        prepare(parameters, parameters);
        double sum = constraints.value(auxiliary, parameters);
        for (int bin = 0; bin < layout.bins; bin++) {
            sum += poisson(counts[bin], floored(bin, rate(bin, parameters, parameters)));
        }
        return sum;
    }

    /** Data and place of an evaluation with derivatives; where a parameter is at its kink, the sign of its side chooses. */
    static final class Place {
        double[] counts = new double[0];
        double[] auxiliary = new double[0];
        double[] parameters = new double[0];
        double[] side = new double[0];
    }

    /**
     * -ln L, leaving its derivatives in {@link #gradient} and {@link #curvature}. With {@code expected} the curvature is that of
     * data that agree with the expectation (Fisher's information), which is never negative and leads further from afar.
     */
    double derivatives(Place at, boolean expected) {
        double[] parameters = at.parameters;
        prepare(parameters, at.side);
        Arrays.fill(gradient, 0);
        Arrays.fill(curvature, 0);
        Arrays.fill(scale, 0);
        double sum = constraints.derivatives(at.auxiliary, parameters, this);
        for (int bin = 0; bin < layout.bins; bin++) {
            double rate = rate(bin, parameters, at.side);
            slopes(bin, parameters);
            sum += add(bin, at.counts[bin], rate, expected);
        }
        return sum;
    }

    private double add(int bin, double count, double bare, boolean expected) {
        double rate = floored(bin, bare);
        double slope = 1;
        double bend = 0;
        if (isFloored(bin, bare)) {
            slope = rate / BinnedModel.FLOOR;
            bend = slope / BinnedModel.FLOOR;
        }
        boolean hasRate = rate > ZERO_RATE;
        if (!hasRate && count > 0) {
            return Double.POSITIVE_INFINITY;
        }
        double residual = count > 0 ? 1 - count / rate : 1;
        double weight = 0;
        if (hasRate) {
            weight = expected ? 1 / rate : count / (rate * rate);
        }
        outer(bin, residual * slope, weight * slope * slope + (expected ? 0 : residual * bend), 1 / (rate + 1));
        if (!expected && residual * slope != 0) {
            for (int term = layout.termStart[bin]; term < layout.termStart[bin + 1]; term++) {
                bendTerm(term, residual * slope);
            }
        }
        return poisson(count, rate);
    }

    /** Adds what follows from the first derivatives of a rate. */
    private void outer(int bin, double residual, double weight, double information) {
        int stride = layout.parameters;
        for (int k = layout.touchedStart[bin]; k < layout.touchedStart[bin + 1]; k++) {
            int j = layout.touched[k];
            double slope = binSlope[j];
            gradient[j] += residual * slope;
            scale[j] += information * slope * slope;
            if (weight != 0) {
                double weighted = weight * slope;
                for (int m = layout.touchedStart[bin]; m <= k; m++) {
                    int i = layout.touched[m];
                    curvature[j * stride + i] += weighted * binSlope[i];
                }
            }
        }
    }

    /** Adds the second derivatives of a term times a weight. */
    private void bendTerm(int term, double weight) {
        int size = local(term);
        double value = weight * termValue[term];
        for (int i = 0; i < size; i++) {
            int row = localParameter[i];
            double slope = value * localSlope[i];
            for (int k = 0; k < i; k++) {
                couple(row, localParameter[k], slope * localSlope[k]);
            }
            curvature[row * layout.parameters + row] += value * localBend[i];
        }
        double factor = weight * termFactor[term];
        for (int shift = layout.shiftStart[term]; shift < layout.shiftStart[term + 1]; shift++) {
            int row = layout.shiftParameter[shift];
            for (int i = 0; i < size; i++) {
                double product = factor * shiftSlope[shift] * localSlope[i];
                couple(row, localParameter[i], row == localParameter[i] ? 2 * product : product);
            }
            curvature[row * layout.parameters + row] += factor * shiftBend[shift];
        }
    }

    private void couple(int j, int k, double value) {
        curvature[Math.max(j, k) * layout.parameters + Math.min(j, k)] += value;
    }

    void addConstraint(int j, double slope, double bend) {
        gradient[j] += slope;
        curvature[j * layout.parameters + j] += bend;
        scale[j] += bend;
    }

    /** Gathers the factors of a term: their first and second derivatives, divided by the factors themselves. */
    private int local(int term) {
        int block = layout.termBlock[term];
        int size = 0;
        for (int slot = layout.slotStart[block]; slot < layout.slotStart[block + 1]; slot++) {
            localParameter[size] = layout.slotParameter[slot];
            localSlope[size] = slotSlope[slot];
            localBend[size++] = slotBend[slot];
        }
        for (int gamma = layout.gammaStart[term]; gamma < layout.gammaStart[term + 1]; gamma++) {
            localParameter[size] = layout.gammaParameter[gamma];
            double inverse = 1 / orNothing(place[layout.gammaParameter[gamma]]);
            localSlope[size] = inverse;
            localBend[size++] = 0;
        }
        return size;
    }

    /** First derivatives of the rate of a bin. */
    private void slopes(int bin, double[] parameters) {
        for (int k = layout.touchedStart[bin]; k < layout.touchedStart[bin + 1]; k++) {
            binSlope[layout.touched[k]] = 0;
        }
        for (int term = layout.termStart[bin]; term < layout.termStart[bin + 1]; term++) {
            int block = layout.termBlock[term];
            double value = termValue[term];
            for (int slot = layout.slotStart[block]; slot < layout.slotStart[block + 1]; slot++) {
                binSlope[layout.slotParameter[slot]] += slotSlope[slot] * value;
            }
            for (int gamma = layout.gammaStart[term]; gamma < layout.gammaStart[term + 1]; gamma++) {
                int j = layout.gammaParameter[gamma];
                binSlope[j] += value / orNothing(parameters[j]);
            }
            for (int shift = layout.shiftStart[term]; shift < layout.shiftStart[term + 1]; shift++) {
                binSlope[layout.shiftParameter[shift]] += termFactor[term] * shiftSlope[shift];
            }
        }
    }

    /** Rate of a bin, leaving its terms behind. */
    private double rate(int bin, double[] parameters, double[] side) {
        double sum = 0;
        for (int term = layout.termStart[bin]; term < layout.termStart[bin + 1]; term++) {
            double factor = blockValue[layout.termBlock[term]];
            for (int gamma = layout.gammaStart[term]; gamma < layout.gammaStart[term + 1]; gamma++) {
                factor *= orNothing(parameters[layout.gammaParameter[gamma]]);
            }
            double events = model.nominal[term];
            for (int shift = layout.shiftStart[term]; shift < layout.shiftStart[term + 1]; shift++) {
                int j = layout.shiftParameter[shift];
                events += shift(shift, parameters[j], side[j]);
            }
            termFactor[term] = factor;
            termValue[term] = factor * events;
            sum += factor * events;
        }
        return sum;
    }

    /** Events that a shift adds: straight lines, or inside |theta| = 1 the polynomial of {@code code4p}. */
    private double shift(int shift, double theta, double side) {
        double up = layout.shiftUp[shift];
        double down = layout.shiftDown[shift];
        if (!layout.smoothShifts || theta >= 1 || theta <= -1) {
            double slope = theta > 0 || (theta == 0 && side >= 0) ? up : down;
            shiftSlope[shift] = slope;
            shiftBend[shift] = 0;
            return slope * theta;
        }
        double mean = (up + down) / 2;
        double difference = (up - down) / 16;
        double square = theta * theta;
        shiftSlope[shift] = mean + difference * theta * (30 + square * (-40 + 18 * square));
        shiftBend[shift] = difference * (30 + square * (-120 + 90 * square));
        return theta * mean + difference * square * (15 + square * (-10 + 3 * square));
    }

    /** Computes what the bins of a block have in common. */
    private void prepare(double[] parameters, double[] side) {
        place = parameters;
        for (int block = 0; block < layout.blocks; block++) {
            double logarithm = 0;
            double product = 1;
            for (int slot = layout.slotStart[block]; slot < layout.slotStart[block + 1]; slot++) {
                int j = layout.slotParameter[slot];
                double theta = parameters[j];
                switch (layout.slotKind[slot]) {
                    case FACTOR -> {
                        double factor = orNothing(theta);
                        product *= factor;
                        slotSlope[slot] = 1 / factor;
                        slotBend[slot] = 0;
                    }
                    case EXPONENTIAL -> logarithm += exponent(slot, theta, side[j]);
                    case POLYNOMIAL -> {
                        if (theta >= 1 || theta <= -1) {
                            logarithm += exponent(slot, theta, theta);
                        } else {
                            product *= polynomial(slot, theta);
                        }
                    }
                }
            }
            blockValue[block] = logarithm == 0 ? product : product * StrictMath.exp(logarithm);
        }
    }

    private double exponent(int slot, double theta, double side) {
        double slope = theta > 0 || (theta == 0 && side >= 0) ? layout.slotUp[slot] : -layout.slotDown[slot];
        slotSlope[slot] = slope;
        slotBend[slot] = slope * slope;
        return slope * theta;
    }

    private double polynomial(int slot, double theta) {
        double value = 0;
        double first = 0;
        double second = 0;
        int from = Layout.ORDER * slot;
        for (int k = Layout.ORDER - 1; k >= 0; k--) {
            second = second * theta + 2 * first;
            first = first * theta + value;
            value = value * theta + layout.slotPolynomial[from + k];
        }
        second = second * theta + 2 * first;
        first = first * theta + value;
        value = orNothing(value * theta + 1);
        slotSlope[slot] = first / value;
        slotBend[slot] = second / value;
        return value;
    }

    private static double orNothing(double factor) {
        return factor == 0 ? NOTHING : factor;
    }

    private boolean isFloored(int bin, double rate) {
        return rate < BinnedModel.FLOOR && model.mayBeNegative[bin];
    }

    private double floored(int bin, double rate) {
        return isFloored(bin, rate) ? BinnedModel.FLOOR * StrictMath.exp(rate / BinnedModel.FLOOR - 1) : rate;
    }

    /** -ln of a Poisson probability relative to that of its best rate. */
    static double poisson(double count, double rate) {
        if (count == 0) {
            return rate;
        }
        if (!(rate > ZERO_RATE)) {
            return Double.POSITIVE_INFINITY;
        }
        double excess = (rate - count) / count;
        return count
                * (Math.abs(excess) < 0.5 ? excess - StrictMath.log1p(excess) : excess - StrictMath.log(rate / count));
    }
}
