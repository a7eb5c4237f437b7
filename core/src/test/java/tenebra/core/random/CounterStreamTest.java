package tenebra.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CounterStreamTest {
    /** Outside truth: known-answer vector of Philox4x32-10 for zero key and counter (Random123): 6627e8d5 e169c58d bc57ac4c 9b00dbd8. */
    @Test
    void zeroKeyAndCounterGiveThePublishedBlock() {
        RandomStream stream = new CounterStream(0, 0, 0);
        assertThat(stream.uniform()).isEqualTo(fraction(0xe169c58d6627e8d5L));
        assertThat(stream.uniform()).isEqualTo(fraction(0x9b00dbd8bc57ac4cL));
    }

    private static double fraction(long bits) {
        return ((bits >>> 11) + 0.5) * 0x1.0p-53;
    }

    @Test
    void stagesOfAnEventAreIndependentOfWhatOthersDraw() {
        RandomStream event = RandomStreams.of(7, "task").event(41);
        double first = event.stage(Stage.TRANSPORT).uniform();
        event.stage(Stage.BEAM).uniform();
        assertThat(event.stage(Stage.TRANSPORT).uniform()).isEqualTo(first);
        assertThat(event.stage(Stage.PRODUCTION).uniform()).isNotEqualTo(first);
    }

    @Test
    void seedTaskAndEventAllChangeTheStream() {
        double reference = RandomStreams.of(7, "task").event(41).uniform();
        assertThat(RandomStreams.of(8, "task").event(41).uniform()).isNotEqualTo(reference);
        assertThat(RandomStreams.of(7, "tasks").event(41).uniform()).isNotEqualTo(reference);
        assertThat(RandomStreams.of(7, "task").event(42).uniform()).isNotEqualTo(reference);
        assertThat(RandomStreams.of(7, "task").event(41L + (1L << 32)).uniform())
                .isNotEqualTo(reference);
    }

    /** Mean and variance of 2e5 numbers over many short streams, 5 standard errors: false alarm 6e-7 for each. */
    @Test
    void momentsAreThoseOfTheDistributions() {
        int streams = 20_000;
        double uniform = 0;
        double exponential = 0;
        double gaussian = 0;
        double squared = 0;
        RandomStreams task = RandomStreams.of(1, "moments");
        for (int event = 0; event < streams; event++) {
            RandomStream stream = task.event(event);
            for (int i = 0; i < 10; i++) {
                uniform += stream.uniform();
                exponential += stream.exponential();
                double normal = stream.gaussian();
                gaussian += normal;
                squared += normal * normal;
            }
        }
        double n = 10.0 * streams;
        assertThat(uniform / n).isCloseTo(0.5, within(5 / Math.sqrt(12 * n)));
        assertThat(exponential / n).isCloseTo(1.0, within(5 / Math.sqrt(n)));
        assertThat(gaussian / n).isCloseTo(0.0, within(5 / Math.sqrt(n)));
        assertThat(squared / n).isCloseTo(1.0, within(5 * Math.sqrt(2 / n)));
    }
}
