package tenebra.campaign.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.campaign.Experiments;
import tenebra.campaign.analysis.Analysis;
import tenebra.campaign.analysis.AnalysisReader;
import tenebra.campaign.analysis.CutThreshold;
import tenebra.campaign.analysis.RunPeriod;
import tenebra.campaign.limit.Normalisation;
import tenebra.campaign.limit.RunYield;
import tenebra.campaign.store.CutFlow;
import tenebra.campaign.store.ThresholdSums;
import tenebra.campaign.tracks.Estimate;
import tenebra.campaign.tracks.TrackLengthRequest;

/** One run period, rates known, and a background that grows by a factor e for every 8.7 GeV of the cut. */
class ThresholdLimitsTest {
    private static final double LOW = 0.05;
    private static final double HIGH = 5;
    private static final List<Double> VALUES = Thresholds.parse("10:50:41");
    private static final String DEPENDENT = backgrounds(
            "depends_on: {cut: ECAL energy, values: [10, 50], events: [%s, %s], source: a test}".formatted(LOW, HIGH));

    private static String backgrounds(String more) {
        return "backgrounds=[{name: tail, events: %s, error: 0, source: a test%s}]"
                .formatted(HIGH, more.isEmpty() ? "" : ", " + more);
    }

    private static Analysis analysis(String... more) {
        List<String> settings = new ArrayList<>(
                List.of("runs=[na64e-2022]", "statistics.method=exact", "systematics=[]", "masses=10 MeV"));
        settings.addAll(List.of(more));
        return AnalysisReader.read(Experiments.analysis(settings.toArray(String[]::new)));
    }

    /** Signal kept at each threshold, as a share of all. */
    private static Optimisation optimisation(Analysis analysis, DoubleUnaryOperator kept) {
        RunPeriod run = analysis.runs().getFirst();
        CutThreshold cut =
                CutThreshold.named("ECAL energy", analysis.selection().steps());
        CutFlow.Sum all = new CutFlow.Sum(1000, 1e-3, 1e-9);
        ThresholdSums sums = new ThresholdSums(
                run.name(),
                0.01,
                all,
                all,
                VALUES.stream()
                        .map(value -> kept.applyAsDouble(value))
                        .map(share -> new CutFlow.Sum((long) (1000 * share), 1e-3 * share, 1e-9 * share))
                        .toList());
        Normalisation normalisation = new Normalisation(List.of(new RunYield(
                run.name(),
                TrackLengthRequest.of(run.detector(), run.beam(), 35, 32),
                new Estimate(1e-3, 0),
                new Estimate(1e-3, 0))));
        ThresholdLimits limits = new ThresholdLimits(analysis, cut, List.of(sums), normalisation);
        List<ThresholdPoint> points = new ArrayList<>();
        for (int i = 0; i < VALUES.size(); i++) {
            points.add(limits.at(i, VALUES.get(i)));
        }
        return new Optimisation(analysis, cut, points);
    }

    /** Outside truth: Poisson sums and bisection alone. The optimum is where this sum over outcomes is least. */
    @Test
    void averageIsThePoissonSumAndItsLeastIsTheBest() {
        Optimisation found = optimisation(analysis(DEPENDENT), threshold -> threshold / 100);
        double least = Double.POSITIVE_INFINITY;
        double best = 0;
        for (ThresholdPoint point : found.at(0.01)) {
            double background = HIGH * Math.exp((point.threshold() - 50) * Math.log(HIGH / LOW) / 40);
            assertThat(point.background()).isCloseTo(background, Percentage.withPercentage(1e-10));
            double mean = 0;
            for (int n = 0; n < 25; n++) {
                mean += poisson(n, background) * Math.sqrt(limit(n, background) / point.signal());
            }
            assertThat(point.coupling()).isCloseTo(mean, Percentage.withPercentage(1e-5));
            if (mean < least) {
                least = mean;
                best = point.threshold();
            }
        }
        assertThat(found.best(0.01).threshold()).isEqualTo(best).isBetween(30.0, 49.0);
        assertThat(found.warnings()).hasSize(1).allMatch(warning -> warning.contains("not simulated"));
    }

    /** Law: where signal ends and background goes on, the cut belongs at the end of the signal. */
    @Test
    void cutBelongsAtTheEndOfTheSignal() {
        Optimisation found = optimisation(analysis(DEPENDENT), threshold -> Math.min(threshold, 23) / 100);
        assertThat(found.best(0.01).threshold()).isEqualTo(23);
    }

