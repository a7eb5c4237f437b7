package tenebra.darksector.relic.annihilation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.darksector.DarkMatter;
import tenebra.darksector.Fermion;
import tenebra.darksector.Mediator;
import tenebra.darksector.decay.InelasticPair;
import tenebra.darksector.decay.StandardModelWidth;
import tenebra.darksector.model.CouplingFormula;
import tenebra.matter.Constants;

class MediatorExchangeTest {
    private static final double EPSILON = 1e-4;

    private static MediatorExchange darkPhoton(DarkMatter kind, double mass, double ratio) {
        return TestModels.sector(TestModels.darkPhoton(), ratio * mass, TestModels.darkOfAlpha(kind, mass, 0.5))
                .exchange(EPSILON);
    }

    private static Percentage relative(double fraction) {
        return Percentage.withPercentage(100 * fraction);
    }

    /** Outside truth: an independent calculation with α_D = 0.5, eps = 1e-4 [GeV⁻²]; leptons alone at these energies. */
    @ParameterizedTest
    @CsvSource({
        "complex-scalar, 0.01, 0.03, 4.25191878e-04",
        "majorana, 0.1, 0.22, 2.49072101e-09",
        "dirac, 0.01, 0.021, 1.40088476e-06"
    })
    void leptonsMatchTheReference(String kind, double mass, double energy, double reference) {
        double sigma = darkPhoton(DarkMatter.of(kind), mass, 3).at(energy);
        assertThat(sigma).isCloseTo(reference, relative(2e-8));
    }

    /** The same with hadrons, for the R of single data points that the reference took: 2.39 at 2.5 GeV, 1.820175 at 0.9 GeV. */
    @ParameterizedTest
    @CsvSource({"complex-scalar, 1.0, 2.5, 2.39, 3.31642303e-10", "dirac, 0.4, 0.9, 1.820175, 3.23744282e-09"})
    void hadronsMatchTheReference(String kind, double mass, double energy, double ratio, double reference) {
        double leptons = 0;
        for (Fermion lepton : new Fermion[] {Fermion.ELECTRON, Fermion.MUON}) {
            double r = lepton.mass() * lepton.mass() / (energy * energy);
            leptons += (1 + 2 * r) * Math.sqrt(1 - 4 * r);
        }
        double ours = 3 * unitWidth(energy) / (Constants.ALPHA * energy);
        double sigma = darkPhoton(DarkMatter.of(kind), mass, 3).at(energy);
        assertThat(sigma * (leptons + ratio) / ours).isCloseTo(reference, relative(2e-8));
        assertThat(sigma).isCloseTo(reference, relative(0.05));
    }

    private static double unitWidth(double energy) {
        return new StandardModelWidth(
                        Mediator.Kind.VECTOR, TestModels.darkPhoton().couplings(1, 1))
                .at(energy);
    }

    /** Outside truth as above: g_χ = 1, g_μ = 1e-3 in proportion to mass; spin 2 with c_χ = 10 and c_l = 1e-2 per GeV. */
    @Test
    void scalarsAndTensorsMatchTheReference() {
        double scalar = TestModels.sector(TestModels.leptonicScalar(), 0.9, TestModels.dark(DarkMatter.DIRAC, 0.3, 1))
                .exchange(1e-3)
                .at(0.7);
        assertThat(scalar).isCloseTo(4.24148910e-08, relative(1e-6));
        double tensor = TestModels.sector(TestModels.tensor(0), 0.09, TestModels.dark(DarkMatter.REAL_VECTOR, 0.03, 10))
                .exchange(1e-2)
                .at(0.07);
        assertThat(tensor).isCloseTo(2.04605510e-07, relative(2e-8));
    }

    @Test
    void pairsOfMediatorsMatchTheReference() {
        double sigma = new MediatorPairs(DarkMatter.DIRAC, 0.01, 0.005, 0.3).at(0.03);
        assertThat(sigma).isCloseTo(9.96812725e-01, relative(2e-8));
    }

