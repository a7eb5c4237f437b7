package tenebra.campaign.analysis;

/** One line of a selection: a cut on the simulated event, or a factor for what is not simulated. Source and mark say how well it is known. */
public sealed interface SelectionStep {
    String name();

    String source();

    /** X, C, V, M1 to M3 as in experiments/README.md; empty if not given. */
    String mark();

    /** Factor on the weight of every event of a run. */
    double factor(RunPeriod run);

    /** Condition in SQL on the columns of an event. */
    String predicate();

    /** A cut on columns. */
    record Cut(String name, String predicate, String source, String mark) implements SelectionStep {
        @Override
        public double factor(RunPeriod run) {
            return 1;
        }
    }

    /** The same efficiency for all events. */
    record Efficiency(String name, double value, String source, String mark) implements SelectionStep {
        @Override
        public double factor(RunPeriod run) {
            return value;
        }

        @Override
        public String predicate() {
            return "true";
        }
    }

    /** An efficiency exp(−N/scale) that falls with the particles per spill, N. */
    record IntensityLoss(String name, double scale, String source, String mark) implements SelectionStep {
        @Override
        public double factor(RunPeriod run) {
            return StrictMath.exp(-run.particlesPerSpill() / scale);
        }

        @Override
        public String predicate() {
            return "true";
        }
    }
}
