package tenebra.darksector.relic.annihilation;

import static org.assertj.core.api.Assertions.assertThat;
import static tenebra.darksector.DarkMatter.COMPLEX_SCALAR;
import static tenebra.darksector.DarkMatter.DIRAC;

import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.darksector.Couplings;
import tenebra.darksector.DarkMatter;
import tenebra.darksector.Fermion;
import tenebra.darksector.Mediator;
import tenebra.darksector.decay.InelasticPair;
import tenebra.darksector.decay.PairWidth;
import tenebra.darksector.decay.StandardModelWidth;
import tenebra.darksector.model.CouplingFormula;
import tenebra.darksector.traces.MediatorExchangeSum;
import tenebra.darksector.traces.MediatorPairSum;
import tenebra.darksector.traces.PairCurrent;

/** Outside truth: amplitudes of all spins with explicit gamma matrices, squared, summed and integrated over the angle. */
class SpinSumTest {
    private static final Percentage CLOSE = Percentage.withPercentage(1e-8);
    private static final double MUON = Fermion.MUON.mass();
    private static final double MEDIATOR = 0.5;
    private static final double DARK = 0.17;
    private static final double HEAVY = 0.21;
    /** Below, close to and above the resonance, where the terms q q/M² of propagators would show [GeV]. */
    private static final double[] ENERGIES = {0.3401, 0.42, 0.4999, 0.8, 2};

    @ParameterizedTest
    @CsvSource({
        "vector, dirac, VECTOR, VECTOR",
        "vector, majorana, AXIAL, VECTOR",
        "vector, complex-scalar, SCALARS_TO_VECTOR, VECTOR",
        "scalar, dirac, SCALAR, SCALAR",
        "scalar, majorana, SCALAR, SCALAR",
        "pseudoscalar, dirac, PSEUDOSCALAR, PSEUDOSCALAR",
        "spin2, dirac, TENSOR, TENSOR",
        "spin2, majorana, TENSOR, TENSOR",
        "spin2, real-scalar, SCALARS_TO_TENSOR, TENSOR",
        "spin2, complex-scalar, SCALARS_TO_TENSOR, TENSOR",
        "spin2, real-vector, VECTORS_TO_TENSOR, TENSOR"
    })
    void exchangeEqualsTheSumOverSpins(String mediator, String dark, PairCurrent incoming, PairCurrent outgoing) {
        Mediator.Kind kind = Mediator.Kind.of(mediator);
        DarkMatter darkMatter = DarkMatter.of(dark);
        MediatorExchange exchange = exchange(kind, TestModels.dark(darkMatter, DARK, 1));
        int states = darkMatter.states() * darkMatter.states();
        MediatorExchangeSum sum = new MediatorExchangeSum(masses(DARK, exchange), incoming, outgoing, states);
        for (double energy : ENERGIES) {
            assertThat(exchange.at(energy) * share(kind, energy)).isCloseTo(sum.at(energy), CLOSE);
        }
    }

    @ParameterizedTest
    @EnumSource(InelasticPair.Phase.class)
    void transitionsEqualTheSumOverSpins(InelasticPair.Phase phase) {
        boolean same = phase == InelasticPair.Phase.SAME;
        DarkSide dark =
                new DarkSide(new DarkContent.Split(HEAVY / DARK - 1, phase), new CouplingFormula.Constant(1), DARK);
        for (double energy : new double[] {0.3801, 0.42, 0.4999, 2}) {
            MediatorExchange vector = exchange(Mediator.Kind.VECTOR, dark);
            MediatorExchangeSum sum = new MediatorExchangeSum(
                    masses(HEAVY, vector), same ? PairCurrent.VECTOR : PairCurrent.AXIAL, PairCurrent.VECTOR, 4);
            assertThat(vector.at(energy)).isCloseTo(sum.at(energy), CLOSE);
            MediatorExchange scalar = exchange(Mediator.Kind.SCALAR, dark);
            MediatorExchangeSum other = new MediatorExchangeSum(
                    masses(HEAVY, scalar), same ? PairCurrent.SCALAR : PairCurrent.PSEUDOSCALAR, PairCurrent.SCALAR, 4);
            assertThat(scalar.at(energy) * share(Mediator.Kind.SCALAR, energy)).isCloseTo(other.at(energy), CLOSE);
        }
    }

    /** Share of muons: two photons by the loop of muons, about 1e-5, are in the formula and not in the sum. */
    private static double share(Mediator.Kind kind, double energy) {
        Couplings couplings = new Couplings(Map.of(Fermion.MUON, 1.0), 0, Optional.empty());
        return PairWidth.fermions(new Mediator(kind, energy), 1, MUON)
                / new StandardModelWidth(kind, couplings).at(energy);
    }

    private static MediatorExchange exchange(Mediator.Kind kind, DarkSide dark) {
        return TestModels.sector(TestModels.of(kind, Map.of(Fermion.MUON, 1.0), 0), MEDIATOR, dark)
                .exchange(1);
    }

    private static MediatorExchangeSum.Masses masses(double second, MediatorExchange exchange) {
        return new MediatorExchangeSum.Masses(DARK, second, MUON, MEDIATOR, exchange.totalWidth());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.165, 0.2, 0.3})
    void pairsOfMediatorsEqualTheSumOverSpins(double mediator) {
        MediatorPairSum sum = new MediatorPairSum(DARK, mediator);
        double threshold = 2 * Math.max(DARK, mediator);
        for (double factor : new double[] {1.0001, 1.02, 1.5, 4}) {
            double energy = factor * threshold;
            assertThat(new MediatorPairs(DIRAC, DARK, mediator, 1).at(energy)).isCloseTo(sum.ofFermions(energy), CLOSE);
            assertThat(new MediatorPairs(COMPLEX_SCALAR, DARK, mediator, 1).at(energy))
                    .isCloseTo(sum.ofScalars(energy), CLOSE);
        }
    }
}
