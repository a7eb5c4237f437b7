package tenebra.darksector.relic.freezeout;

import java.util.List;
import tenebra.core.Units;
import tenebra.darksector.relic.AnnihilatingSector;
import tenebra.darksector.relic.DarkMember;
import tenebra.matter.Constants;

/**
 * Thermal freeze-out of a dark sector whose members keep chemical equilibrium among themselves. Solves
 * dY/dx = -√(π/45) M_P m √g* ⟨σv⟩/x² (Y² - Y_eq²) from equilibrium to a stop and adds what annihilates afterwards.
 *
 * <p>Reference: P. Gondolo, G. Gelmini, Nucl. Phys. B 360 (1991) 145. Immutable and thread-safe.
 */
public final class FreezeOut {
    /** σv of 1 GeV⁻² in cm³/s: (ħc)² c. CODATA 2022. */
    public static final double CM3_PER_S =
            Constants.PER_GEV_SQUARED / (Units.CM * Units.CM) * (Constants.SPEED_OF_LIGHT / (Units.CM / Units.S));

    private final Cosmology cosmology;
    private final AbundanceIntegrator integrator;

    /** In that Universe, at the standard resolution. */
    public FreezeOut(Cosmology cosmology) {
        this(cosmology, new RadauIntegrator(Resolution.STANDARD));
    }

    /** With another integrator, or the same at another resolution. */
    public FreezeOut(Cosmology cosmology, AbundanceIntegrator integrator) {
        this.cosmology = cosmology;
        this.integrator = integrator;
    }

    public Cosmology cosmology() {
        return cosmology;
    }

    /** What is left of the sector. PHY-091 if nothing in it annihilates. */
    public RelicAbundance of(AnnihilatingSector sector) {
        return of(sector, problem(sector, background(sector.members())));
    }

    /**
     * Ωh² without the differential equation, for comparison: Y = 2.5 Y_eq where -d ln Y_eq/dx = rate Y_eq δ(δ + 2)/(δ + 1) with δ = 1.5, then
     * annihilation alone. Up to 3 % above the solution where ⟨σv⟩ is a power of the temperature. Reference: E. W. Kolb, M. S. Turner, The
     * Early Universe (1990), section 5.2, with the integral in place of its expansion.
     */
    public double semiAnalytic(AnnihilatingSector sector) {
        FreezeOutProblem problem = problem(sector, background(sector.members()));
        return cosmology.abundance(sector.mass(), StrictMath.exp(problem.logByRecipe()));
    }

    Background background(List<DarkMember> members) {
        return new Background(members, cosmology, integrator);
    }

    FreezeOutProblem problem(AnnihilatingSector sector, Background background) {
        Resolution resolution = integrator.resolution();
        ThermalAverage average = new ThermalAverage(sector, resolution.start());
        return new FreezeOutProblem(background, new AverageTable(average, resolution.start(), resolution.points()));
    }

    RelicAbundance of(AnnihilatingSector sector, FreezeOutProblem problem) {
        double[] history = problem.history(0);
        double yield = StrictMath.exp(problem.logToday(history, 0));
        double logX = problem.logFreezeOut(history);
        return new RelicAbundance(
                cosmology.abundance(sector.mass(), yield),
                yield,
                StrictMath.exp(logX),
                problem.averageAt(logX),
                RelicWarnings.of(sector, problem));
    }
}
