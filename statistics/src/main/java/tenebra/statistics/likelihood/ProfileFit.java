package tenebra.statistics.likelihood;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tenebra.core.TenebraException;

/**
 * Minimum of -ln L over the parameters, at a fixed or at the best strength of the signal. A worker with its own memory, for
 * one thread; fits allocate nothing.
 *
 * <p>Newton's method with the exact curvature near the minimum and Fisher's information far from it. Parameters at a bound,
 * and those at a kink where -ln L rises on both sides, stand still; steps that do not go down are shortened. 2 (-ln L) is
 * accurate to 1e-9. Ridges at the kinks of factors are crossed; of other separate minima, which data at odds with a model or
 * shifts to the same side up and down may have, it is the one that is downhill from the start.
 */
public final class ProfileFit {
    private static final int MAX_ITERATIONS = 500;
    private static final int MAX_SHORTENINGS = 60;
    private static final double LONGEST = 3;
    private static final double FAR = 0.3;
    private static final double ENOUGH = 1e-4;
    private static final double SHORTER = 0.3;

    /** -ln L beyond this (and one per bin) begins with Fisher's information. */
    private static final double ALIEN = 10;

    /** Predicted fall below which one more Newton step is the last. */
    private static final double CLOSE = 1e-8;

    private static final double NOISE = 1e-14;

    private final Layout layout;
    private final Evaluation evaluation;
    private final SymmetricSystem system;
    private final Evaluation.Place here = new Evaluation.Place();
    private final Evaluation.Place there = new Evaluation.Place();
    private final int size;
    private final int strength;
    private final double[] initial;
    private final double[] bounds;
    private final boolean[] isFixed;
    private final double[] lower;
    private final double[] upper;
    private final boolean[] fixed;
    private final boolean[] still;
    private final int[] moving;
    private final double[] step;
    private final double[] found;
    private final boolean hasRidges;
    private final double[] gradientAbove;
    private int movingCount;
    private boolean isBlocked;
    private boolean hasArrived;
    private int firstStop;
    private double stop;
    private double lowestStrength;
    private double highestStrength;
    private double minimum;
    private double slope;
    private int iterations;

    public ProfileFit(BinnedModel model) {
        layout = model.layout;
        evaluation = new Evaluation(model);
        size = layout.parameters;
        strength = model.strength();
        system = new SymmetricSystem(size);
        initial = model.initial();
        bounds = model.parameters().stream()
                .flatMapToDouble(parameter -> DoubleStream.of(parameter.lower(), parameter.upper()))
                .toArray();
        isFixed = new boolean[size];
        for (int j = 0; j < size; j++) {
            isFixed[j] = model.parameters().get(j).isFixed();
        }
        lower = new double[size];
        upper = new double[size];
        fixed = new boolean[size];
        still = new boolean[size];
        moving = new int[size];
        step = new double[size];
        found = new double[size];
        hasRidges = IntStream.range(0, size).anyMatch(j -> layout.ridged[j]);
        gradientAbove = new double[size];
        for (Evaluation.Place place : new Evaluation.Place[] {here, there}) {
            place.parameters = model.initial();
            place.side = new double[size];
            place.counts = model.observed();
            place.auxiliary = model.auxiliary();
        }
        lowestStrength = bounds[2 * strength];
        highestStrength = bounds[2 * strength + 1];
    }

    /** The data of the fits that follow: counts by bin, auxiliary measurements by parameter. The arrays are used, not copied. */
    public void use(double[] counts, double[] auxiliary) {
        here.counts = counts;
        there.counts = counts;
        here.auxiliary = auxiliary;
        there.auxiliary = auxiliary;
    }

    /** Where the best strength of the fits that follow is looked for, in place of the bounds of the model. */
    public void limitStrength(double lowest, double highest) {
        lowestStrength = lowest;
        highestStrength = highest;
    }

    /** Smallest -ln L at a strength (bounds of the strength have no say). {@code start} is a set of parameters to begin from. */
    public double atStrength(double value, double[] start) {
        begin(start);
        fixed[strength] = true;
        here.parameters[strength] = value;
        return lowest(false);
    }

    /** Smallest -ln L at any strength. */
    public double atBestStrength(double[] start) {
        begin(start);
        if (!fixed[strength]) {
            lower[strength] = lowestStrength;
            upper[strength] = highestStrength;
            here.parameters[strength] = Math.min(Math.max(start[strength], lowestStrength), highestStrength);
        }
        return lowest(!fixed[strength]);
    }

    private void begin(double[] start) {
        for (int j = 0; j < size; j++) {
            lower[j] = bounds[2 * j];
            upper[j] = bounds[2 * j + 1];
            fixed[j] = isFixed[j];
            here.parameters[j] = fixed[j] ? initial[j] : Math.min(Math.max(start[j], lower[j]), upper[j]);
        }
    }

