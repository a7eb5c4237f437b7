package tenebra.campaign.combination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import tenebra.campaign.combination.CombinationInput.Content;
import tenebra.campaign.combination.CombinationRules.Masses;
import tenebra.campaign.combination.CombinationRules.SameData;
import tenebra.campaign.engine.LocalEngine;
import tenebra.campaign.engine.Progress;
import tenebra.campaign.likelihood.LikelihoodFile;
import tenebra.campaign.likelihood.MassSignal;
import tenebra.campaign.likelihood.PeriodChannel;
import tenebra.campaign.likelihood.Plane;
import tenebra.campaign.likelihood.ResultLikelihood;
import tenebra.campaign.limit.ChannelSignal;
import tenebra.campaign.result.Json;
import tenebra.statistics.cls.Method;
import tenebra.statistics.combination.Correlations;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.Effect;

/** Results made by hand: three run periods with known yields. */
class CombinedResultsTest {
    private static final LocalEngine ENGINE = new LocalEngine(2);
    private static final double ABOVE_ALL = 1e6;

    /** A run period: what was seen and expected, and the signal at 10 MeV and coupling 1. */
    private record Period(String run, int observed, double background, double signal) {
        PeriodChannel channel() {
            Background part = new Background("beam", background, List.of(Effect.relative("beam", 0.4)));
            return new PeriodChannel(
                    run,
                    1e11,
                    "simulation",
                    new Channel(run, observed, List.of(part), List.of(Effect.relative("yield", 0.3))));
        }

        /** The signal falls as the square of the mass; two periods share their track lengths. */
        ChannelSignal signal(double mass) {
            double selected = signal * 1e-4 / (mass * mass);
            return new ChannelSignal(
                    selected,
                    2 * selected,
                    new ChannelSignal.Precision(0.1 * signal / ABOVE_ALL, 0.2, run.equals("third") ? "new" : "old"));
        }
    }

    private static final Period FIRST = new Period("first", 0, 0.2, 1e5);
    private static final Period SECOND = new Period("second", 1, 0.5, 3e5);
    private static final Period THIRD = new Period("third", 0, 0.3, 6e5);
    private static final double[] MASSES = {0.01, 0.03};

    private static ResultLikelihood result(double[] masses, Method method, Period... periods) {
        List<MassSignal> signals = new ArrayList<>();
        for (double mass : masses) {
            signals.add(new MassSignal(
                    mass,
                    List.of(periods).stream().map(period -> period.signal(mass)).toList()));
        }
        return new ResultLikelihood(
                new ResultLikelihood.About("made by hand", "A test", 0.01),
                new Plane(
                        "dark photon",
                        Json.parse("{\"dark_sector\": {\"alpha_D\": 0.1}}"),
                        new Plane.Symbols("epsilon", "ε", "", "A′")),
                new ResultLikelihood.Terms(0.9, method, 1e-6, 1e-1),
                List.of(periods).stream().map(Period::channel).toList(),
                signals);
    }

    private static ResultLikelihood hybrid(Period... periods) {
        return result(MASSES, Method.HYBRID_AVERAGED, periods);
    }

    private static CombinationInput input(String label, ResultLikelihood result) {
        return new CombinationInput(label, Path.of(label), Content.RESULT, Json.text(LikelihoodFile.json(result)));
    }

    private static CombinedResults combined(CombinationRules rules, ResultLikelihood... results) {
        List<CombinationInput> inputs = new ArrayList<>();
        for (ResultLikelihood result : results) {
            inputs.add(input(Character.toString('A' + inputs.size()), result));
        }
        return CombinedResults.of(inputs, rules, ENGINE, Progress.SILENT);
    }

    private static CombinationRules correlated(List<String> separate) {
        return new CombinationRules(
                Correlations.parse(separate, List.of()),
                Masses.COMMON,
                SameData.REFUSED,
                OptionalDouble.empty(),
                Optional.empty());
    }

    private static void assertSameLimits(CombinedResults a, CombinedResults b) {
        Percentage same = Percentage.withPercentage(1e-7);
        assertThat(a.points()).hasSameSizeAs(b.points());
        for (int k = 0; k < a.points().size(); k++) {
            CombinedPoint left = a.points().get(k);
            CombinedPoint right = b.points().get(k);
            assertThat(left.upperLimit()).hasValueCloseTo(right.upperLimit().orElseThrow(), same);
            for (int quantile = 0; quantile < 5; quantile++) {
                assertThat(left.expectedUpperLimit(quantile))
                        .hasValueCloseTo(right.expectedUpperLimit(quantile).orElseThrow(), same);
            }
        }
    }

