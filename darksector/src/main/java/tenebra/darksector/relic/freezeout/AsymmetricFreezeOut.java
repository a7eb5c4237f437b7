package tenebra.darksector.relic.freezeout;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import tenebra.core.Check;
import tenebra.core.TenebraException;
import tenebra.darksector.relic.AnnihilatingSector;
import tenebra.darksector.relic.CoupledSector;
import tenebra.darksector.relic.DarkMember;
import tenebra.darksector.relic.Reaction;
import tenebra.darksector.relic.freezeout.FalsePosition.Point;

/**
 * Freeze-out of particles χ and antiparticles whose numbers differ by a fixed η for each unit of entropy:
 * dY₋/dx = -√(π/45) M_P m √g* ⟨σv⟩/x² (Y₋ (Y₋ + η) - Y_eq²/4), with ⟨σv⟩ of one pair and Y_eq of both together.
 *
 * <p>Reference: M. L. Graesser, I. M. Shoemaker, L. Vecchi, arXiv:1103.2771; H. Iminniyaz, M. Drees, X. Chen, arXiv:1104.5548. Immutable
 * and thread-safe.
 */
public final class AsymmetricFreezeOut {
    private static final double PRECISION = 1e-9;
    /** Share of dark matter that an asymmetry can be and still count as none. */
    private static final double NEGLIGIBLE = 1e-9;
    /** Steps of ln(coupling) in which an allowed one is looked for. */
    private static final double STRIDE = 0.5;

    private static final double LARGE = 1e3;

    private final FreezeOut freezeOut;

    public AsymmetricFreezeOut(FreezeOut freezeOut) {
        this.freezeOut = freezeOut;
    }

    /**
     * What is left for that η. PHY-093 unless the sector is a particle and its antiparticle that annihilate with each other.
     *
     * @param asymmetry η, larger than 0
     */
    public AsymmetricAbundance of(AnnihilatingSector sector, double asymmetry) {
        Check.positive("asymmetry", asymmetry, "");
        return new Sector(sector).with(asymmetry);
    }

    /** With the η that makes the observed Ωh²; empty if annihilation leaves more than that without any. */
    public Optional<AsymmetricAbundance> observed(AnnihilatingSector sector) {
        return new Sector(sector).observed();
    }

    /**
     * The smallest coupling for which what annihilates at recombination is allowed, at the observed Ωh². It is the symmetric one if that is
     * allowed already; empty if no coupling leaves as little as observed, or the largest still releases too much.
     *
     * @param limit on f ⟨σv⟩/m [cm³/s/GeV] of dark matter that is its own antiparticle; Planck 2018, arXiv:1807.06209: 3.2e-28
     * @param efficiency f: part of the energy that heats and ionizes, 0 to 1; T. Slatyer, arXiv:1506.03811
     */
    public Optional<AsymmetricSolution> allowedAtRecombination(CoupledSector sector, double limit, double efficiency) {
        Check.positive("limit on energy released", limit, "cm3/s/GeV");
        Check.inRange("efficiency", efficiency, 0, 1, "");
        CouplingSolver solver = new CouplingSolver(freezeOut, CouplingSolver.Search.FIRST);
        if (!(solver.solve(sector) instanceof ThermalTarget.Found found)) {
            return Optional.empty();
        }
        double allowed = limit / FreezeOut.CM3_PER_S / Math.max(efficiency, 1e-300);
        // a hair more, so that rounding does not leave more than is observed
        double symmetric = found.weakest().coupling() * (1 + 1e-5);
        return smallest(sector, symmetric, allowed);
    }

    private Optional<AsymmetricSolution> smallest(CoupledSector sector, double symmetric, double allowed) {
        DoubleUnaryOperator excess = logCoupling -> excess(sector.at(StrictMath.exp(logCoupling)), allowed);
        double highest = StrictMath.log(sector.largest());
        Point low = Point.of(excess, StrictMath.log(symmetric));
        if (low.value() <= 0) {
            return solution(sector, symmetric);
        }
        while (low.place() < highest) {
            Point high = Point.of(excess, Math.min(highest, low.place() + STRIDE));
            if (high.value() <= 0) {
                return solution(sector, StrictMath.exp(new FalsePosition(PRECISION).zero(excess, low, high)));
            }
            low = high;
        }
        return Optional.empty();
    }

    private Optional<AsymmetricSolution> solution(CoupledSector sector, double coupling) {
        return observed(sector.at(coupling)).map(relic -> new AsymmetricSolution(coupling, relic));
    }

    /** ln of energy released over energy allowed. */
    private double excess(AnnihilatingSector sector, double allowed) {
        return observed(sector)
                .map(relic -> StrictMath.log(relic.releasing() / sector.mass() / allowed))
                .orElse(LARGE);
    }

    /** One sector, ready for any asymmetry. */
    private final class Sector {
        private final double mass;
        private final FreezeOutProblem problem;

        Sector(AnnihilatingSector sector) {
            check(sector);
            mass = sector.mass();
            problem = freezeOut.problem(sector, freezeOut.background(sector.members()));
        }

        AsymmetricAbundance with(double asymmetry) {
            double minority = problem.minority(asymmetry);
            double majority = minority + asymmetry;
            double abundance = freezeOut.cosmology().abundance(mass, majority + minority);
            double cold = 2 * problem.averageAt(StrictMath.log(AverageTable.COLDEST));
            return new AsymmetricAbundance(abundance, majority, minority, cold);
        }

        /** η between none and all of it. */
        Optional<AsymmetricAbundance> observed() {
            double target = freezeOut.cosmology().target();
            double all = freezeOut.cosmology().targetYield(mass);
            DoubleUnaryOperator excess =
                    share -> StrictMath.log(with(share * all).abundance() / target);
            Point none = Point.of(excess, NEGLIGIBLE);
            if (none.value() > 0) {
                return Optional.empty();
            }
            double share = new FalsePosition(PRECISION).zero(excess, none, Point.of(excess, 1));
            return Optional.of(with(share * all));
        }
    }

    private static void check(AnnihilatingSector sector) {
        List<DarkMember> members = sector.members();
        List<Reaction> reactions = sector.reactions();
        boolean pair = members.size() == 2
                && members.get(0).mass() == members.get(1).mass()
                && members.get(0).states() == members.get(1).states()
                && reactions.size() == 1
                && reactions.getFirst().first() != reactions.getFirst().second();
        if (!pair) {
            throw TenebraException.usage(
                    "PHY-093",
                    "no asymmetry in this dark sector: " + members.size()
                            + " dark particles; must be a particle and its antiparticle that annihilate with each other alone");
        }
    }
}
