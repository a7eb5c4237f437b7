package tenebra.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.Units;
import tenebra.core.numerics.GaussLegendre;

class CollisionLossTest {
    /** Outside truth: the formula of Berger and Seltzer by an independent program, cut 1 MeV [MeV/cm], electrons. */
    @ParameterizedTest
    @CsvSource({
        "1e-3, 11.29, 1.897",
        "1e-2, 12.27, 1.860",
        "0.1, 13.16, 1.881",
        "1, 13.39, 1.881",
        "10, 13.40, 1.881",
        "100, 13.40, 1.881"
    })
    void restrictedLossMatchesTheTablesOfLeadAndPolystyrene(double kineticEnergy, double lead, double polystyrene) {
        assertThat(restricted(Substances.lead(), kineticEnergy)).isCloseTo(lead, within(0.002 * lead));
        assertThat(restricted(Substances.polystyrene(), kineticEnergy))
                .isCloseTo(polystyrene, within(0.002 * polystyrene));
    }

    private static double restricted(Material material, double kineticEnergy) {
        return new CollisionLoss(material).restricted(Species.ELECTRON, kineticEnergy, Units.MEV)
                / (Units.MEV / Units.CM);
    }

    /**
     * Closed formula: what the cut takes away is the energy in delta rays above it, by the cross sections of C. Moller, Ann. Phys. 406
     * (1932) 531, and H. J. Bhabha, Proc. R. Soc. A 154 (1936) 195.
     */
    @ParameterizedTest
    @CsvSource({"0.3e-3, 0.1e-3", "5e-3, 0.1e-3", "5e-3, 1e-3", "1, 0.1e-3", "2, 10e-3"})
    void restrictedLossLacksTheEnergyOfDeltaRays(double kineticEnergy, double cut) {
        double gamma = kineticEnergy / Constants.ELECTRON_MASS + 1;
        double betaSquared = 1 - 1 / (gamma * gamma);
        double c = (2 * gamma - 1) / (gamma * gamma);
        double share = (1 - 1 / gamma) * (1 - 1 / gamma);
        DoubleUnaryOperator moller = e -> 1 / (e * e) + 1 / ((1 - e) * (1 - e)) + share - c / (e * (1 - e));
        double y = 1 / (gamma + 1);
        double b3 = Math.pow(1 - 2 * y, 3) + Math.pow(1 - 2 * y, 2);
        DoubleUnaryOperator bhabha = e -> 1 / (e * e)
                + betaSquared
                        * (-(2 - y * y) / e + (1 - 2 * y) * (3 + y * y) - b3 * e + Math.pow(1 - 2 * y, 3) * e * e);
        assertDeltaRays(Species.ELECTRON, kineticEnergy, cut, moller, 0.5);
        assertDeltaRays(Species.POSITRON, kineticEnergy, cut, bhabha, 1);
    }

    private static void assertDeltaRays(
            Species species, double kineticEnergy, double cut, DoubleUnaryOperator perFraction, double largest) {
        double gamma = kineticEnergy / Constants.ELECTRON_MASS + 1;
        double betaSquared = 1 - 1 / (gamma * gamma);
        double integral = new GaussLegendre(16)
                .integrate(
                        logE -> {
                            double e = Math.exp(logE);
                            return e * e * perFraction.applyAsDouble(e);
                        },
                        Math.log(cut / kineticEnergy),
                        Math.log(largest),
                        16);
        double expected = 2
                * Math.PI
                * Constants.ELECTRON_RADIUS
                * Constants.ELECTRON_RADIUS
                * Constants.ELECTRON_MASS
                * Substances.lead().electronDensity()
                / betaSquared
                * integral;
        CollisionLoss loss = new CollisionLoss(Substances.lead());
        double difference = loss.perLength(species, kineticEnergy) - loss.restricted(species, kineticEnergy, cut);
        assertThat(difference).isCloseTo(expected, within(1e-9 * loss.perLength(species, kineticEnergy)));
    }

    /** Law: a cut above the largest transfer changes nothing, and the restricted loss goes over into the whole without a step. */
    @ParameterizedTest
    @CsvSource({"ELECTRON, 0.5", "POSITRON, 1"})
    void largeCutsGiveTheWholeLoss(Species species, double largest) {
        CollisionLoss loss = new CollisionLoss(Substances.polystyrene());
        for (double kineticEnergy : new double[] {0.1 * Units.MEV, Units.MEV, 1}) {
            double whole = loss.perLength(species, kineticEnergy);
            assertThat(loss.restricted(species, kineticEnergy, largest * kineticEnergy))
                    .isEqualTo(whole);
            assertThat(loss.restricted(species, kineticEnergy, 2 * kineticEnergy))
                    .isEqualTo(whole);
            assertThat(loss.restricted(species, kineticEnergy, (largest - 1e-9) * kineticEnergy))
                    .isCloseTo(whole, within(1e-7 * whole));
        }
    }