    /** Law: a search split by run periods and combined again is the search, to 1e-9. */
    @Test
    void splitAndCombinedIsTheWhole() {
        CombinedResults joint = combined(CombinationRules.PLAIN, hybrid(FIRST, SECOND), hybrid(THIRD));
        ResultLikelihood whole = hybrid(FIRST, SECOND, THIRD);
        ResultLikelihood again = joint.joined().likelihood();
        for (int k = 0; k < MASSES.length; k++) {
            assertThat(again.model(again.masses().get(k)))
                    .isEqualTo(whole.model(whole.masses().get(k)));
        }
        assertSameLimits(joint, combined(CombinationRules.PLAIN, hybrid(FIRST), hybrid(SECOND), hybrid(THIRD)));
    }

    /** Law: what is combined can be combined again. */
    @Test
    void combinationOfCombinationsIsTheCombinationOfAll() {
        ResultLikelihood two = combined(CombinationRules.PLAIN, hybrid(FIRST), hybrid(SECOND))
                .joined()
                .likelihood();
        assertSameLimits(
                combined(CombinationRules.PLAIN, two, hybrid(THIRD)),
                combined(CombinationRules.PLAIN, hybrid(FIRST), hybrid(SECOND), hybrid(THIRD)));
    }

    /** Outside truth: with nothing seen anywhere and rates known, the signals of all results add up to ln 10 = 2.302585. */
    @Test
    void emptyResultsShareLogarithmOfTen() {
        CombinedResults results = combined(
                CombinationRules.PLAIN,
                result(MASSES, Method.EXACT_COUNTING, FIRST),
                result(MASSES, Method.EXACT_COUNTING, THIRD));
        for (CombinedPoint point : results.points()) {
            double limit = point.upperLimit().orElseThrow();
            assertThat(point.signal().selected() * limit * limit).isCloseTo(2.302585, within(1e-6));
            double one = point.alone().get(0).orElseThrow();
            double other = point.alone().get(1).orElseThrow();
            assertThat(1 / (limit * limit))
                    .isCloseTo(1 / (one * one) + 1 / (other * other), Percentage.withPercentage(1e-7));
        }
    }

    /** Law: errors of the yield that are independent average out, those that are shared do not. */
    @Test
    void independentUncertaintiesWeakenTheLimitLess() {
        ResultLikelihood a = hybrid(FIRST);
        ResultLikelihood b = hybrid(new Period("third", 0, 0.3, 1e5));
        double known = combined(
                        CombinationRules.PLAIN,
                        result(MASSES, Method.EXACT_COUNTING, FIRST),
                        result(MASSES, Method.EXACT_COUNTING, new Period("third", 0, 0.3, 1e5)))
                .points()
                .getFirst()
                .upperLimit()
                .orElseThrow();
        double shared = combined(CombinationRules.PLAIN, a, b)
                .points()
                .getFirst()
                .upperLimit()
                .orElseThrow();
        double independent = combined(correlated(List.of("yield,simulation")), a, b)
                .points()
                .getFirst()
                .upperLimit()
                .orElseThrow();
        assertThat(independent).isBetween(1.002 * known, 0.99 * shared);
    }

    /** Law: the same for backgrounds, where as much is seen as expected: a shared error is a larger error of the sum. */
    @Test
    void independentBackgroundsWeakenTheLimitLess() {
        Period a = new Period("first", 6, 6, 1e5);
        Period b = new Period("second", 6, 6, 1e5);
        double shared = combined(CombinationRules.PLAIN, hybrid(a), hybrid(b))
                .points()
                .getFirst()
                .upperLimit()
                .orElseThrow();
        CombinedResults independent = combined(correlated(List.of("beam")), hybrid(a), hybrid(b));
        assertThat(independent.points().getFirst().upperLimit().orElseThrow()).isLessThan(0.98 * shared);
        assertThat(independent.joined().parameters().keySet()).contains("A: beam", "B: beam", "yield");
    }

    @Test
    void massesThatAreNotCommonAreTold() {
        CombinedResults results = combined(
                CombinationRules.PLAIN,
                result(new double[] {0.01, 0.02, 0.03}, Method.HYBRID_AVERAGED, FIRST),
                result(new double[] {0.04, 0.01}, Method.HYBRID_AVERAGED, THIRD));
        assertThat(results.points()).extracting(CombinedPoint::mass).containsExactly(0.01);
        assertThat(results.joined().leftOut())
                .containsEntry(0.02, List.of("A"))
                .containsEntry(0.03, List.of("A"))
                .containsEntry(0.04, List.of("B"));
        assertThat(CombinationFiles.json(results).path("masses_left_out")).hasSize(3);
    }

