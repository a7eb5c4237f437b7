package tenebra.darksector.relic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tenebra.darksector.DarkMatter;
import tenebra.darksector.relic.annihilation.MediatedSector;
import tenebra.darksector.relic.annihilation.TestModels;
import tenebra.darksector.relic.freezeout.CouplingSolver;
import tenebra.darksector.relic.freezeout.FreezeOut;
import tenebra.darksector.relic.freezeout.ThermalAverage;
import tenebra.darksector.relic.freezeout.ThermalTarget;

/** The whole way from a model to its thermal target, against a separate program. */
class ReferenceTargetTest {
    /** Name, coupling, width [GeV], x_f, effective mean of sigma v [1/GeV2] at x = 20, abundance by the recipe. */
    private static final String CASES = """
            ap-scalar-aD0.5-R3-m0.003 1.367301e-05 1.552825e-04 16.4738 5.11967959e-09 0.12271
            ap-scalar-aD0.5-R3-m0.01 4.660712e-05 5.176083e-04 17.2108 5.35507202e-09 0.12203
            ap-scalar-aD0.5-R3-m0.1 5.168889e-04 5.176084e-03 19.5666 8.06288762e-09 0.12173
            ap-majorana-aD0.5-R3-m0.001 3.643408e-06 1.035217e-04 15.8751 6.37931353e-09 0.12282
            ap-majorana-aD0.5-R3-m0.01 3.303645e-05 1.035217e-03 17.2055 5.35803268e-09 0.12199
            ap-majorana-aD0.5-R3-m0.03 1.072921e-04 3.105650e-03 18.2592 6.27932059e-09 0.12171
            ap-majorana-aD0.5-R3-m1 1.975031e-03 1.035218e-01 21.6027 8.17474665e-09 0.12130
            ap-dirac-aD0.5-R3-m0.01 9.747431e-06 4.554953e-03 17.2649 3.67950696e-09 0.12074
            ap-dirac-aD0.5-R3-m0.3 1.685889e-04 1.366486e-01 20.7073 4.78996623e-09 0.12061
            ap-dirac-aD0.5-R3-m1 5.027995e-04 4.554953e-01 21.6693 4.16281478e-09 0.12051
            ap-scalar-aD0.1-R3-m0.003 3.031482e-05 3.105650e-05 16.5259 5.05128538e-09 0.12321
            ap-scalar-aD0.1-R3-m0.1 1.154203e-03 1.035219e-03 19.5743 8.08004719e-09 0.12178
            ap-majorana-aD0.1-R3-m0.001 8.074356e-06 2.070433e-05 15.9175 6.30597507e-09 0.12321
            ap-majorana-aD0.1-R3-m0.03 2.391608e-04 6.211300e-04 18.2678 6.27948902e-09 0.12176
            ap-majorana-aD0.1-R3-m1 4.406295e-03 2.070493e-02 21.6035 8.18910233e-09 0.12131
            ap-dirac-aD0.1-R3-m0.01 2.097276e-05 9.109907e-04 17.2763 3.69823744e-09 0.12076
            ap-dirac-aD0.1-R3-m0.1 2.184467e-04 9.109907e-03 19.5741 4.41117928e-09 0.12063
            ap-dirac-aD0.1-R3-m0.3 3.630057e-04 2.732972e-02 20.7157 4.83623003e-09 0.12062
            ap-dirac-aD0.5-R2.1-m0.1 8.654135e-06 1.551173e-02 19.5828 4.57975596e-09 0.12055
            ap-dirac-aD0.5-R4-m0.01 2.370809e-05 6.495191e-03 17.2079 3.56030262e-09 0.12067
            ap-dirac-aD0.5-R6-m0.1 6.589181e-04 9.951873e-02 19.4851 4.07726543e-09 0.12054
            ap-scalar-aD0.1-R2.2-m0.03 3.926487e-06 3.976615e-05 18.7062 9.72191133e-09 0.12275
            ap-idm-d0.05-aD0.1-R3-m0.01 2.668414e-05 9.001909e-04 17.4141 5.60791408e-09 0.12129
            ap-idm-d0.1-aD0.1-R3-m0.1 4.008730e-04 8.876264e-03 19.9760 1.12867600e-08 0.12213
            ap-idm-d0.4-aD0.1-R3-m0.01 3.103887e-04 7.709742e-04 18.2703 7.26911216e-09 0.13080
            ap-scalar-aD0.5-R3-m0.1-GG 5.166536e-04 5.176084e-03 19.5646 8.05554911e-09 0.12173
            lmt-scalar-gchi0.05-R3-m0.04 2.376649e-03 8.417788e-07 19.4860 8.99344417e-09 0.13110
            lmt-majorana-gchi0.05-R3-m0.01 3.379042e-04 4.119905e-07 18.2077 4.16749778e-09 0.13376
            lmt-majorana-gchi0.05-R3-m0.3 1.294630e-02 2.035497e-05 20.8504 1.13670657e-08 0.12308
            lmt-dirac-gchi0.05-R3-m0.1 1.475001e-03 1.815623e-05 19.6578 4.53358731e-09 0.12092
            lmt-dirac-equal-R2.1-m0.02 9.294986e-07 1.389120e-15 18.4494 6.74836422e-09 0.12105
            bl-dirac-aD0.1-R3-m0.01 4.016735e-06 9.109907e-04 17.2763 3.69824226e-09 0.12076
            phi-dirac-prop-gchi1-R3-m0.01 8.916301e-03 4.942795e-04 17.9141 5.96012998e-09 0.12183
            phi-dirac-prop-gchi1-R3-m0.3 1.755331e-03 1.482849e-02 21.3026 9.26406998e-09 0.12129
            phi-dirac-prop-gchi1-R2.1-m0.1 4.716095e-04 2.368631e-04 20.4591 1.11176681e-08 0.12181
            phi-majorana-prop-gchi1-R3-m0.3 1.188981e-03 7.414240e-03 20.6028 8.51434691e-09 0.12140
            phi-dirac-mu-gchi1-R3-m0.3 1.755368e-03 1.482849e-02 21.3023 9.26407131e-09 0.12129
            phi-idm-d0.05-prop-gchi1-R3-m0.03 3.281940e-02 1.393481e-03 18.8593 8.46266053e-09 0.12219
            phi-idm-d0.2-prop-gchi1-R3-m0.15 4.381501e-03 5.614356e-03 20.8507 2.31959711e-08 0.12600
            spin2-rvector-R3-m0.03 2.184437e-03 4.407326e-04 18.1127 4.04952785e-09 0.12081
            secl-dirac-R0.5-m0.1 8.161137e-03 0.000000e+00 19.4320 3.90795698e-09 0.12049
            """;

