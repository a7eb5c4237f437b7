package tenebra.darksector.relic.freezeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.darksector.relic.AnnihilatingSector;
import tenebra.darksector.relic.CoupledSector;
import tenebra.darksector.relic.freezeout.CouplingSolver.Search;

class CouplingSolverTest {
    private static final FreezeOut FREEZE_OUT = new FreezeOut(Cosmology.standard());

    /** Constant σv that depends on the coupling in any way. */
    private record Coupled(DoubleUnaryOperator rate, double power, double largest) implements CoupledSector {
        @Override
        public AnnihilatingSector at(double coupling) {
            return SyntheticSector.constant(0.1, rate.applyAsDouble(coupling));
        }
    }

    private static ThermalTarget solve(CoupledSector sector, Search search) {
        return new CouplingSolver(FREEZE_OUT, search).solve(sector);
    }

    private static ThermalTarget.Found found(CoupledSector sector, Search search) {
        return (ThermalTarget.Found) solve(sector, search);
    }

    /** Law: the coupling found leaves what was asked for. */
    @ParameterizedTest
    @ValueSource(doubles = {0.012, 0.12, 1.2})
    void solutionLeavesTheTarget(double target) {
        FreezeOut freezeOut = new FreezeOut(Cosmology.standard().withTarget(target));
        CouplingSolver solver = new CouplingSolver(freezeOut, Search.FIRST);
        ThermalTarget.Found found = (ThermalTarget.Found) solver.solve(new Coupled(g -> 0.01 * g * g, 2, 1));
        assertThat(found.weakest().relic().abundance()).isCloseTo(target, within(1e-5 * target));
        assertThat(freezeOut
                        .of(SyntheticSector.constant(
                                0.1, 0.01 * Math.pow(found.weakest().coupling(), 2)))
                        .abundance())
                .isCloseTo(target, within(1e-5 * target));
    }

    /** Where only the factor depends on the coupling, two couplings suffice, whatever the power. */
    @Test
    void purePowersNeedTwoCouplings() {
        assertThat(found(new Coupled(g -> 0.01 * g * g, 2, 1), Search.FIRST)
                        .weakest()
                        .iterations())
                .isEqualTo(2);
        assertThat(found(new Coupled(g -> 1e-3 * Math.pow(g, 4), 4, 1), Search.FIRST)
                        .weakest()
                        .iterations())
                .isEqualTo(2);
    }

    /** A wrong power costs steps, not the solution. */
    @Test
    void wrongPowerIsMended() {
        double right = found(new Coupled(g -> 1e-3 * Math.pow(g, 4), 4, 1), Search.FIRST)
                .weakest()
                .coupling();
        double mended = found(new Coupled(g -> 1e-3 * Math.pow(g, 4), 2, 1), Search.FIRST)
                .weakest()
                .coupling();
        assertThat(mended).isCloseTo(right, within(1e-5 * right));
    }

    @Test
    void tooSmallLargestCouplingMeansNoTarget() {
        ThermalTarget target = solve(new Coupled(g -> 1e-12 * g * g, 2, 1), Search.FIRST);
        assertThat(target).isInstanceOf(ThermalTarget.None.class);
        ThermalTarget.None none = (ThermalTarget.None) target;
        assertThat(none.atLargest().abundance()).isGreaterThan(0.12);
        assertThat(none.largest()).isEqualTo(1);
    }

    /** As for a width that grows with the coupling: σv rises, then falls, and two couplings leave the same. */
    @Test
    void bothSolutionsAreFound() {
        Coupled bump = new Coupled(g -> 1e-4 * g * g / (1 + Math.pow(g / 0.1, 4)), 2, 10);
        ThermalTarget.Found both = found(bump, Search.ALL);
        assertThat(both.solutions()).hasSize(2);
        assertThat(both.solutions())
                .allSatisfy(solution -> assertThat(solution.relic().abundance()).isCloseTo(0.12, within(1e-5 * 0.12)));
        double first = both.solutions().get(0).coupling();
        double second = both.solutions().get(1).coupling();
        assertThat(first * second).isCloseTo(0.01, within(1e-6));
        assertThat(found(bump, Search.FIRST).weakest().coupling()).isCloseTo(first, within(1e-5 * first));
    }

    @Test
    void bothSearchesAgree() {
        Coupled sector = new Coupled(g -> 0.01 * g * g, 2, 1);
        double first = found(sector, Search.FIRST).weakest().coupling();
        assertThat(found(sector, Search.ALL).solutions())
                .singleElement()
                .satisfies(solution -> assertThat(solution.coupling()).isCloseTo(first, within(1e-6 * first)));
    }
}
