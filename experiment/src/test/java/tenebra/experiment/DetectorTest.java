package tenebra.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.matter.DensityEffect;
import tenebra.matter.Element;
import tenebra.matter.Material;
import tenebra.matter.Species;
import tenebra.transport.Deposit;
import tenebra.transport.Primary;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;

class DetectorTest {
    private static final Material LEAD = new Material(
            "lead",
            11.35,
            List.of(new Material.Share(Element.of("Pb"), 1)),
            new DensityEffect(823e-9, 6.2018, 0.3776, 3.8073, 0.09359, 3.1608, 0.14));
    private static final LayerStack STACK = new LayerStack(100, List.of(new Layer(LEAD, 1), new Layer(LEAD, 0.5)));

    private static DetectorElement.Instrument calorimeter(String name, double front, EnergyResponse response) {
        return new DetectorElement.Instrument(
                name, front, STACK.length(), 0, 2, Optional.of(STACK), Optional.of(response));
    }

    private static Detector detector(EnergyResponse response) {
        return new Detector(
                "test",
                List.of(
                        new DetectorElement.Magnet("M1", -9000, 2000, 1.75),
                        new DetectorElement.Magnet("M2", -6000, 2000, 1.75),
                        new DetectorElement.Instrument("T", -100, 5, 0, 1, Optional.of(STACK), Optional.empty()),
                        calorimeter("ECAL", 0, response),
                        new DetectorElement.Instrument("side", 10, 5, 300, 1, Optional.of(STACK), Optional.empty()),
                        calorimeter("HCAL", 1000, new EnergyResponse(0, 0, 0.2))),
                "ECAL",
                List.of(
                        new ReconstructedColumn.EnergySum("ecal_energy_GeV", "", List.of("ECAL")),
                        new ReconstructedColumn.EnergySum("hcal_energy_GeV", "", List.of("HCAL")),
                        new ReconstructedColumn.MissingEnergy("missing_energy_GeV", "", List.of("ECAL", "HCAL"))));
    }

    /** Published: 7 T m bend 100 GeV by 21.0 mrad. */
    @Test
    void twoDipolesBendTheBeamAsPublished() {
        assertThat(detector(new EnergyResponse(0, 0, 0)).totalBend(100)).isCloseTo(0.0210, within(5e-5));
    }

    @Test
    void onlyWhatTheBeamMeetsFromTheTargetOnIsTransported() {
        var slabs = detector(new EnergyResponse(0, 0, 0)).slabsFromTarget();
        assertThat(slabs).extracting(slab -> slab.element()).containsExactly(3, 5);
        assertThat(slabs.getFirst().back()).isEqualTo(150);
        assertThat(slabs.getFirst().medium().parts()).hasSize(1);
    }

    /** Published: 10 %/sqrt(E) and 3 % give 3.16 % at 100 GeV; law: mean unchanged. 2e4 events, 5 standard errors. */
    @Test
    void resolutionIsThePublishedOne() {
        Readout readout = new ResolutionReadout(detector(new EnergyResponse(0.10, 0.03, 0)), 100);
        RandomStreams task = RandomStreams.of(1, "resolution");
        int events = 20_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < events; i++) {
            Deposits deposits = new Deposits();
            deposits.deposit(new Deposit(3, 0, 1, 60));
            deposits.deposit(new Deposit(3, 1, 1, 25));
            deposits.deposit(new Deposit(3, 1, 2, 15));
            double[] columns = readout.read(deposits, task.event(i));
            sum += columns[0];
            squares += columns[0] * columns[0];
            assertThat(columns[2]).isCloseTo(100 - columns[0], within(1e-9));
        }
        double mean = sum / events;
        double width = Math.sqrt(squares / events - mean * mean);
        double expected = 100 * Math.hypot(0.10 / Math.sqrt(100), 0.03);
        assertThat(mean).isCloseTo(100, within(5 * expected / Math.sqrt(events)));
        assertThat(width).isCloseTo(expected, within(5 * expected / Math.sqrt(2.0 * events)));
    }

    @Test
    void cellsBelowThresholdReadZero() {
        Readout readout = new ResolutionReadout(detector(new EnergyResponse(0, 0, 0)), 100);
        Deposits deposits = new Deposits();
        deposits.deposit(new Deposit(5, 0, 4, 0.19));
        deposits.deposit(new Deposit(5, 1, 4, 0.21));
        deposits.escape(Species.PHOTON, 2, 1150);
        RandomStream random = RandomStreams.of(1, "threshold").event(0);
        assertThat(readout.read(deposits, random)).containsExactly(0.0, 0.21, 100 - 0.21);
        assertThat(deposits.escaped()).isEqualTo(2);
    }

    @Test
    void beamParticlesHaveTheBeamsMoments() {
        Beam beam = new Beam(Species.ELECTRON, 100, 0.01, 6.4);
        RandomStreams task = RandomStreams.of(2, "beam");
        double energy = 0;
        double squares = 0;
        for (int i = 0; i < 10_000; i++) {
            Primary particle = beam.particle(-5, task.event(i));
            energy += particle.energy();
            squares += particle.position().x() * particle.position().x();
            assertThat(particle.position().z()).isEqualTo(-5);
            assertThat(particle.energy()).isLessThan(beam.largestEnergy());
        }
        assertThat(energy / 10_000).isCloseTo(100, within(0.05));
        assertThat(Math.sqrt(squares / 10_000)).isCloseTo(6.4, within(5 * 6.4 / Math.sqrt(20_000)));
    }

    @Test
    void wrongDetectorsAreRefused() {
        DetectorElement ecal = calorimeter("ECAL", 0, new EnergyResponse(0, 0, 0));
        assertThatThrownBy(() -> new Detector("d", List.of(ecal, ecal), "ECAL", List.of()))
                .hasMessageContaining("GEO-003 two elements are named ECAL");
        DetectorElement behind = calorimeter("HCAL", 149, new EnergyResponse(0, 0, 0));
        assertThatThrownBy(() -> new Detector("d", List.of(ecal, behind), "ECAL", List.of()))
                .hasMessageContaining("GEO-001 elements overlap or are out of order: HCAL begins at z=149.0 mm");
        assertThatThrownBy(() -> new Detector("d", List.of(ecal), "WCAL", List.of()))
                .hasMessageContaining("GEO-004 target names unknown element 'WCAL'; elements: ECAL");
        assertThatThrownBy(() -> new EnergyResponse(-0.1, 0, 0)).hasMessageContaining("stochastic term");
        assertThatThrownBy(() -> new TriggerWindow(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
