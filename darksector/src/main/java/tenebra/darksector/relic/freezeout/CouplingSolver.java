package tenebra.darksector.relic.freezeout;

import java.util.ArrayList;
import java.util.List;
import tenebra.core.Check;
import tenebra.darksector.relic.AnnihilatingSector;
import tenebra.darksector.relic.CoupledSector;
import tenebra.darksector.relic.freezeout.ThermalTarget.Solution;

/**
 * The coupling that leaves the observed Ωh². For a coupling the factor is found by which ⟨σv⟩ would have to be larger, without new cross
 * sections; the coupling is changed by it, until the factor is 1 to 1e-6. Two or three couplings suffice where the width hardly
 * depends on the coupling. Immutable and thread-safe.
 */
public final class CouplingSolver {
    /** How thoroughly to look. */
    public enum Search {
        /** One solution; the range is scanned only if the way to it fails. */
        FIRST,
        /** The whole range is scanned: more than one coupling may do where the width depends on it. */
        ALL
    }

    private static final double PRECISION = 1e-6;
    private static final int MOST_ITERATIONS = 20;
    private static final double SCAN_DECADES = 10;
    private static final int SCAN_POINTS = 61;
    private static final int FALLBACK_POINTS = 21;
    /** Where the search begins, as part of the largest coupling. */
    private static final double BEGINNING = 1e-3;

    private final FreezeOut freezeOut;
    private final Search search;

    public CouplingSolver(FreezeOut freezeOut, Search search) {
        this.freezeOut = freezeOut;
        this.search = search;
    }

    /** All couplings found, or that there is none. PHY-091 if nothing annihilates. */
    public ThermalTarget solve(CoupledSector sector) {
        Attempt attempt = new Attempt(sector);
        if (search == Search.FIRST && attempt.follow()) {
            return new ThermalTarget.Found(List.of(attempt.solution()));
        }
        return attempt.scan(search == Search.FIRST ? FALLBACK_POINTS : SCAN_POINTS);
    }

    /** What is left at one coupling. */
    public RelicAbundance abundance(CoupledSector sector, double coupling) {
        return freezeOut.of(sector.at(Check.positive("coupling", coupling, "")));
    }

    /** Work on one sector. */
    private final class Attempt {
        private final CoupledSector sector;
        private final double logLargest;
        private final Background background;
        private final double logTarget;
        private double logCoupling;
        private AnnihilatingSector here;
        private FreezeOutProblem problem;
        private double logScale;
        private int tried;

        Attempt(CoupledSector sector) {
            this.sector = sector;
            logLargest = StrictMath.log(Check.positive("largest coupling", sector.largest(), ""));
            logCoupling = logLargest + StrictMath.log(BEGINNING);
            here = sector.at(StrictMath.exp(logCoupling));
            background = freezeOut.background(here.members());
            logTarget = StrictMath.log(freezeOut.cosmology().targetYield(here.mass()));
            problem = freezeOut.problem(here, background);
            logScale = problem.logScaleFor(logTarget);
            tried = 1;
        }

        /** ln of the factor that ⟨σv⟩ lacks there. */
        private double tryAt(double place) {
            tried++;
            logCoupling = place;
            here = sector.at(StrictMath.exp(place));
            problem = freezeOut.problem(here, background);
            logScale = problem.logScaleFor(logTarget);
            return logScale;
        }

        /** The coupling that was tried last. */
        Solution solution() {
            return new Solution(StrictMath.exp(logCoupling), freezeOut.of(here, problem), tried);
        }

        /** Secant with the power of the coupling; false if it leaves the range or does not settle. */
        boolean follow() {
            double power = sector.power();
            while (tried < MOST_ITERATIONS && Math.abs(logScale) > PRECISION) {
                double before = logCoupling;
                double scaleBefore = logScale;
                double next = Math.min(before + scaleBefore / power, logLargest);
                if (next == before) {
                    return false;
                }
                tryAt(next);
                double found = (scaleBefore - logScale) / (logCoupling - before);
                power = found > 0.1 * sector.power() && found < 5 * sector.power() ? found : sector.power();
            }
            return Math.abs(logScale) <= PRECISION;
        }

        ThermalTarget scan(int points) {
            List<Solution> found = new ArrayList<>();
            double step = SCAN_DECADES * StrictMath.log(10) / (points - 1);
            double before = tryAt(logLargest - step * (points - 1));
            for (int i = points - 2; i >= 0; i--) {
                double place = logLargest - step * i;
                double scale = tryAt(place);
                if (before * scale <= 0) {
                    FalsePosition.Point left = new FalsePosition.Point(place - step, before);
                    new FalsePosition(PRECISION).zero(this::tryAt, left, new FalsePosition.Point(place, scale));
                    found.add(solution());
                }
                before = scale;
            }
            if (!found.isEmpty()) {
                return new ThermalTarget.Found(found);
            }
            tryAt(logLargest);
            return new ThermalTarget.None(sector.largest(), solution().relic());
        }
    }
}