    /** Published: critical energies of the Particle Data Group after B. Rossi: the loss over one radiation length equals the kinetic energy. */
    @Test
    void criticalEnergiesMatchTheParticleDataGroup() {
        assertThat(lossOverOneRadiationLength(Substances.lead(), 7.43)).isCloseTo(7.43, within(0.03));
        assertThat(lossOverOneRadiationLength(Substances.polystyrene(), 93.1)).isCloseTo(93.1, within(0.4));
    }

    private static double lossOverOneRadiationLength(Material material, double kineticEnergyMeV) {
        return new CollisionLoss(material).perLength(Species.ELECTRON, kineticEnergyMeV * Units.MEV)
                * CompleteScreening.of(material).radiationLength()
                / Units.MEV;
    }

    /** Published: plasma energies of the Particle Data Group [eV]. */
    @Test
    void plasmaEnergiesMatchTheParticleDataGroup() {
        assertThat(Substances.lead().plasmaEnergy() / Units.EV).isCloseTo(61.07, within(0.01));
        assertThat(element("Fe", 7.874).plasmaEnergy() / Units.EV).isCloseTo(55.17, within(0.01));
        assertThat(Substances.polystyrene().plasmaEnergy() / Units.EV).isCloseTo(21.75, within(0.01));
    }

    /** Published: parameters of the Particle Data Group for lead tungstate and liquid argon, which come from the same rules (tungstate at another density). */
    @Test
    void sternheimerAndPeierlsGiveThePublishedParameters() {
        double lead = 207.2;
        double tungsten = 183.84;
        double oxygen = 4 * 15.999;
        double sum = lead + tungsten + oxygen;
        Material tungstate = Material.condensed(
                "lead tungstate",
                8.28,
                List.of(
                        new Material.Share(Element.of("Pb"), lead / sum),
                        new Material.Share(Element.of("W"), tungsten / sum),
                        new Material.Share(Element.of("O"), oxygen / sum)),
                600.7 * Units.EV);
        assertThat(tungstate.densityEffect().c()).isCloseTo(5.8528, within(1e-2));
        assertThat(tungstate.densityEffect().x0()).isCloseTo(0.4068, within(3e-3));
        assertThat(tungstate.densityEffect().a()).isCloseTo(0.22758, within(2e-3));
        DensityEffect argon = Material.condensed(
                        "argon", 1.396, List.of(new Material.Share(Element.of("Ar"), 1)), 188 * Units.EV)
                .densityEffect();
        assertThat(argon.c()).isCloseTo(5.2146, within(1e-3));
        assertThat(argon.x0()).isEqualTo(0.2);
        assertThat(argon.x1()).isEqualTo(3);
        assertThat(argon.a()).isCloseTo(0.19559, within(1e-4));
    }

    /** Against tabulated parameters: the rules give losses of lead and polystyrene within 2.5 % from 1 MeV up. */
    @Test
    void sternheimerAndPeierlsAreCloseToTabulatedParameters() {
        for (Material tabulated : List.of(Substances.lead(), Substances.polystyrene())) {
            Material byRule = Material.condensed(
                    tabulated.name(),
                    tabulated.density(),
                    tabulated.composition(),
                    tabulated.densityEffect().meanExcitationEnergy());
            for (double kineticEnergy : new double[] {1e-3, 3e-3, 1e-2, 0.1, 1, 100}) {
                double expected = new CollisionLoss(tabulated).perLength(Species.ELECTRON, kineticEnergy);
                assertThat(new CollisionLoss(byRule).perLength(Species.ELECTRON, kineticEnergy))
                        .isCloseTo(expected, within(0.025 * expected));
            }
        }
    }

    /** Published: radiation lengths of the Particle Data Group 2024 [g/cm²]. */
    @ParameterizedTest
    @CsvSource({"W, 6.76", "Cu, 12.86", "Fe, 13.84", "Al, 24.01", "C, 42.70", "Ar, 19.55"})
    void radiationLengthsMatchTheParticleDataGroup(String symbol, double published) {
        double millimetres = CompleteScreening.of(element(symbol, 1)).radiationLength();
        assertThat(millimetres / Units.CM).isCloseTo(published, within(0.003 * published));
    }

    private static Material element(String symbol, double density) {
        return Material.condensed(symbol, density, List.of(new Material.Share(Element.of(symbol), 1)), 100 * Units.EV);
    }
}
