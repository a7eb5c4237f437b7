package tenebra.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class XoroshiroTest {
    /** Outside truth: first numbers of the authors' reference implementation of xoroshiro128++ from the state (1, 2). */
    @Test
    void bitsAreTheReferenceImplementations() {
        Xoroshiro random = new Xoroshiro();
        long[] expected = {
            393_217L,
            669_327_710_093_319L,
            1_732_421_326_133_921_491L,
            Long.parseUnsignedLong("11394790081659126983"),
            Long.parseUnsignedLong("9555452776773192676")
        };
        for (long bits : expected) {
            assertThat(random.bits()).isEqualTo(bits);
        }
    }

    @Test
    void beginsAnewWhereItsStreamStands() {
        Xoroshiro random = new Xoroshiro();
        random.seed(RandomStreams.of(1, "a").event(7));
        double first = random.uniform();
        random.uniform();
        random.seed(RandomStreams.of(1, "a").event(7));
        assertThat(random.uniform()).isEqualTo(first);
        random.seed(RandomStreams.of(1, "a").event(8));
        assertThat(random.uniform()).isNotEqualTo(first);
    }

    /** Law: seeds made without allocation are the streams' own. */
    @Test
    void seedsOfEventsAreThoseOfTheirStreams() {
        RandomStreams streams = RandomStreams.of(3, "toys");
        EventSeeds seeds = new EventSeeds(streams);
        Xoroshiro one = new Xoroshiro();
        Xoroshiro other = new Xoroshiro();
        for (long event : new long[] {5, 0, 1L << 40, 5}) {
            seeds.begin(event, one);
            other.seed(streams.event(event));
            assertThat(one.bits()).isEqualTo(other.bits());
        }
    }

    /** Moments 1, 2, 6 and the tail exp(-8) beyond the strips, at five standard deviations of 4e6 draws. */
    @Test
    void exponentialHasItsMomentsAndItsTail() {
        Xoroshiro random = new Xoroshiro();
        int draws = 4_000_000;
        double first = 0;
        double second = 0;
        double third = 0;
        int tail = 0;
        for (int i = 0; i < draws; i++) {
            double x = random.exponential();
            first += x;
            second += x * x;
            third += x * x * x;
            tail += x > 8 ? 1 : 0;
        }
        double five = 5 / Math.sqrt(draws);
        assertThat(first / draws).isCloseTo(1, within(five));
        assertThat(second / draws).isCloseTo(2, within(five * Math.sqrt(20)));
        assertThat(third / draws).isCloseTo(6, within(five * Math.sqrt(684)));
        double expected = draws * Math.exp(-8);
        assertThat((double) tail).isCloseTo(expected, within(5 * Math.sqrt(expected)));
    }

    @Test
    void gaussianHasItsMoments() {
        Xoroshiro random = new Xoroshiro();
        int draws = 1_000_000;
        double first = 0;
        double second = 0;
        double fourth = 0;
        for (int i = 0; i < draws; i++) {
            double x = random.gaussian();
            first += x;
            second += x * x;
            fourth += x * x * x * x;
        }
        double five = 5 / Math.sqrt(draws);
        assertThat(first / draws).isCloseTo(0, within(five));
        assertThat(second / draws).isCloseTo(1, within(five * Math.sqrt(2)));
        assertThat(fourth / draws).isCloseTo(3, within(five * Math.sqrt(96)));
    }
}
