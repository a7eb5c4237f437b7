package tenebra.darksector.relic.freezeout;

import java.util.List;
import java.util.Optional;
import tenebra.core.Check;
import tenebra.core.TenebraException;
import tenebra.darksector.relic.AnnihilatingSector;
import tenebra.darksector.relic.CoupledSector;
import tenebra.darksector.relic.DarkMember;
import tenebra.darksector.relic.Reaction;

/**
 * Freeze-out of particles χ and antiparticles whose numbers differ by a fixed η for each unit of entropy:
 * dY₋/dx = -√(π/45) M_P m √g* ⟨σv⟩/x² (Y₋ (Y₋ + η) - Y_eq²/4), with ⟨σv⟩ of one pair and Y_eq of both together.
 *
 * <p>Reference: M. L. Graesser, I. M. Shoemaker, L. Vecchi, arXiv:1103.2771; H. Iminniyaz, M. Drees, X. Chen, arXiv:1104.5548. Immutable
 * and thread-safe.
 */
public final class AsymmetricFreezeOut {
    private static final double PRECISION = 1e-9;

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
        double low = StrictMath.log(symmetric);
        double highest = StrictMath.log(sector.largest());
        double high = low;
        while (excess(sector, high, allowed) > 0) {
            if (high >= highest) {
                return Optional.empty();
            }
            low = high;
            high = Math.min(highest, high + 0.25);
        }
        while (high - low > PRECISION) {
            double middle = (low + high) / 2;
            if (excess(sector, middle, allowed) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double coupling = StrictMath.exp(high);
        return observed(sector.at(coupling)).map(relic -> new AsymmetricSolution(coupling, relic));
    }

    /** ln of energy released over energy allowed. */
    private double excess(CoupledSector sector, double logCoupling, double allowed) {
        AnnihilatingSector here = sector.at(StrictMath.exp(logCoupling));
        return observed(here)
                .map(relic -> StrictMath.log(relic.releasing() / here.mass() / allowed))
                .orElse(Double.POSITIVE_INFINITY);
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

        /** By bisection in the logarithm of η/(all of it - η), which is even where nearly all or nearly none is asymmetric. */
        Optional<AsymmetricAbundance> observed() {
            double all = freezeOut.cosmology().targetYield(mass);
            double low = -40;
            double high = 40;
            if (with(share(low) * all).abundance() > freezeOut.cosmology().target() * (1 + 1e-9)) {
                return Optional.empty();
            }
            while (high - low > PRECISION) {
                double middle = (low + high) / 2;
                if (with(share(middle) * all).abundance()
                        < freezeOut.cosmology().target()) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return Optional.of(with(share(high) * all));
        }

        private static double share(double logOdds) {
            return 1 / (1 + StrictMath.exp(-logOdds));
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