    /** Outside truth: total widths of the reference's targets, for their couplings [GeV]. */
    @Test
    void totalWidthsMatchTheReference() {
        MediatorExchange scalar = TestModels.sector(
                        TestModels.darkPhoton(), 0.3, TestModels.darkOfAlpha(DarkMatter.COMPLEX_SCALAR, 0.1, 0.5))
                .exchange(5.168889e-04);
        assertThat(scalar.totalWidth()).isCloseTo(5.176084e-03, relative(1e-6));
        MediatorExchange split = TestModels.sector(
                        TestModels.darkPhoton(), 0.3, TestModels.split(0.1, 0.1, Math.sqrt(4 * Math.PI * 0.1)))
                .exchange(4.008730e-04);
        assertThat(split.totalWidth()).isCloseTo(8.876264e-03, relative(1e-6));
        MediatorExchange muons = TestModels.sector(
                        TestModels.muonsLessTaus(), 0.12, TestModels.dark(DarkMatter.COMPLEX_SCALAR, 0.04, 0.05))
                .exchange(2.376649e-03);
        assertThat(muons.totalWidth()).isCloseTo(8.417788e-07, relative(1e-6));
        MediatorExchange phi = TestModels.sector(TestModels.leptonicScalar(), 0.09, TestModels.split(0.05, 0.03, 1))
                .exchange(3.281940e-02);
        assertThat(phi.totalWidth()).isCloseTo(1.393481e-03, relative(1e-6));
        MediatorExchange tensor = TestModels.sector(
                        TestModels.tensor(0), 0.09, TestModels.dark(DarkMatter.REAL_VECTOR, 0.03, 1 / 0.09))
                .exchange(2.184437e-03);
        assertThat(tensor.totalWidth()).isCloseTo(4.407326e-04, relative(1e-6));
    }

    /** Law: a complex scalar and a Majorana fermion have the same cross section at the same total width. */
    @ParameterizedTest
    @ValueSource(doubles = {0.0201, 0.022, 0.05, 1})
    void scalarAndMajoranaAnnihilateAlike(double energy) {
        MediatorExchange scalar = darkPhoton(DarkMatter.COMPLEX_SCALAR, 0.01, 3);
        MediatorExchange majorana = darkPhoton(DarkMatter.MAJORANA, 0.01, 3);
        double offShell = (energy - 0.03) * (energy + 0.03);
        double ratio = (offShell * offShell + square(0.03 * scalar.totalWidth()))
                / (offShell * offShell + square(0.03 * majorana.totalWidth()));
        assertThat(majorana.at(energy)).isCloseTo(scalar.at(energy) * ratio, relative(1e-12));
    }

    /** Law: two split states without splitting are a Dirac fermion. */
    @ParameterizedTest
    @ValueSource(doubles = {0.021, 0.03, 0.2})
    void splittingStartsFromDirac(double energy) {
        double coupling = Math.sqrt(4 * Math.PI * 0.5);
        double split = TestModels.sector(TestModels.darkPhoton(), 0.03, TestModels.split(0, 0.01, coupling))
                .exchange(EPSILON)
                .at(energy);
        assertThat(split).isCloseTo(darkPhoton(DarkMatter.DIRAC, 0.01, 3).at(energy), relative(1e-12));
    }

    /** Limits at small velocity v = 2β, K = Σ sqrt(1−r)(1+r/2) + R: 16π for Dirac, 8πv²/3 for the others, times eps² α α_D m² K/D. */
    @ParameterizedTest
    @CsvSource({"dirac, 0.01", "majorana, 0.02", "complex-scalar, 0.08", "dirac, 0.13"})
    void slowParticlesFollowTheExpansion(String kind, double mass) {
        double beta = 1e-3;
        double energy = 2 * mass / Math.sqrt(1 - beta * beta);
        MediatorExchange exchange = darkPhoton(DarkMatter.of(kind), mass, 3);
        double k = 3 * unitWidth(2 * mass) / (Constants.ALPHA * 2 * mass);
        double d = square(4 * mass * mass - 9 * mass * mass) + square(3 * mass * exchange.totalWidth());
        double factor = kind.equals("dirac") ? 16 * Math.PI : 8 * Math.PI * square(2 * beta) / 3;
        double expected = factor * square(EPSILON) * Constants.ALPHA * 0.5 * mass * mass * k / d;
        assertThat(exchange.at(energy) * 2 * beta).isCloseTo(expected, relative(1e-5));
    }

