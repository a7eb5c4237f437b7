package tenebra.report.figure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.report.figure.Axis;

final class TickFinderTest {
    private static final double LENGTH = 200;

    private static double extent(String label) {
        return 3.5 * Markup.plain(label).length() + 5;
    }

    private static List<Tick> ticks(Axis axis) {
        return TickFinder.find(axis, LENGTH, TickFinderTest::extent);
    }

    private static List<String> labels(Axis axis) {
        return ticks(axis).stream().filter(Tick::major).map(Tick::label).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 1 | 0, 0.2, 0.4, 0.6, 0.8, 1.0",
                "0 | 120 | 0, 20, 40, 60, 80, 100, 120",
                "-1 | 1 | −1.0, −0.5, 0, 0.5, 1.0",
                "0 | 1.1 | 0, 0.2, 0.4, 0.6, 0.8, 1.0",
                "99.97 | 100.03 | 99.97, 99.98, 99.99, 100.00, 100.01, 100.02, 100.03",
                "0 | 350000 | 0, 1×10^{5}, 2×10^{5}, 3×10^{5}",
                "0 | 0.00004 | 0, 1×10^{−5}, 2×10^{−5}, 3×10^{−5}, 4×10^{−5}"
            })
    void linearAxesHaveNiceNumbers(double low, double high, String expected) {
        assertThat(String.join(", ", labels(Axis.linear("", low, high)))).isEqualTo(expected);
    }

    @Test
    void decadesAreLabelledAndDividedAtTwoToNine() {
        List<Tick> ticks = ticks(Axis.logarithmic("", 1e-3, 1));
        assertThat(ticks.stream().filter(Tick::major).map(Tick::value)).containsExactly(1e-3, 1e-2, 0.1, 1.0);
        assertThat(ticks.stream().filter(Tick::major).map(Tick::label))
                .containsExactly("10^{−3}", "10^{−2}", "10^{−1}", "10^{0}");
        assertThat(ticks.stream().filter(tick -> !tick.major()).map(Tick::value))
                .containsExactly(
                        2e-3, 3e-3, 4e-3, 5e-3, 6e-3, 7e-3, 8e-3, 9e-3, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09,
                        0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
    }

    @Test
    void minorTicksBeginBeforeTheFirstDecade() {
        assertThat(ticks(Axis.logarithmic("", 0.25, 300)).getFirst()).isEqualTo(Tick.minor(0.3));
    }

    @Test
    void manyDecadesAreThinnedOut() {
        List<Tick> ticks = ticks(Axis.logarithmic("", 1e-14, 1e3));
        assertThat(ticks).hasSize(18);
        assertThat(ticks.stream().filter(Tick::major)).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void shortLogarithmicAxesHaveLabelsBetweenDecades() {
        assertThat(labels(Axis.logarithmic("", 0.5, 8))).contains("0.5", "1", "2", "5");
        assertThat(labels(Axis.logarithmic("", 3.2, 3.8))).hasSizeGreaterThan(2);
    }

    /** Law: whatever the range, ticks lie in the frame in ascending order and labels leave space between them. */
    @Test
    void labelsNeverOverlap() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        for (int i = 0; i < 400; i++) {
            double low = Math.pow(10, random.nextDouble(-12, 12));
            double high = low * Math.pow(10, Math.pow(10, random.nextDouble(-3, 1.4)));
            for (Axis axis : List.of(Axis.linear("", low, high), Axis.logarithmic("", low, high))) {
                assertApart(axis);
            }
        }
    }

    private static void assertApart(Axis axis) {
        double end = -1;
        double previous = -1;
        for (Tick tick : ticks(axis)) {
            double at = axis.fraction(tick.value()) * LENGTH;
            assertThat(at)
                    .as("%s in %s", tick, axis)
                    .isBetween(-1e-3, LENGTH + 1e-3)
                    .isGreaterThan(previous);
            previous = at;
            if (tick.major()) {
                double half = extent(tick.label()) / 2;
                assertThat(at - half).as("%s in %s", tick, axis).isGreaterThanOrEqualTo(end < 0 ? -LENGTH : end - 1e-6);
                end = at + half;
            }
        }
        assertThat(end).as("a label on %s", axis).isPositive();
    }
}