    /** Where events are seen but nothing is expected, a fit must begin elsewhere: at the initial parameters, with some signal. */
    private void leaveInfinity(boolean isFree) {
        for (int j = 0; j < size; j++) {
            here.parameters[j] = fixed[j] ? here.parameters[j] : Math.min(Math.max(initial[j], lower[j]), upper[j]);
        }
        double trial = 1e-12;
        for (int k = 0; isFree && k < 40 && isInfinite(); k++) {
            here.parameters[strength] = Math.min(trial, upper[strength]);
            trial *= 10;
        }
    }

    private boolean isInfinite() {
        return !(evaluation.value(here.counts, here.auxiliary, here.parameters) < Double.POSITIVE_INFINITY);
    }

    /** -ln L of the last minimum, relative to the saturated model. */
    public double minimum() {
        return minimum;
    }

    /** Parameters of the last minimum. The array belongs to the fit and changes with the next one. */
    public double[] parameters() {
        return here.parameters;
    }

    /** Derivative of -ln L with respect to the strength at the last minimum; minus infinity where events are seen at rate zero. */
    public double slope() {
        return slope;
    }

    /** Evaluations of the curvature that the last fit needed. */
    public int iterations() {
        return iterations;
    }

    /** The kink of a factor may be a ridge with a minimum on either side: from each minimum the other sides are tried. */
    private double lowest(boolean isFree) {
        iterations = 0;
        minimise(isFree);
        for (int j = 0; hasRidges && j < size; j++) {
            if (!layout.ridged[j] || fixed[j] || here.parameters[j] == 0) {
                continue;
            }
            double best = minimum;
            double bestSlope = slope;
            System.arraycopy(here.parameters, 0, found, 0, size);
            here.parameters[j] = Math.min(Math.max(-found[j], lower[j]), upper[j]);
            minimise(isFree);
            if (minimum < best - NOISE * (1 + best)) {
                j = -1;
            } else {
                System.arraycopy(found, 0, here.parameters, 0, size);
                minimum = best;
                slope = bestSlope;
            }
        }
        return minimum;
    }

    private double minimise(boolean isFree) {
        int end = iterations + MAX_ITERATIONS;
        boolean isFar = isFree;
        double value = evaluate(here, isFar);
        if (!(value < Double.POSITIVE_INFINITY)) {
            leaveInfinity(isFree);
            value = evaluate(here, true);
        }
        if (!(value < Double.POSITIVE_INFINITY)) {
            slope = Double.NEGATIVE_INFINITY;
            minimum = Double.POSITIVE_INFINITY;
            return minimum;
        }
        if (!isFar && value > ALIEN + layout.bins) {
            isFar = true;
            evaluate(here, true);
        }
        while (iterations < end) {
            double fall = direction();
            double noise = NOISE * (1 + value);
            boolean isNewton = !isFar && !system.wasChanged() && !isBlocked;
            if (fall <= noise || (isNewton && fall < CLOSE)) {
                return lastStep(value, fall);
            }
            boolean wasFar = isFar;
            isFar = fall > FAR;
            double next = descend(value, fall, isFar);
            if (!(next < value - noise) && !hasArrived) {
                evaluate(here, false);
                if (!wasFar) {
                    return finish(Math.min(value, next), evaluation.gradient[strength]);
                }
                isFar = false;
            }
            value = Math.min(value, next);
        }
        throw TenebraException.resource(
                "STA-013",
                "profile likelihood fit does not converge after %d steps: %d parameters; check the uncertainties of the model"
                        .formatted(MAX_ITERATIONS, size));
    }

    private double finish(double value, double slopeThere) {
        minimum = value;
        slope = slopeThere;
        return value;
    }

    /** One more Newton step; the slope goes along with it to first order. */
    private double lastStep(double value, double fall) {
        double slopeThere = evaluation.gradient[strength];
        if (!(fall > 0)) {
            return finish(value, slopeThere);
        }
        double limit = shortening();
        for (int j = 0; j < size; j++) {
            there.parameters[j] = trial(j, limit);
            double moved = there.parameters[j] - here.parameters[j];
            int entry = j > strength ? j * size + strength : strength * size + j;
            slopeThere += evaluation.curvature[entry] * moved;
        }
        double next = evaluation.value(there.counts, there.auxiliary, there.parameters);
        if (!(next <= value)) {
            return finish(value, evaluation.gradient[strength]);
        }
        swap();
        return finish(next, slopeThere);
    }

    /** Derivatives at a place; at a kink those of the side to which -ln L falls, or the parameter stands still. */
    private double evaluate(Evaluation.Place place, boolean isFar) {
        iterations++;
        boolean onKink = false;
        for (int j = 0; j < size; j++) {
            double theta = place.parameters[j];
            place.side[j] = theta < 0 ? -1 : 1;
            still[j] = fixed[j];
            onKink |= theta == 0 && layout.kinked[j] && !fixed[j];
        }
        double value = evaluation.derivatives(place, isFar);
        return onKink ? chooseSides(place, isFar) : value;
    }