    /** The same for a scalar and for spin 2, with muons alone: g²g² m² v² (1−r)^(3/2)/(8πD), c²c² m⁶v² (1−r)^(3/2)(3+2r)/(72πD). */
    @Test
    void slowDiracParticlesAtScalarsAndTensorsFollowTheExpansion() {
        double mass = 0.2;
        double beta = 1e-3;
        double energy = 2 * mass / Math.sqrt(1 - beta * beta);
        double r = square(Constants.MUON_MASS / mass);
        double phaseSpace = (1 - r) * Math.sqrt(1 - r) * square(2 * beta);
        MediatorExchange scalar = TestModels.sector(
                        TestModels.muonScalar(), 0.6, TestModels.dark(DarkMatter.DIRAC, mass, 0.1))
                .exchange(1e-3);
        double dScalar = square(4 * mass * mass - 0.36) + square(0.6 * scalar.totalWidth());
        double expected = 1e-8 * mass * mass * phaseSpace / (8 * Math.PI * dScalar);
        assertThat(scalar.at(energy) * 2 * beta).isCloseTo(expected, relative(3e-5));
        MediatorExchange tensor = TestModels.sector(
                        TestModels.of(Mediator.Kind.SPIN_2, Map.of(Fermion.MUON, 1.0), 0),
                        0.6,
                        TestModels.dark(DarkMatter.DIRAC, mass, 0.1))
                .exchange(1e-3);
        double dTensor = square(4 * mass * mass - 0.36) + square(0.6 * tensor.totalWidth());
        double expectedTensor = 1e-8 * Math.pow(mass, 6) * phaseSpace * (3 + 2 * r) / (72 * Math.PI * dTensor);
        assertThat(tensor.at(energy) * 2 * beta).isCloseTo(expectedTensor, relative(1e-5));
    }

    /** Limit: 16π(2J+1)(1+δ)/(g₁g₂) B_χχ B_SM/(M²β²) on the resonance. */
    @ParameterizedTest
    @CsvSource({"dirac, 12", "complex-scalar, 48", "majorana, 24"})
    void poleIsTheProductOfBranchingRatios(String kind, double spins) {
        MediatorExchange exchange = darkPhoton(DarkMatter.of(kind), 0.01, 3);
        double visible = square(EPSILON) * unitWidth(0.03);
        double share = visible / exchange.totalWidth();
        double expected = Math.PI * spins * share * (1 - share) / (0.0009 * (1 - 4.0 / 9));
        assertThat(exchange.at(0.03)).isCloseTo(expected, relative(1e-10));
    }

    /** Law: the running width is the fixed one on the resonance and tends to 0 at the dark threshold. */
    @Test
    void runningWidthMeetsTheFixedOneAtThePole() {
        DarkSide dark = TestModels.darkOfAlpha(DarkMatter.DIRAC, 0.1, 0.5);
        AnnihilationChoices running =
                new AnnihilationChoices(WidthScheme.RUNNING, AnnihilationChoices.IntoMediators.NEVER);
        MediatorExchange fixed = darkPhoton(DarkMatter.DIRAC, 0.1, 3);
        MediatorExchange other = new MediatedSector(TestModels.darkPhoton(), 0.3, dark, running).exchange(EPSILON);
        assertThat(other.at(0.3)).isCloseTo(fixed.at(0.3), relative(1e-12));
        double threshold = 0.2 * (1 + 1e-9);
        double d = square(0.04 - 0.09);
        assertThat(other.at(threshold) * d)
                .isCloseTo(fixed.at(threshold) * (d + square(0.3 * fixed.totalWidth())), relative(1e-6));
    }

