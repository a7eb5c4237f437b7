package tenebra.transport.shower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tenebra.core.Vec3;
import tenebra.core.random.Xoroshiro;
import tenebra.matter.Species;
import tenebra.transport.Deposit;
import tenebra.transport.DepositSink;
import tenebra.transport.Insertion;
import tenebra.transport.Primary;
import tenebra.transport.SegmentBatch;
import tenebra.transport.SegmentObserver;
import tenebra.transport.Transport;
import tenebra.transport.geometry.Block;
import tenebra.transport.geometry.CellGrid;
import tenebra.transport.geometry.Face;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;
import tenebra.transport.geometry.Line;

/** Laws that muons obey whatever the numbers are. */
final class MuonLoopTest {
    private static final FullShowerModel CALORIMETER =
            new FullShowerModel(Stacks.calorimeter(new CellGrid(6, 6)), ShowerSettings.of(Cuts.of(1e-3)), 101);
    private static final FullShowerModel ORDERED = new FullShowerModel(
            Stacks.calorimeter(CellGrid.ONE), ShowerSettings.of(Cuts.of(1e-3)), 101, new ShowerSettings.Order(1, 1));

    /** Copies what it is shown of muons: energies, length, height. */
    private static final class Notes implements SegmentObserver, DepositSink {
        final List<List<Double>> segments = new ArrayList<>();
        double left;

        @Override
        public void observe(SegmentBatch batch) {
            for (int row = 0; row < batch.size(); row++) {
                Species species = batch.species(row);
                segments.add(List.of(
                        (double) ShowerState.kindOf(species),
                        batch.energyBefore(row) - species.mass(),
                        batch.energyAfter(row) - species.mass(),
                        batch.length(row),
                        batch.position(row, 2)));
            }
        }

        @Override
        public void deposit(Deposit deposit) {
            left += deposit.energy();
        }

        @Override
        public void escape(Species species, double energy, double z) {
            left += energy;
        }
    }