    private double chooseSides(Evaluation.Place place, boolean isFar) {
        System.arraycopy(evaluation.gradient, 0, gradientAbove, 0, size);
        for (int j = 0; j < size; j++) {
            if (place.parameters[j] == 0 && layout.kinked[j]) {
                place.side[j] = -1;
            }
        }
        double value = evaluation.derivatives(place, isFar);
        boolean hasUp = false;
        for (int j = 0; j < size; j++) {
            if (place.parameters[j] != 0 || !layout.kinked[j] || fixed[j]) {
                continue;
            }
            double above = gradientAbove[j];
            double below = evaluation.gradient[j];
            if (above < 0 && -above >= below) {
                place.side[j] = 1;
                hasUp = true;
            } else if (!(below > 0)) {
                still[j] = true;
            }
        }
        return hasUp ? evaluation.derivatives(place, isFar) : value;
    }

    /** Computes the step and returns the fall of -ln L that it promises. */
    private double direction() {
        double[] gradient = evaluation.gradient;
        movingCount = 0;
        for (int j = 0; j < size; j++) {
            step[j] = 0;
            double theta = here.parameters[j];
            boolean atBound = (theta <= lower[j] && gradient[j] >= 0) || (theta >= upper[j] && gradient[j] <= 0);
            if (!still[j] && !atBound && evaluation.scale[j] > 0) {
                moving[movingCount++] = j;
            }
        }
        isBlocked = false;
        do {
            system.solve(evaluation.curvature, gradient, evaluation.scale, moving, movingCount, step);
        } while (block());
        double product = 0;
        for (int k = 0; k < movingCount; k++) {
            product += gradient[moving[k]] * step[moving[k]];
        }
        return -product / 2;
    }

    /** Takes out parameters that the step would push through a bound or to the wrong side of a kink; tells if there were any. */
    private boolean block() {
        int kept = 0;
        for (int k = 0; k < movingCount; k++) {
            int j = moving[k];
            double theta = here.parameters[j];
            boolean outward = (theta <= lower[j] && step[j] < 0)
                    || (theta >= upper[j] && step[j] > 0)
                    || (theta == 0 && layout.kinked[j] && here.side[j] * step[j] < 0);
            if (outward) {
                step[j] = 0;
            } else {
                moving[kept++] = j;
            }
        }
        boolean found = kept < movingCount;
        isBlocked |= found;
        movingCount = kept;
        return found;
    }

    /** Share of the step that keeps exponents in reach. */
    private double shortening() {
        double share = 1;
        for (int k = 0; k < movingCount; k++) {
            int j = moving[k];
            double limit = LONGEST + Math.abs(here.parameters[j]);
            if (layout.exponent[j] && Math.abs(step[j]) > limit) {
                share = Math.min(share, limit / Math.abs(step[j]));
            }
        }
        return share;
    }

    /** Where a share of the step leads, stopped at bounds and kinks. */
    private double trial(int j, double share) {
        double from = here.parameters[j];
        if (step[j] == 0) {
            return from;
        }
        double to = Math.min(Math.max(from + share * step[j], lower[j]), upper[j]);
        return layout.kinked[j] && from * to < 0 ? 0 : to;
    }

    /** Goes along the step as far as -ln L falls enough; returns the new value, or the old one if it does not fall. */
    private double descend(double value, double fall, boolean isFar) {
        double share = shortening();
        double promised = 0;
        for (int j = 0; j < size; j++) {
            there.parameters[j] = trial(j, share);
            promised += evaluation.gradient[j] * (there.parameters[j] - here.parameters[j]);
        }
        hasArrived = false;
        double next = evaluate(there, isFar);
        if (promised < 0 && next <= value + ENOUGH * promised) {
            swap();
            return next;
        }
        share = feasible(share);
        for (int k = 0; k < MAX_SHORTENINGS; k++) {
            for (int j = 0; j < size; j++) {
                there.parameters[j] = trial(j, share);
            }
            if (k == 0 && firstStop >= 0) {
                there.parameters[firstStop] = stop;
                next = evaluation.value(there.counts, there.auxiliary, there.parameters);
                hasArrived = next <= value + NOISE * (1 + value);
                if (hasArrived) {
                    swap();
                    return evaluate(here, isFar);
                }
            }
            next = evaluation.value(there.counts, there.auxiliary, there.parameters);
            if (next <= value - 2 * ENOUGH * share * fall) {
                swap();
                return evaluate(here, isFar);
            }
            share *= SHORTER;
        }
        return value;
    }

    /** Largest share of the step before the first bound or kink; remembers which. */
    private double feasible(double largest) {
        double share = largest;
        firstStop = -1;
        for (int k = 0; k < movingCount; k++) {
            int j = moving[k];
            double from = here.parameters[j];
            double limit = step[j] > 0 ? upper[j] : lower[j];
            if (layout.kinked[j] && from * step[j] < 0) {
                limit = step[j] > 0 ? Math.min(limit, 0) : Math.max(limit, 0);
            }
            double room = (limit - from) / step[j];
            if (room < share) {
                share = room;
                firstStop = j;
                stop = limit;
            }
        }
        return share;
    }

    private void swap() {
        double[] parameters = here.parameters;
        double[] side = here.side;
        here.parameters = there.parameters;
        here.side = there.side;
        there.parameters = parameters;
        there.side = side;
    }
}
