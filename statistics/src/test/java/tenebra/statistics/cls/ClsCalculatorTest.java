package tenebra.statistics.cls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import tenebra.core.TenebraException;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.counting.Effect;

class ClsCalculatorTest {
    /** What the minimiser behind the published values can do: 1.2e-4 was found against an independent fit to 1e-7. */
    private static final Percentage PUBLISHED = Percentage.withPercentage(0.02);

    private static Background background(String name, double expected, Effect... effects) {
        return new Background(name, expected, List.of(effects));
    }

    private static CountingModel shared(int[] observed, double[] expected, Effect onBackground, Effect onSignal) {
        List<Channel> channels = new ArrayList<>();
        for (int i = 0; i < observed.length; i++) {
            channels.add(new Channel(
                    "run " + i,
                    observed[i],
                    List.of(background("background", expected[i], onBackground)),
                    List.of(onSignal)));
        }
        return new CountingModel(channels);
    }

    private static void assertClose(ClsValues values, Percentage tolerance, double observed, double... expected) {
        assertThat(values.observed()).isCloseTo(observed, tolerance);
        for (int k = 0; k < expected.length; k++) {
            assertThat(values.expected().get(k)).isCloseTo(expected[k], tolerance);
        }
    }

    /**
     * Outside truth: published validation of pyhf, one channel of two bins with normsys 0.9 / 1.1 on the background;
     * below it the same model fitted by an independent program to 1e-7. */
    @Test
    void asymptoticValuesAgreeWithPyhfForOneNuisance() {
        Effect norm = new Effect("bkg_norm", 1.1, 0.9);
        CountingModel model = new CountingModel(List.of(
                new Channel("bin 0", 120, List.of(background("b", 100, norm)), List.of()),
                new Channel("bin 1", 180, List.of(background("b", 150, norm)), List.of())));
        ClsValues values = ClsCalculator.of(model, Method.ASYMPTOTIC).cls(new double[] {30, 95});
        assertClose(
                values,
                PUBLISHED,
                0.000673533629,
                7.4725814e-10,
                5.7417383e-08,
                3.69012095e-06,
                0.000169668828,
                0.00439293529);
        assertClose(
                values,
                Percentage.withPercentage(1e-4),
                0.000673534135,
                7.472801839e-10,
                5.741883225e-08,
                3.6901985426e-06,
                1.6967168968e-04,
                4.3929915387e-03);
    }

    /** Outside truth: published validation of pyhf, a nuisance that couples two backgrounds and a control channel; as above. */
    @Test
    void asymptoticValuesAgreeWithPyhfForCoupledBackgrounds() {
        Effect small = new Effect("coupled", 1.1, 0.9);
        Effect large = new Effect("coupled", 1.5, 0.5);
        CountingModel model = new CountingModel(List.of(
                new Channel(
                        "signal 0", 105, List.of(background("1", 100, small), background("2", 50, large)), List.of()),
                new Channel(
                        "signal 1", 220, List.of(background("1", 100, small), background("2", 100, large)), List.of()),
                new Channel("control 0", 110, List.of(background("b", 100, small)), List.of()),
                new Channel("control 1", 105, List.of(background("b", 100, small)), List.of())));
        ClsValues values = ClsCalculator.of(model, Method.ASYMPTOTIC).cls(new double[] {10, 35, 0, 0});
        assertClose(values, PUBLISHED, 0.590621682, 0.0552227045, 0.136130188, 0.306868796, 0.583943791, 0.855470828);
        assertClose(
                values,
                Percentage.withPercentage(1e-4),
                0.5906276446,
                0.0552292628,
                0.1361419477,
                0.3068858880,
                0.5839609067,
                0.8554799629);
    }

