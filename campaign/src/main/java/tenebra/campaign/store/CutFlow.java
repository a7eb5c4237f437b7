package tenebra.campaign.store;

import java.util.List;

/**
 * Events and weights that survive each step of a selection, in order, and each step alone, for one run period and mass.
 * Weights are mediators per beam particle at unit coupling; errors are sqrt(sum of w²).
 *
 * @param all before any step
 * @param fiducial events for which the efficiency is quoted, before any step
 */
public record CutFlow(String run, double mass, Sum all, Sum fiducial, List<Line> lines) {
    /** Count, sum of weights, sum of squared weights. */
    public record Sum(long events, double weights, double squares) {
        public Sum times(double factor) {
            return new Sum(events, factor * weights, factor * factor * squares);
        }

        public double error() {
            return Math.sqrt(squares);
        }
    }

    /** One step: after it and all before, and after it alone. Factors are in the weights. */
    public record Line(String name, Sum cumulative, Sum alone) {
        public Line times(double factor) {
            return new Line(name, cumulative.times(factor), alone.times(factor));
        }
    }

    public CutFlow {
        lines = List.copyOf(lines);
    }

    /** The same with all weights multiplied. */
    public CutFlow times(double factor) {
        return new CutFlow(
                run,
                mass,
                all.times(factor),
                fiducial.times(factor),
                lines.stream().map(line -> line.times(factor)).toList());
    }

    /** What the whole selection keeps. */
    public Sum selected() {
        return lines.getLast().cumulative();
    }
}