    static Stream<ReferenceCase> cases() {
        return CASES.lines().map(ReferenceCase::of);
    }

    private static ThermalTarget.Solution ours(ReferenceCase reference) {
        CouplingSolver solver = new CouplingSolver(new FreezeOut(reference.cosmology()), CouplingSolver.Search.FIRST);
        return ((ThermalTarget.Found) solver.solve(reference.sector())).weakest();
    }

    private static double averageAtTwenty(ReferenceCase reference) {
        return new ThermalAverage(reference.sector().at(reference.coupling()), 2).effective(20);
    }

    private static double recipe(ReferenceCase reference) {
        return new FreezeOut(reference.cosmology())
                .semiAnalytic(reference.sector().at(reference.coupling()));
    }

    private static Percentage relative(double fraction) {
        return Percentage.withPercentage(100 * fraction);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void couplingIsThatOfTheReference(ReferenceCase reference) {
        ThermalTarget.Solution ours = ours(reference);
        assertThat(ours.coupling()).isCloseTo(reference.coupling(), relative(reference.tolerance()));
        assertThat(ours.relic().freezeOut()).isCloseTo(reference.freezeOut(), relative(3e-4));
        assertThat(ours.relic().abundance()).isCloseTo(0.12, relative(1e-5));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void averageAndRecipeAreThoseOfTheReference(ReferenceCase reference) {
        assertThat(averageAtTwenty(reference)).isCloseTo(reference.average(), relative(reference.tolerance()));
        assertThat(recipe(reference)).isCloseTo(reference.recipe(), relative(2 * reference.tolerance()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void widthIsThatOfTheReference(ReferenceCase reference) {
        reference
                .mediated()
                .ifPresent(sector -> assertThat(
                                sector.exchange(reference.coupling()).totalWidth())
                        .isCloseTo(reference.width(), relative(1e-6)));
    }

    /** ⟨σv⟩ of one pair at α_D and eps = 1e-4, across narrow resonances as well. */
    @ParameterizedTest
    @CsvSource({
        "complex-scalar, 0.1, 3, 0.5, 20, 6.03567978e-10",
        "majorana, 0.1, 3, 0.5, 5, 6.64696389e-08",
        "majorana, 0.1, 3, 0.5, 50, 1.63373031e-10",
        "dirac, 0.1, 3, 0.5, 10, 1.39063413e-08",
        "dirac, 0.1, 3, 0.5, 200, 6.88791177e-09",
        "complex-scalar, 0.03, 2.05, 0.01, 40, 2.40855480e-04",
        "complex-scalar, 0.03, 2.2, 0.01, 20, 1.26135136e-05"
    })
    void pairAverageIsThatOfTheReference(
            String kind, double mass, double ratio, double alpha, double x, double reference) {
        MediatedSector sector = TestModels.sector(
                TestModels.darkPhoton(), ratio * mass, TestModels.darkOfAlpha(DarkMatter.of(kind), mass, alpha));
        double ours = new ThermalAverage(sector.at(1e-4), 2).pair(0, x);
        // hot dark matter reaches the rho, of which the reference has other data
        assertThat(ours).isCloseTo(reference, relative(x < 20 ? 2e-3 : 1e-4));
    }

    /** The rows of docs/validation.md. */
    @Tag("validation")
    @ParameterizedTest
    @MethodSource("cases")
    void printRow(ReferenceCase reference) {
        ThermalTarget.Solution ours = ours(reference);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.6e | %.6e | %.5f | %.5f | %.5f | %.5f |%n",
                reference.name(),
                ours.coupling(),
                reference.coupling(),
                ours.coupling() / reference.coupling(),
                ours.relic().freezeOut() / reference.freezeOut(),
                averageAtTwenty(reference) / reference.average(),
                recipe(reference) / reference.recipe());
    }
}