    /** Outside truth: all 8^5 outcomes summed by an independent program. */
    @Test
    void fiveKnownChannelsAgreeWithTheFullSum() {
        Effect none = Effect.relative("none", 0);
        CountingModel model = shared(new int[] {2, 1, 0, 1, 1}, new double[] {0.01, 0.07, 0.2, 0.1, 0.12}, none, none);
        assertClose(
                ClsCalculator.of(model, Method.EXACT_COUNTING).cls(new double[] {0.4, 0.5, 0.6, 0.3, 0.7}),
                Percentage.withPercentage(1e-3),
                0.9544606499,
                0.0820849986,
                0.0820849986,
                0.0820849986,
                0.1745751379,
                0.3649372379);
    }

    /** Outside truth: independent program, 15^3 outcomes on 41 x 41 nuisance points. */
    @Test
    void twoSharedNuisancesAgreeWithTheFullSum() {
        CountingModel model = shared(
                new int[] {1, 0, 2},
                new double[] {0.4, 0.07, 1.1},
                Effect.relative("background", 0.3),
                Effect.relative("efficiency", 0.2));
        assertClose(
                ClsCalculator.of(model, Method.HYBRID_AVERAGED).cls(new double[] {0.9, 0.5, 1.6}),
                Percentage.withPercentage(1e-4),
                0.2636974164,
                0.0546145681,
                0.0546145681,
                0.1073008070,
                0.2636974164,
                0.5495399338);
    }

    /** Outside truth: independent program, Simpson's rule on 1601 points, down factor not the inverse of the up factor. */
    @Test
    void asymmetricNuisanceAgreesWithTheFullSum() {
        CountingModel model = shared(
                new int[] {1, 0, 2},
                new double[] {0.4, 0.07, 1.1},
                new Effect("background", 1.3, 0.9),
                Effect.relative("none", 0));
        assertClose(
                ClsCalculator.of(model, Method.HYBRID_AVERAGED).cls(new double[] {0.9, 0.5, 1.6}),
                Percentage.withPercentage(1e-4),
                0.2526376798,
                0.0497870684,
                0.0497870684,
                0.1370277222,
                0.2654075480,
                0.5437314692);
    }

    /** Law: independent uncertainties of one rate add in quadrature in the logarithm; own and shared nuisances agree. */
    @Test
    void splitUncertaintyIsTheSameAsOne() {
        double whole = 0.4;
        double part = StrictMath.exp(StrictMath.log(1 + whole) / StrictMath.sqrt(2)) - 1;
        double[] signal = {3, 0};
        Channel spectator = Channel.known("spectator", 0, 0);
        Channel one = new Channel("run", 2, List.of(background("b", 1.5, Effect.relative("x", whole))), List.of());
        Channel two = new Channel(
                "run",
                2,
                List.of(background("b", 1.5, Effect.relative("x", part), Effect.relative("y", part))),
                List.of());
        Channel tied =
                new Channel("spectator", 0, List.of(background("b", 1e-12, Effect.relative("x", 0.1))), List.of());
        double expected = ClsCalculator.of(new CountingModel(List.of(one, spectator)), Method.HYBRID_AVERAGED)
                .observed(signal);
        for (Channel other : List.of(spectator, tied)) {
            for (Channel channel : List.of(one, two)) {
                double cls = ClsCalculator.of(new CountingModel(List.of(channel, other)), Method.HYBRID_AVERAGED)
                        .observed(signal);
                assertThat(cls).isCloseTo(expected, within(1e-8));
            }
        }
    }

    /** Law: a channel without signal and without shared nuisances says nothing. */
    @Test
    void blindChannelChangesNothing() {
        Channel telling = Channel.known("telling", 1, 0.7);
        Channel blind = Channel.known("blind", 4, 2);
        for (Method method : Method.values()) {
            ClsValues alone = ClsCalculator.of(new CountingModel(List.of(telling)), method)
                    .cls(new double[] {2});
            ClsValues both = ClsCalculator.of(new CountingModel(List.of(telling, blind)), method)
                    .cls(new double[] {2, 0});
            assertThat(both.observed()).isCloseTo(alone.observed(), within(1e-9));
            for (int k = 0; k < 5; k++) {
                assertThat(both.expected().get(k)).isCloseTo(alone.expected().get(k), within(1e-8));
            }
        }
    }

