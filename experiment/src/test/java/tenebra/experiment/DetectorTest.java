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
import tenebra.transport.Insertion;
import tenebra.transport.Primary;
import tenebra.transport.SegmentObserver;
import tenebra.transport.Transport;
import tenebra.transport.geometry.Block;
import tenebra.transport.geometry.CellGrid;
import tenebra.transport.geometry.Face;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;
import tenebra.transport.geometry.Line;

class DetectorTest {
    private static final Material LEAD = new Material(
            "lead",
            11.35,
            List.of(new Material.Share(Element.of("Pb"), 1)),
            new DensityEffect(823e-9, 6.2018, 0.3776, 3.8073, 0.09359, 3.1608, 0.14));
    private static final LayerStack STACK = new LayerStack(100, List.of(new Layer(LEAD, 1), new Layer(LEAD, 0.5)));

    private static final Box BESIDE = new Box(0, 150, new Face(300, 0, 100, 100));

    private static Box box(double front, double length) {
        return new Box(front, length, Face.centred(200, 100));
    }

    private static DetectorElement.Instrument instrument(String name, Box box) {
        return new DetectorElement.Instrument(
                name, InstrumentKind.CALORIMETER, box, CellGrid.ONE, Optional.of(STACK), Optional.empty());
    }

    private static DetectorElement.Instrument calorimeter(String name, double front, EnergyResponse response) {
        return new DetectorElement.Instrument(
                name,
                InstrumentKind.CALORIMETER,
                box(front, STACK.length()),
                new CellGrid(2, 1),
                Optional.of(STACK),
                Optional.of(response));
    }

