package tenebra.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.Units;

class StandardModelProcessesTest {
    /** Published: ICRU 37 collision stopping powers of electrons [MeV cm²/g]. */
    @ParameterizedTest
    @CsvSource({
        "1e-3, 0.9946, 1.790",
        "1e-2, 1.2006, 1.917",
        "1e-1, 1.4229, 2.132",
        "1.0, 1.5836, 2.323",
        "10, 1.7243, 2.513",
        "100, 1.8642, 2.703"
    })
    void collisionLossMatchesThePublishedTables(double kineticEnergy, double lead, double polystyrene) {
        assertThat(massLoss(Substances.lead(), kineticEnergy)).isCloseTo(lead, within(0.002 * lead));
        assertThat(massLoss(Substances.polystyrene(), kineticEnergy))
                .isCloseTo(polystyrene, within(0.002 * polystyrene));
    }

    private static double massLoss(Material material, double kineticEnergy) {
        double perLength = new CollisionLoss(material).perLength(Species.ELECTRON, kineticEnergy);
        return perLength / (Units.MEV / Units.CM) / material.density();
    }

    /** Outside truth: the series of M. J. Berger and S. M. Seltzer, NASA SP-3012 (1964), at its largest transfer. */
    @ParameterizedTest
    @CsvSource({"1e-3", "1e-2", "1"})
    void collisionLossEqualsTheSeriesOfBergerAndSeltzer(double kineticEnergy) {
        double tau = kineticEnergy / Constants.ELECTRON_MASS;
        double gamma = tau + 1;
        double betaSquared = tau * (tau + 2) / (gamma * gamma);
        double electron = -1
                - betaSquared
                + Math.log(tau * tau / 4)
                + 2
                + (tau * tau / 8 - (2 * tau + 1) * Math.log(2)) / (gamma * gamma);
        double y = 1 / (tau + 2);
        double t3 = tau * tau * tau;
        double positron = 2 * Math.log(tau)
                - betaSquared
                        / tau
                        * (3 * tau
                                - 1.5 * tau * tau * y
                                - (tau - t3 / 3) * y * y
                                - (tau * tau / 2 - tau * t3 / 3 + tau * t3 / 4) * y * y * y);
        Material lead = Substances.lead();
        double excitation = lead.densityEffect().meanExcitationEnergy() / Constants.ELECTRON_MASS;
        double common = Math.log(2 * (tau + 2) / (excitation * excitation))
                - lead.densityEffect().delta(Math.sqrt(tau * (tau + 2)));
        CollisionLoss loss = new CollisionLoss(lead);
        double expected = (common + positron) / (common + electron);
        assertThat(loss.perLength(Species.POSITRON, kineticEnergy) / loss.perLength(Species.ELECTRON, kineticEnergy))
                .isCloseTo(expected, within(1e-9));
    }

    /** Published: Particle Data Group radiation lengths 6.37 and 43.79 g/cm². */
    @Test
    void radiationLengthsMatchTheParticleDataGroup() {
        assertThat(CompleteScreening.of(Substances.lead()).radiationLength() / Units.CM * 11.35)
                .isCloseTo(6.37, within(0.02));
        assertThat(CompleteScreening.of(Substances.polystyrene()).radiationLength() / Units.CM * 1.06)
                .isCloseTo(43.79, within(0.14));
    }

    /** Published: XCOM, lead, 100 GeV: 40.58 b (nuclear field) + 0.603 b (electrons); the model claims 2 % there. */
    @Test
    void pairsInLeadMatchTheEvaluatedCrossSection() {
        Material lead = Substances.lead();
        double perAtom = CompleteScreening.of(lead).pairsPerLength()
                / lead.atomDensity(lead.composition().getFirst());
        assertThat(perAtom / Units.BARN).isCloseTo(41.18, within(0.02 * 41.18));
    }

    /** Published: the NA64 calorimeter, 150 x (1.5 mm Pb + 1.5 mm scintillator): X0 = 11.07 mm, 40.6 X0. */
    @Test
    void homogenisedCalorimeterHasThePublishedDepth() {
        Medium stack = new Medium(
                List.of(new Medium.Part(Substances.lead(), 0.5), new Medium.Part(Substances.polystyrene(), 0.5)));
        assertThat(stack.radiationLength()).isCloseTo(11.07, within(0.03));
        assertThat(450 / stack.radiationLength()).isCloseTo(40.6, within(0.2));
        double lead =
                Substances.lead().atomDensity(Substances.lead().composition().getFirst());
        assertThat(stack.atomDensity(Element.of("Pb"))).isCloseTo(0.5 * lead, within(1e-9 * lead));
        assertThat(stack.atomDensity(Element.of("Fe"))).isZero();
    }
}