    /** Law: with a constant background the loosest cut is the best, and the output says that it says nothing. */
    @Test
    void constantBackgroundMakesTheLoosestCutTheBest() {
        Optimisation found = optimisation(analysis(backgrounds("")), threshold -> threshold / 100);
        assertThat(found.best(0.01).threshold()).isEqualTo(50);
        assertThat(found.warnings())
                .anyMatch(warning -> warning.contains("taken as constant") && warning.contains("tail"))
                .anyMatch(warning -> warning.contains("best by construction"));
    }

    /** Blind: what was seen changes nothing. */
    @Test
    void observedEventsChangeNothing() {
        Analysis blind = analysis(DEPENDENT, "statistics.method=hybrid");
        RunPeriod run = blind.runs().getFirst();
        RunPeriod other = new RunPeriod(
                run.name(), run.beam(), run.detector(), run.particlesOnTarget(), run.particlesPerSpill(), 9);
        Analysis seen = new Analysis(
                blind.name(),
                blind.title(),
                List.of(other),
                blind.signal(),
                blind.sample(),
                blind.selection(),
                blind.inference(),
                blind.histograms(),
                blind.reference(),
                blind.knownDeviations());
        assertThat(optimisation(seen, threshold -> threshold / 100).points())
                .isEqualTo(optimisation(blind, threshold -> threshold / 100).points());
    }

    /** A run takes the background at its own cut: half way in the threshold is the geometric mean. */
    @Test
    void backgroundFollowsTheCut() {
        assertThat(analysis(DEPENDENT).inference().backgrounds().getFirst().events())
                .isEqualTo(HIGH);
        Analysis moved = analysis(DEPENDENT, "selection.6.keep=ecal_energy_GeV < 30");
        assertThat(moved.inference().backgrounds().getFirst().events())
                .isCloseTo(Math.sqrt(HIGH * LOW), Percentage.withPercentage(1e-10));
        assertThatThrownBy(() -> analysis(DEPENDENT, "selection.6.keep=ecal_energy_GeV < 51"))
                .hasMessageStartingWith("CFG-095 ")
                .hasMessageContaining("covers 10.0 to 50.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{cut: ECAL energy, values: [50, 10], events: [0.5, 0.1], source: s}",
                "{cut: ECAL energy, values: [10, 50], events: [0.1, 0.4], source: s}",
                "{cut: ECAL energy, values: [10, 20, 50], events: [0.1, 0.5], source: s}"
            })
    void brokenDependencesAreRefused(String dependence) {
        assertThatThrownBy(() -> analysis(backgrounds("depends_on: " + dependence)))
                .hasMessageStartingWith("CFG-094 ");
    }

    @Test
    void dependenceOnAnUnknownCutIsRefused() {
        assertThatThrownBy(() -> analysis(
                        backgrounds("depends_on: {cut: veto, values: [10, 50], events: [0.1, 5.0], source: s}")))
                .hasMessageStartingWith("CFG-092 ")
                .hasMessageContaining("HCAL energy, ECAL energy");
    }

    @Test
    void rangeGivesRoundThresholdsWhereBackgroundsAreKnown() {
        Analysis analysis = analysis(DEPENDENT);
        CutThreshold cut =
                CutThreshold.named("ECAL energy", analysis.selection().steps());
        assertThat(Thresholds.within(List.of(3.7, 71.0), cut, analysis))
                .startsWith(10.0, 15.0)
                .endsWith(45.0, 50.0);
        assertThat(Thresholds.within(List.of(), cut, analysis)).containsExactly(50.0);
        assertThat(Thresholds.within(List.of(0.01, 0.23), cut, analysis(backgrounds(""))))
                .startsWith(0.01, 0.02)
                .endsWith(0.23, 50.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1:2", "5:1:3", "0:1:3log", "1:2:1", "NaN"})
    void unreadableThresholdsAreRefused(String text) {
        assertThatThrownBy(() -> Thresholds.parse(text)).hasMessageStartingWith("CFG-093 ");
    }

    private static double poisson(int n, double rate) {
        double term = Math.exp(-rate);
        for (int i = 1; i <= n; i++) {
            term *= rate / i;
        }
        return term;
    }

    private static double upTo(int n, double rate) {
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            sum += poisson(i, rate);
        }
        return sum;
    }

    private static double limit(int n, double background) {
        double low = 0;
        double high = 100;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (upTo(n, middle + background) > 0.1 * upTo(n, background)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