    /** Law: nothing below what must be made; light dark matter needs the energy of a pair of electrons. */
    @Test
    void thresholdIsThatOfTheHeavierPair() {
        MediatorExchange light = TestModels.sector(
                        TestModels.muonScalar(), 0.3, TestModels.dark(DarkMatter.DIRAC, 0.1, 1))
                .exchange(1e-3);
        assertThat(light.structure().threshold()).isEqualTo(0.2);
        assertThat(light.at(0.2)).isZero();
        assertThat(light.at(0.2000001)).isPositive();
        assertThat(light.structure().kinks()).contains(2 * Constants.MUON_MASS);
        MediatorExchange electrons = darkPhoton(DarkMatter.DIRAC, 4e-4, 3);
        assertThat(electrons.structure().threshold()).isEqualTo(2 * Constants.ELECTRON_MASS);
        assertThat(electrons.at(9e-4)).isZero();
        assertThat(electrons.structure().peaks().getFirst().mass()).isEqualTo(3 * 4e-4);
    }

    /** Limits of pairs of mediators at rest, ρ = M/m. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 0.9})
    void pairsOfMediatorsHaveTheirLimitAtRest(double ratio) {
        double mass = 0.1;
        double beta = 1e-3;
        double energy = 2 * mass / Math.sqrt(1 - beta * beta);
        double coupling = Math.sqrt(4 * Math.PI * 0.1);
        double r = ratio * ratio;
        double common = Math.PI * 0.01 / (mass * mass) / square(1 - r / 2) * Math.sqrt(1 - r);
        double dirac = new MediatorPairs(DarkMatter.DIRAC, mass, ratio * mass, coupling).at(energy) * 2 * beta;
        assertThat(dirac).isCloseTo(common * (1 - r), relative(2e-5));
        double scalar =
                new MediatorPairs(DarkMatter.COMPLEX_SCALAR, mass, ratio * mass, coupling).at(energy) * 2 * beta;
        assertThat(scalar).isCloseTo(2 * common * (1 - r + 3 * r * r / 8), relative(2e-5));
    }

    /** Law: mediators are made in pairs below twice the dark mass alone, unless asked for, and by what has a conserved current. */
    @Test
    void pairsOfMediatorsAreAddedWhereTheyBelong() {
        DarkSide dirac = TestModels.dark(DarkMatter.DIRAC, 0.1, 1);
        MediatedSector heavy = TestModels.sector(TestModels.darkPhoton(), 0.2, dirac);
        assertThat(heavy.isIntoMediators()).isFalse();
        MediatedSector light = TestModels.sector(TestModels.darkPhoton(), 0.15, dirac);
        assertThat(light.isIntoMediators()).isTrue();
        assertThat(light.isSecluded()).isFalse();
        double pairs = new MediatorPairs(DarkMatter.DIRAC, 0.1, 0.15, 1).at(0.4);
        double all = light.at(EPSILON).reactions().getFirst().crossSection().at(0.4);
        assertThat(all - light.exchange(EPSILON).at(0.4)).isCloseTo(pairs, relative(1e-9));
        assertThat(light.at(EPSILON)
                        .reactions()
                        .getFirst()
                        .crossSection()
                        .structure()
                        .kinks())
                .contains(0.3);
        assertThatThrownBy(() -> new MediatorPairs(DarkMatter.MAJORANA, 0.1, 0.05, 1))
                .hasMessageStartingWith("PHY-082 ");
        MediatedSector majorana =
                TestModels.sector(TestModels.darkPhoton(), 0.15, TestModels.dark(DarkMatter.MAJORANA, 0.1, 1));
        assertThat(majorana.isIntoMediators()).isFalse();
        assertThat(majorana.notes()).anyMatch(note -> note.contains("two mediators"));
    }

