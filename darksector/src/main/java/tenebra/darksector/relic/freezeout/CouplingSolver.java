package tenebra.darksector.relic.freezeout;

import java.util.ArrayList;
import java.util.List;
import tenebra.core.Check;
import tenebra.darksector.relic.AnnihilatingSector;
import tenebra.darksector.relic.CoupledSector;
import tenebra.darksector.relic.DarkMember;
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
        return attempt.scan();
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
        private final List<DarkMember> members;
        private final double logTarget;
        private double logCoupling;
        private double logScale;
        private int tried;

        Attempt(CoupledSector sector) {
            this.sector = sector;
            logLargest = StrictMath.log(Check.positive("largest coupling", sector.largest(), ""));
            logCoupling = logLargest + StrictMath.log(BEGINNING);
            members = sector.at(StrictMath.exp(logCoupling)).members();
            background = freezeOut.background(members);
            logTarget = StrictMath.log(
                    freezeOut.cosmology().targetYield(members.getFirst().mass()));
        }

        /** ln of the factor that ⟨σv⟩ lacks there. */
        private double tryAt(double place) {
            tried++;
            logCoupling = place;
            logScale = problem().logScaleFor(logTarget);
            return logScale;
        }

        private FreezeOutProblem problem() {
            return freezeOut.problem(at(logCoupling), background);
        }

        private AnnihilatingSector at(double place) {
            return sector.at(StrictMath.exp(place));
        }

        Solution solution() {
            RelicAbundance relic = freezeOut.of(at(logCoupling), problem());
            return new Solution(StrictMath.exp(logCoupling), relic, tried);
        }

        /** Secant with the power of the coupling; false if it leaves the range or does not settle. */
        boolean follow() {
            double power = sector.power();
            tryAt(logCoupling);
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

        ThermalTarget scan() {
            List<Solution> found = new ArrayList<>();
            double step = SCAN_DECADES * StrictMath.log(10) / (SCAN_POINTS - 1);
            double before = tryAt(logLargest - step * (SCAN_POINTS - 1));
            for (int i = SCAN_POINTS - 2; i >= 0; i--) {
                double place = logLargest - step * i;
                double here = tryAt(place);
                if (before * here <= 0) {
                    settle(place - step, before, place, here);
                    found.add(solution());
                }
                before = here;
            }
            if (!found.isEmpty()) {
                return new ThermalTarget.Found(found);
            }
            logCoupling = logLargest;
            return new ThermalTarget.None(sector.largest(), solution().relic());
        }

        /** False position of Illinois between two couplings on either side of a solution. */
        private void settle(double left, double leftScale, double right, double rightScale) {
            double a = left;
            double fa = leftScale;
            double b = right;
            double fb = rightScale;
            for (int i = 0; i < 60; i++) {
                double c = b - fb * (b - a) / (fb - fa);
                double fc = tryAt(c);
                if (Math.abs(fc) <= PRECISION) {
                    return;
                }
                if (fc * fb < 0) {
                    a = b;
                    fa = fb;
                } else {
                    fa /= 2;
                }
                b = c;
                fb = fc;
            }
        }
    }
}