    /** Law: an event where no background can be is more signal-like than any number of events elsewhere. */
    @Test
    void eventWithoutBackgroundOutweighsAllOthers() {
        CountingModel model = new CountingModel(List.of(Channel.known("clean", 1, 0), Channel.known("dirty", 0, 20)));
        double cls = ClsCalculator.of(model, Method.EXACT_COUNTING).observed(new double[] {1, 1});
        // all outcomes without a clean event, and the one with it and nothing else
        double both = Math.exp(-1) + Math.exp(-1) * Math.exp(-21);
        assertThat(cls).isCloseTo(both, within(1e-9));
    }

    @Test
    void withoutSignalNothingIsExcluded() {
        CountingModel model = new CountingModel(List.of(Channel.known("run", 0, 0.5)));
        for (Method method : Method.values()) {
            ClsValues values = ClsCalculator.of(model, method).cls(new double[] {0});
            assertThat(values.observed()).isEqualTo(1);
            assertThat(values.expected()).containsOnly(1.0);
        }
    }

    @Test
    void hugeSignalsAreExcludedByEveryMethod() {
        CountingModel model = shared(
                new int[] {1, 0, 2},
                new double[] {0.4, 0.07, 1.1},
                Effect.relative("background", 0.3),
                Effect.relative("efficiency", 0.2));
        for (Method method : Method.values()) {
            for (double scale : new double[] {1e3, 1e9, 1e20}) {
                ClsValues values = ClsCalculator.of(model, method).cls(new double[] {scale, 1e-3 * scale, 0.1});
                assertThat(values.observed()).isBetween(0.0, 1e-4);
                assertThat(values.expected().getLast()).isBetween(0.0, 1e-4);
            }
        }
    }

    @Test
    void tooLargeModelsAreRefusedWithAdvice() {
        Effect none = Effect.relative("none", 0);
        double[] many = {100, 100, 100, 100, 100};
        assertThatThrownBy(() -> ClsCalculator.of(shared(new int[5], many, none, none), Method.EXACT_COUNTING))
                .isInstanceOfSatisfying(
                        TenebraException.class, e -> assertThat(e.kind()).isEqualTo(TenebraException.Kind.RESOURCE))
                .hasMessageStartingWith("STA-010")
                .hasMessageContaining("[100, 100, 100, 100, 100]")
                .hasMessageContaining("asymptotic");
    }

    @Test
    void tooManySharedNuisancesAreAveragedByToys() {
        List<Effect> effects = new ArrayList<>();
        List<Effect> otherwise = new ArrayList<>();
        for (int j = 0; j < 8; j++) {
            effects.add(Effect.relative("nuisance " + j, 0.1));
            otherwise.add(Effect.relative("nuisance " + j, 0.02 + 0.01 * j));
        }
        CountingModel model = new CountingModel(List.of(
                new Channel("a", 0, List.of(new Background("b", 1, effects)), List.of()),
                new Channel("b", 0, List.of(new Background("b", 1, otherwise)), List.of())));
        ClsCalculator toys = ClsCalculator.of(model, Method.HYBRID_AVERAGED);
        assertThat(toys.method()).isEqualTo(Method.TOYS);
        assertThat(toys.warnings()).first().asString().contains("STA-011");
        // nothing was seen, and the signal is known: exp(-4), to four errors of 40 000 toys
        assertThat(toys.observed(new double[] {2, 2})).isCloseTo(Math.exp(-4), within(0.008));
        assertThat(ClsCalculator.of(model, Method.ASYMPTOTIC).observed(new double[] {2, 2}))
                .isBetween(0.0, 1.0);
    }
}