    /** Law: baryon number less lepton number: leptons, three neutrinos, and omega instead of rho. */
    @Test
    void baryonsLessLeptonsSeeOmega() {
        var unit = new StandardModelWidth(
                Mediator.Kind.VECTOR, TestModels.baryonsLessLeptons().couplings(1, 1));
        assertThat(unit.threshold()).isZero();
        double e = 2.5;
        double muons = (1 + 2 * square(Constants.MUON_MASS / e)) * Math.sqrt(1 - 4 * square(Constants.MUON_MASS / e));
        assertThat(unit.at(e) * 12 * Math.PI / e).isCloseTo(1 + muons + 1.5 + 1, within(1e-6));
        double omega = 9 * 7.38e-5 / square(Constants.ALPHA);
        double onPeak = unit.at(0.78266) * 12 * Math.PI / 0.78266;
        assertThat(onPeak - 3.5).isCloseTo(4 * omega, relative(0.02));
        assertThat(unit.at(0.4) * 12 * Math.PI / 0.4).isBetween(3.4, 3.5);
    }

    @Test
    void largestCouplingsAreThoseOfTheirKind() {
        DarkSide dark = TestModels.dark(DarkMatter.DIRAC, 0.1, 1);
        assertThat(TestModels.sector(TestModels.darkPhoton(), 0.3, dark).largest())
                .isEqualTo(1);
        assertThat(TestModels.sector(TestModels.muonsLessTaus(), 0.3, dark).largest())
                .isEqualTo(4 * Math.PI);
        assertThat(TestModels.sector(TestModels.tensor(1), 0.3, dark).largest())
                .isCloseTo(4 * Math.PI / 0.3, relative(1e-12));
    }

    /** Law: the sign under CP turns the p-wave of transitions at a scalar into an s-wave. */
    @Test
    void oppositeSignsOpenTheSWave() {
        double same = slow(InelasticPair.Phase.SAME, 1e-2) / slow(InelasticPair.Phase.SAME, 1e-3);
        double opposite = slow(InelasticPair.Phase.OPPOSITE, 1e-2) / slow(InelasticPair.Phase.OPPOSITE, 1e-3);
        assertThat(same).isCloseTo(100, relative(0.01));
        assertThat(opposite).isCloseTo(1, relative(0.01));
    }

    private static double slow(InelasticPair.Phase phase, double beta) {
        DarkSide dark = new DarkSide(new DarkContent.Split(0.1, phase), new CouplingFormula.Constant(1), 0.1);
        double energy = 0.21 / Math.sqrt(1 - beta * beta);
        return TestModels.sector(TestModels.leptonicScalar(), 0.3, dark)
                        .exchange(1e-3)
                        .at(energy)
                * beta;
    }

    @Test
    void whatHasNoTargetSaysSo() {
        DarkSide dirac = TestModels.dark(DarkMatter.DIRAC, 0.1, 1);
        assertThatThrownBy(() -> TestModels.sector(
                        TestModels.of(Mediator.Kind.AXIAL, Map.of(Fermion.ELECTRON, 1.0), 0), 0.3, dirac))
                .hasMessageStartingWith("PHY-083 no thermal target: annihilation through an axial mediator");
        assertThatThrownBy(() -> TestModels.sector(TestModels.of(Mediator.Kind.VECTOR, Map.of(), 0), 0.3, dirac))
                .hasMessageContaining("couples to nothing");
        assertThatThrownBy(() -> TestModels.sector(TestModels.tensor(0), 0.3, TestModels.split(0.1, 0.1, 1))
                        .at(1e-3))
                .hasMessageStartingWith("PHY-081 a spin2 mediator makes no transitions");
        assertThatThrownBy(() -> WidthScheme.of("broad")).hasMessageStartingWith("PHY-080 ");
    }

    private static double square(double value) {
        return value * value;
    }
}