    /** Law: a yield that is a power of the mass is interpolated exactly. */
    @Test
    void powersOfTheMassAreInterpolatedExactly() {
        CombinationRules interpolated = new CombinationRules(
                Correlations.BY_NAME, Masses.INTERPOLATED, SameData.REFUSED, OptionalDouble.empty(), Optional.empty());
        ResultLikelihood dense = result(new double[] {0.01, 0.017, 0.03, 0.05}, Method.HYBRID_AVERAGED, FIRST);
        CombinedResults between = combined(interpolated, dense, hybrid(THIRD));
        assertThat(between.points()).extracting(CombinedPoint::mass).containsExactly(0.01, 0.017, 0.03);
        assertThat(between.joined().leftOut().keySet()).containsExactly(0.05);
        assertThat(between.joined().warnings()).containsExactly("yields at 0.017 GeV are interpolated for B");
        CombinedResults exact = combined(
                CombinationRules.PLAIN, dense, result(new double[] {0.01, 0.017, 0.03}, Method.HYBRID_AVERAGED, THIRD));
        assertSameLimits(between, exact);
    }

    @Test
    void resultsThatDoNotFitAreRefused() {
        ResultLikelihood a = hybrid(FIRST);
        ResultLikelihood otherPlane = new ResultLikelihood(
                a.about(),
                new Plane(
                        "x",
                        Json.parse("{\"dark_sector\": {\"alpha_D\": 0.5}}"),
                        a.plane().symbols()),
                a.terms(),
                hybrid(THIRD).channels(),
                hybrid(THIRD).masses());
        assertThatThrownBy(() -> combined(CombinationRules.PLAIN, a, otherPlane))
                .hasMessageStartingWith("CFG-086 ")
                .hasMessageContaining("dark_sector.alpha_D is 0.1 in A, 0.5 in B");
        assertThatThrownBy(() -> combined(CombinationRules.PLAIN, a, hybrid(FIRST, THIRD)))
                .hasMessageStartingWith("CFG-087 ")
                .hasMessageContaining("run period first is in A and in B");
        assertThatThrownBy(() -> combined(CombinationRules.PLAIN, a, result(MASSES, Method.EXACT_COUNTING, THIRD)))
                .hasMessageStartingWith("CFG-089 ")
                .hasMessageContaining("method is hybrid in A, exact in B; choose one with --method");
        assertThatThrownBy(() ->
                        combined(CombinationRules.PLAIN, a, result(new double[] {0.02}, Method.HYBRID_AVERAGED, THIRD)))
                .hasMessageStartingWith("CFG-089 ")
                .hasMessageContaining("no mass in common");
    }

    /** What is refused can be allowed: other events of the same period are channels of their own. */
    @Test
    void sameDataCanBeAllowed() {
        CombinationRules allowed = new CombinationRules(
                Correlations.BY_NAME, Masses.COMMON, SameData.ALLOWED, OptionalDouble.of(0.95), Optional.empty());
        CombinedResults results = combined(allowed, hybrid(FIRST), hybrid(FIRST, THIRD));
        assertThat(results.joined().likelihood().channels())
                .extracting(period -> period.channel().name())
                .containsExactly("A: first", "B: first", "third");
        assertThat(results.joined().warnings()).hasSize(1);
        assertThat(results.joined().likelihood().terms().confidence()).isEqualTo(0.95);
    }

    @Test
    void likelihoodComesBackBitByBit() {
        ResultLikelihood written = hybrid(FIRST, SECOND, THIRD);
        assertThat(LikelihoodFile.read(Json.parse(Json.text(LikelihoodFile.json(written)))))
                .isEqualTo(written);
    }

    @Test
    void damagedLikelihoodIsDataThatIsRefused() {
        String text = Json.text(LikelihoodFile.json(hybrid(FIRST)));
        List<String> damaged = List.of(
                "{}",
                text.replace("\"form\" : 1", "\"form\" : 2"),
                text.replace("\"square\"", "\"cube\""),
                text.replace("\"events_observed\" : 0", "\"events_observed\" : 0.5"),
                text.replace("\"events_expected\" : 0.2", "\"events_expected\" : -1"),
                text.replace("\"up\" : 1.4", "\"up\" : \"x\""),
                text.replace("selected_at_unit_coupling", "elsewhere"),
                text.replace("\"hybrid\"", "\"guess\""));
        CombinationInput good = input("B", hybrid(THIRD));
        for (String bad : damaged) {
            assertThat(bad).isNotEqualTo(text);
            CombinationInput broken = new CombinationInput("A", Path.of("a/likelihood.json"), Content.RESULT, bad);
            assertThatThrownBy(() ->
                            CombinedResults.of(List.of(broken, good), CombinationRules.PLAIN, ENGINE, Progress.SILENT))
                    .as(bad.substring(0, Math.min(80, bad.length())))
                    .hasMessageStartingWith("STA-060 ")
                    .hasMessageEndingWith("; at a/likelihood.json");
        }
    }
}