    private static Detector detector(EnergyResponse response) {
        return new Detector(
                "test",
                List.of(
                        new DetectorElement.Magnet("M1", box(-9000, 2000), 1.75),
                        new DetectorElement.Magnet("M2", box(-6000, 2000), 1.75),
                        instrument("T", box(-200, 150)),
                        calorimeter("ECAL", 0, response),
                        instrument("side", new Box(10, 160, new Face(300, 0, 100, 100))),
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

    /** In three dimensions what stands beside the beam is there as well; numbers are those of the list. */
    @Test
    void lineHoldsEveryBoxFromTheTargetOn() {
        Line line = detector(new EnergyResponse(0, 0, 0)).lineFromTarget();
        assertThat(line.blocks()).extracting(Block::element).containsExactly(3, 4, 5);
        assertThat(line.blocks().get(1).face()).isEqualTo(new Face(300, 0, 100, 100));
        assertThat(line.blocks().get(1).back()).isEqualTo(160);
        assertThat(line.blocks().getFirst().cells()).isEqualTo(new CellGrid(2, 1));
    }

    @Test
    void emptyLengthBehindLayersIsRemarked() {
        assertThat(detector(new EnergyResponse(0, 0, 0)).remarks())
                .containsExactly("side: 10.0 mm behind its last layer are empty: its layers take 150.0 of 160.0 mm");
    }

    @Test
    void slicesAndCellsFillTheInstrument() {
        DetectorElement.Instrument ecal = calorimeter("ECAL", 20, new EnergyResponse(0, 0, 0));
        List<DetectorElement.Slice> slices = ecal.slices();
        assertThat(slices).hasSize(200);
        assertThat(slices.get(3).front()).isEqualTo(22.5);
        assertThat(slices.getLast().back()).isCloseTo(170, within(1e-9));
        assertThat(ecal.columnEdges()).containsExactly(-100, 0, 100);
        assertThat(ecal.rowEdges()).containsExactly(-50, 50);
    }

    /** Published: 10 %/sqrt(E) and 3 % give 3.16 % at 100 GeV; law: mean unchanged. 2e4 events, 5 standard errors. */
    @Test
    void resolutionIsThePublishedOne() {
        Readout readout =
                new ResolutionReadout(detector(new EnergyResponse(0.10, 0.03, 0)), 100, TargetCalibration.NONE);
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

    /** A beam of electrons that loses a tenth of its energy beside the target reads its nominal energy all the same. */
    @Test
    void targetIsCalibratedWithTheBeam() {
        Detector detector = detector(new EnergyResponse(0, 0, 0));
        Transport leaky = new Transport() {
            @Override
            public void develop(
                    List<Primary> primaries, RandomStream random, Listeners listeners, Insertion insertion) {
                listeners
                        .deposits()
                        .deposit(new Deposit(3, 0, 1, 0.9 * primaries.getFirst().energy()));
            }

            @Override
            public void lead(List<Primary> primaries, RandomStream random, SegmentObserver observer) {
                throw new AssertionError("a calibration needs whole showers");
            }
        };
        TargetCalibration calibration = TargetCalibration.of(detector, new Beam(Species.ELECTRON, 100, 0.01, 1), leaky);
        assertThat(calibration.factor()).isCloseTo(1 / 0.9, within(1e-9));
        Deposits deposits = new Deposits();
        deposits.deposit(new Deposit(3, 0, 1, 90));
        assertThat(new ResolutionReadout(detector, 100, calibration)
                        .read(deposits, RandomStreams.of(1, "calibrated").event(0))[0])
                .isCloseTo(100, within(1e-9));
        assertThat(TargetCalibration.of(detector, new Beam(Species.MUON_MINUS, 160, 0.01, 1), leaky))
                .isEqualTo(TargetCalibration.NONE);
    }

    @Test
    void cellsBelowThresholdReadZero() {
        Readout readout = new ResolutionReadout(detector(new EnergyResponse(0, 0, 0)), 100, TargetCalibration.NONE);
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

    /** Beside each other is not on top of each other, and boxes that touch do not overlap, whatever rounding leaves. */
    @Test
    void boxesOverlapInThreeDimensionsOnly() {
        Box box = new Box(0, 0.3, new Face(0, 0, 0.2, 2));
        assertThat(box.overlaps(new Box(0.1 + 0.2, 1, Face.centred(1, 1)))).isFalse();
        assertThat(box.overlaps(new Box(0, 1, new Face(0.3, 0, 0.4, 2)))).isFalse();
        assertThat(box.overlaps(new Box(0, 1, new Face(0, 2.5, 0.4, 3)))).isFalse();
        assertThat(box.overlaps(new Box(0.2, 1, new Face(0.25, 1.5, 0.4, 2)))).isTrue();
        assertThat(box.meetsOrbit()).isTrue();
        assertThat(BESIDE.meetsOrbit()).isFalse();
    }

    @Test
    void wrongDetectorsAreRefused() {
        DetectorElement ecal = calorimeter("ECAL", 0, new EnergyResponse(0, 0, 0));
        assertThatThrownBy(() -> new Detector("d", List.of(ecal, ecal), "ECAL", List.of()))
                .hasMessageContaining("GEO-003 two elements are named ECAL");
        DetectorElement behind = calorimeter("HCAL", 149, new EnergyResponse(0, 0, 0));
        assertThatThrownBy(() -> new Detector("d", List.of(ecal, behind), "ECAL", List.of()))
                .hasMessageContaining("GEO-001 elements overlap: ECAL (z 0.0 to 150.0, x -100.0 to 100.0")
                .hasMessageContaining("HCAL (z 149.0 to 299.0");
        DetectorElement before = calorimeter("PRE", -150, new EnergyResponse(0, 0, 0));
        assertThatThrownBy(() -> new Detector("d", List.of(ecal, before), "ECAL", List.of()))
                .hasMessageContaining("GEO-001 elements are out of order: PRE begins at z=-150.0 mm");
        assertThatThrownBy(() -> new Detector("d", List.of(ecal), "WCAL", List.of()))
                .hasMessageContaining("GEO-004 target names unknown element 'WCAL'; elements: ECAL");
        assertThatThrownBy(() -> new Detector("d", List.of(instrument("T", BESIDE)), "T", List.of()))
                .hasMessageContaining("GEO-005 the beam misses the target: T");
        assertThatThrownBy(() -> instrument("SHORT", box(0, 149)))
                .hasMessageContaining("GEO-006 layers of SHORT do not fit: they take 150.0 mm, its length is 149.0 mm");
        DetectorElement magnet = new DetectorElement.Magnet("M", box(500, 1000), 1);
        assertThatThrownBy(() -> new Detector("d", List.of(ecal, magnet), "ECAL", List.of()).lineFromTarget())
                .hasMessageContaining("GEO-007 magnet M ends at z=1500.0 mm");
        assertThatThrownBy(() -> new Detector("d", List.of(ecal, magnet), "M", List.of()))
                .hasMessageContaining("GEO-005 target M is a magnet");
        assertThatThrownBy(() -> new EnergyResponse(-0.1, 0, 0)).hasMessageContaining("stochastic term");
        assertThatThrownBy(() -> new TriggerWindow(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