    private static double sum(Tally tally) {
        return tally.deposited() + tally.escaped(Tally.FRONT) + tally.escaped(Tally.BACK) + tally.escaped(Tally.SIDE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Species.class,
            names = {"MUON_MINUS", "MUON_PLUS"})
    void energyIsConservedInEveryEvent(Species species) {
        FullShower shower = CALORIMETER.transport();
        for (int i = 0; i < 200; i++) {
            double energy = Math.pow(10, -2 + 0.02 * i);
            Tally tally = shower.shower(Stacks.beam(species, energy), Stacks.stream("muon energy", i));
            assertThat(sum(tally)).isCloseTo(energy, within(1e-9 * energy));
        }
    }

    /** Two boxes with a gap, one of them beside the axis, one where nothing below 0.3 GeV is followed: all come to an end. */
    @Test
    void everyMuonDies() {
        Layer lead = new Layer(Stacks.LEAD, 2.3);
        Layer scintillator = Layer.active(Stacks.POLYSTYRENE, 4, 126);
        Layer foil = new Layer(Stacks.IRON, 0.05);
        LayerStack thick = new LayerStack(1, List.of(Layer.active(Stacks.IRON, 500, 0)));
        Line line = new Line(List.of(
                new Block(
                        0,
                        0,
                        Face.centred(100, 80),
                        new LayerStack(10, List.of(lead, scintillator, foil)),
                        new CellGrid(3, 2)),
                new Block(1, 200, new Face(30, -10, 300, 50), thick, CellGrid.ONE)));
        FullShower shower = new FullShowerModel(
                        line,
                        new ShowerSettings(
                                Cuts.of(1e-3), Map.of(1, Cuts.truncatedAt(0.3)), Steps.STANDARD, Suppression.ON),
                        101)
                .transport();
        Xoroshiro random = new Xoroshiro();
        for (int i = 0; i < 20_000; i++) {
            Species species = i % 2 == 0 ? Species.MUON_MINUS : Species.MUON_PLUS;
            double energy = 5e-3 * Math.pow(10, (i % 50 == 0 ? 4 : 2) * random.uniform());
            double cosine = 2 * random.uniform() - 1;
            double azimuth = 2 * Math.PI * random.uniform();
            double sine = Math.sqrt(1 - cosine * cosine);
            Vec3 along = i % 7 == 0
                    ? new Vec3(0, 0, i % 3 == 0 ? 1 : -1)
                    : new Vec3(sine * Math.cos(azimuth), sine * Math.sin(azimuth), i % 11 == 0 ? 0 : cosine);
            Vec3 place =
                    new Vec3(200 * random.uniform() - 100, 120 * random.uniform() - 60, 800 * random.uniform() - 40);
            double momentum = Math.sqrt(energy * (energy + 2 * species.mass()));
            Primary primary = new Primary(species, place, along.times(momentum / along.length()), 0, 1);
            double kinetic = primary.energy() - species.mass();
            Tally tally = shower.shower(primary, Stacks.stream("muon anywhere", i));
            assertThat(sum(tally)).isCloseTo(kinetic, within(1e-9 * kinetic));
            assertThat(tally.light()).isBetween(0.0, kinetic * (1 + 1e-9));
        }
    }

    /** Segments follow one another without gaps: path adds up to the tally's, loss to what is left behind. */
    @Test
    void segmentsAddUpToTheTally() {
        FullShower shower = CALORIMETER.transport();
        Notes notes = new Notes();
        shower.develop(
                List.of(Stacks.beam(Species.MUON_PLUS, 20)),
                Stacks.stream("muon sum", 0),
                new Transport.Listeners(notes, notes),
                Insertion.NONE);
        double path = 0;
        for (List<Double> segment : notes.segments) {
            if (segment.getFirst() == Track.MUON_PLUS) {
                path += segment.get(3);
                assertThat(segment.get(2)).isLessThanOrEqualTo(segment.get(1));
            }
        }
        Tally tally = shower.tally();
        double expected = tally.trackLength(Track.MUON_PLUS, 0) + tally.trackLength(Track.MUON_PLUS, 1);
        assertThat(path).isCloseTo(expected, within(1e-9 * expected)).isGreaterThan(449);
        assertThat(notes.left).isCloseTo(20, within(1e-8));
    }

    @Test
    void leadingPartIsTheBeginningOfTheWhole() {
        FullShower shower = ORDERED.transport();
        for (int i = 0; i < 20; i++) {
            Notes led = new Notes();
            shower.lead(List.of(Stacks.beam(Species.MUON_MINUS, 100)), Stacks.stream("muon lead", i), led);
            Notes whole = new Notes();
            shower.develop(
                    List.of(Stacks.beam(Species.MUON_MINUS, 100)),
                    Stacks.stream("muon lead", i),
                    new Transport.Listeners(whole, whole),
                    Insertion.NONE);
            assertThat(led.segments).hasSizeGreaterThan(299).isEqualTo(whole.segments);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "37, 0.25", "200, 1"})
    void insertionEndsAMuonAndStartsItsSurvivors(int segment, double fraction) {
        FullShower shower = ORDERED.transport();
        List<Primary> beam = List.of(Stacks.beam(Species.MUON_MINUS, 100));
        Notes before = new Notes();
        shower.lead(beam, Stacks.stream("muon insert", 0), before);
        List<Double> parent = before.segments.get(segment);
        assertThat(parent.getFirst()).isEqualTo(Track.MUON_MINUS);
        Primary survivor = new Primary(Species.MUON_MINUS, new Vec3(0, 0, parent.get(4)), new Vec3(0, 0, 3), 1, 1);
        Notes after = new Notes();
        shower.develop(
                beam,
                Stacks.stream("muon insert", 0),
                new Transport.Listeners(SegmentObserver.NONE, after),
                new Insertion(segment, fraction, List.of(survivor)));
        double gone = parent.get(1) - fraction * (parent.get(1) - parent.get(2));
        double expected = 100 - gone + survivor.energy() - survivor.species().mass();
        assertThat(after.left).isCloseTo(expected, within(1e-7));
    }

    @Test
    void muonsMakeNoGarbage() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        FullShower shower = CALORIMETER.transport();
        Primary primary = Stacks.beam(Species.MUON_MINUS, 20);
        for (int i = 0; i < 300; i++) {
            shower.shower(primary, Stacks.stream("muon garbage", i));
        }
        int events = 100;
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < events; i++) {
            shower.shower(primary, Stacks.stream("muon garbage", i));
        }
        long each = (threads.getCurrentThreadAllocatedBytes() - before) / events;
        assertThat(each)
                .as("bytes per event; streams and lists of the call itself")
                .isLessThan(4096);
    }

    /** Threads that ask for the muons' tables at the same moment get the same ones. */
    @Test
    void sameStreamGivesTheSameBitsOnAnyThread() {
        FullShowerModel model =
                new FullShowerModel(Stacks.of(Stacks.IRON, 1000), ShowerSettings.of(Cuts.of(1e-3)), 101);
        double[] deposits = IntStream.range(0, 4)
                .parallel()
                .mapToDouble(thread -> model.transport()
                        .shower(Stacks.beam(Species.MUON_MINUS, 50), Stacks.stream("muon bits", 1))
                        .deposited())
                .toArray();
        assertThat(deposits).containsOnly(deposits[0]);
    }
}
