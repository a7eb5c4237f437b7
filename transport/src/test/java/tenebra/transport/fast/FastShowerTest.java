package tenebra.transport.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tenebra.core.TenebraException;
import tenebra.core.Vec3;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.core.random.Stage;
import tenebra.matter.DensityEffect;
import tenebra.matter.Element;
import tenebra.matter.Material;
import tenebra.matter.Species;
import tenebra.transport.Deposit;
import tenebra.transport.DepositSink;
import tenebra.transport.Insertion;
import tenebra.transport.Primary;
import tenebra.transport.SegmentBatch;
import tenebra.transport.SegmentObserver;
import tenebra.transport.Transport;
import tenebra.transport.fast.fit.FitPlan;
import tenebra.transport.fast.fit.ShowerFitter;
import tenebra.transport.geometry.Block;
import tenebra.transport.geometry.CellGrid;
import tenebra.transport.geometry.Face;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;
import tenebra.transport.geometry.Line;
import tenebra.transport.shower.Cuts;
import tenebra.transport.shower.FullShower;
import tenebra.transport.shower.FullShowerModel;
import tenebra.transport.shower.ShowerSettings;
import tenebra.transport.shower.Tally;

/** Laws of the fast mode, with a small fit of its own; how well the committed fits agree is tested where they are read. */
@SuppressWarnings("NullAway.Init") // the fit is made before all tests
class FastShowerTest {
    private static final double CUT = 1e-3;
    private static final Material LEAD = new Material(
            "lead",
            11.35,
            List.of(new Material.Share(Element.of("Pb"), 1)),
            new DensityEffect(823e-9, 6.2018, 0.3776, 3.8073, 0.09359, 3.1608, 0.14));
    private static final Material POLYSTYRENE = new Material(
            "polystyrene",
            1.06,
            List.of(new Material.Share(Element.of("C"), 0.92258), new Material.Share(Element.of("H"), 0.07742)),
            new DensityEffect(68.7e-9, 3.2999, 0.1647, 2.5031, 0.16454, 3.2224, 0));
    private static final List<Layer> LAYERS =
            List.of(new Layer(LEAD, 1.5), Layer.active(POLYSTYRENE, 1.5, FitPlan.BIRKS));
    private static ShowerParameters fit;
    private static ShowerFits fits;

    @BeforeAll
    static void makeAFit() {
        fit = new ShowerFitter(
                        StackContent.of(new LayerStack(1, LAYERS), CUT),
                        new FitPlan(List.of(0.01, 0.1, 1.0, 4.0), 8, FitPlan.BIRKS, 1))
                .fit((done, all) -> {});
        fits = new ShowerFits(List.of(fit));
    }

    private static Block block(int element, double front, int periods) {
        return new Block(element, front, Face.centred(240, 240), new LayerStack(periods, LAYERS), new CellGrid(6, 6));
    }

    private static Line calorimeter() {
        return new Line(List.of(block(0, 0, 150)));
    }

    private static FastShowerModel whole(Line line) {
        return new FastShowerModel(line, FastShowerModel.Settings.whole(CUT), fits, 15);
    }

    private static Primary beam(Species species, double energy) {
        double momentum = Math.sqrt(energy * (energy + 2 * species.mass()));
        return new Primary(species, new Vec3(13, -9, -5), new Vec3(0, 0, momentum), 0, 1);
    }

    private static RandomStream stream(String task, long event) {
        return RandomStreams.of(1, task).event(event).stage(Stage.TRANSPORT);
    }

    /** Takes down what it is told. */
    private static final class Book implements DepositSink {
        private double sum;
        private double light;
        private final double[] ofElement = new double[3];

        @Override
        public void deposit(Deposit deposit) {
            sum += deposit.energy();
            light += deposit.light();
            ofElement[deposit.element()] += deposit.energy();
        }

        @Override
        public void escape(Species species, double energy, double z) {
            sum += energy;
        }
    }

    /** Deposits and escapes are the energy that came in; that of a positron counts with twice the rest mass. */
    @ParameterizedTest
    @CsvSource({
        "ELECTRON, 10, 1000", "POSITRON, 10, 1000", "PHOTON, 10, 1000", "ELECTRON, 10, 1",
        "POSITRON, 10, 1", "PHOTON, 10, 1", "PHOTON, 0.02, 1000", "ELECTRON, 0.01, 1000"
    })
    void energyIsConservedInEveryShower(Species species, double energy, double leading) {
        Line line = new Line(List.of(block(0, 0, 30), block(1, 90, 20), block(2, 500, 20)));
        FastShower shower = new FastShowerModel(line, new FastShowerModel.Settings(CUT, leading), fits, 15).transport();
        double available = energy + (species == Species.POSITRON ? 2 * species.mass() : 0);
        for (int i = 0; i < 50; i++) {
            Book book = new Book();
            shower.develop(
                    List.of(beam(species, energy)),
                    stream("balance", i),
                    new Transport.Listeners(SegmentObserver.NONE, book),
                    Insertion.NONE);
            assertThat(book.sum).isCloseTo(available, within(1e-9 * available));
            assertThat(book.light).isLessThan(book.sum);
        }
    }

    /** What a short box does not hold is in the box behind it, gap or not, and not at its side. */
    @Test
    void leakageGoesOnIntoTheNextBox() {
        FastShower cut =
                whole(new Line(List.of(block(0, 0, 50), block(1, 300, 100)))).transport();
        FastShower long150 = whole(calorimeter()).transport();
        double behind = 0;
        double wanted = 0;
        double end = 50 * fit.stack().radiationLengths();
        int events = 2000;
        for (int i = 0; i < events; i++) {
            Book book = new Book();
            cut.develop(
                    List.of(beam(Species.ELECTRON, 4)),
                    stream("leak", i),
                    new Transport.Listeners(SegmentObserver.NONE, book),
                    Insertion.NONE);
            behind += book.ofElement[1];
            long150.shower(beam(Species.ELECTRON, 4), stream("leak", i));
            for (int bin = 0; bin < fit.axes().depths().size() - 1; bin++) {
                double low = fit.axes().depths().get(bin);
                double high = fit.axes().depths().get(bin + 1);
                wanted += long150.profile(bin) * Math.clamp((high - end) / (high - low), 0.0, 1.0);
            }
        }
        assertThat(behind / wanted).isBetween(0.9, 1.1);
        assertThat(behind / events / 4).isBetween(0.05, 0.2);
    }

    /** Light and its spread are those of the full mode at an energy between those of the fit (errors of the full mode: 0.6 and 6 %, of the fit 0.5 %). */
    @ParameterizedTest
    @EnumSource(
            value = Species.class,
            names = {"ELECTRON", "PHOTON"})
    void lightIsThatOfTheFullMode(Species species) {
        FullShower full = new FullShowerModel(calorimeter(), ShowerSettings.of(Cuts.of(CUT)), 5).transport();
        FastShower fast = whole(calorimeter()).transport();
        Statistics ofFull = new Statistics();
        Statistics ofFast = new Statistics();
        for (int i = 0; i < 120; i++) {
            ofFull.add(full.shower(beam(species, 2), stream("light", i)).light());
        }
        for (int i = 0; i < 5000; i++) {
            ofFast.add(fast.shower(beam(species, 2), stream("light", i)).light());
        }
        assertThat(ofFast.mean() / ofFull.mean()).isBetween(0.97, 1.03);
        assertThat(ofFast.spread() / ofFull.spread()).isBetween(0.75, 1.33);
    }

    /** Mean and standard deviation. */
    private static final class Statistics {
        private int count;
        private double sum;
        private double squares;

        void add(double value) {
            count++;
            sum += value;
            squares += value * value;
        }

        double mean() {
            return sum / count;
        }

        double spread() {
            return Math.sqrt(squares / count - mean() * mean());
        }
    }

    /** A shower whose leading part is followed has on average the light of one that is drawn as a whole. */
    @Test
    void leadingPartDoesNotChangeTheLight() {
        FastShower drawn = whole(calorimeter()).transport();
        FastShower led =
                new FastShowerModel(calorimeter(), new FastShowerModel.Settings(CUT, 0.5), fits, 15).transport();
        Statistics ofDrawn = new Statistics();
        Statistics ofLed = new Statistics();
        for (int i = 0; i < 2000; i++) {
            ofDrawn.add(
                    drawn.shower(beam(Species.ELECTRON, 4), stream("led", i)).light());
            ofLed.add(led.shower(beam(Species.ELECTRON, 4), stream("led", i)).light());
        }
        assertThat(ofLed.mean() / ofDrawn.mean()).isBetween(0.97, 1.03);
    }

    /** A shower on the border of two cells is shared evenly, one on a corner among four. */
    @Test
    void cellsShareAsTheyLie() {
        FastShower shower = whole(calorimeter()).transport();
        double left = 0;
        double right = 0;
        for (int i = 0; i < 4000; i++) {
            Tally tally = shower.shower(
                    new Primary(Species.ELECTRON, new Vec3(0, 20, -1), new Vec3(0, 0, 3), 0, 1), stream("cells", i));
            left += tally.cellEnergy(3 * 6 + 2);
            right += tally.cellEnergy(3 * 6 + 3);
        }
        assertThat(left / right).isCloseTo(1, within(0.02));
    }

    /** The numbers of segments in the first pass are those of the second. */
    @Test
    void leadingPartIsTheSameInBothPasses() {
        FastShower shower =
                new FastShowerModel(calorimeter(), new FastShowerModel.Settings(CUT, 1), fits, 15).transport();
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        shower.lead(List.of(beam(Species.ELECTRON, 10)), stream("passes", 3), observer(first));
        shower.develop(
                List.of(beam(Species.ELECTRON, 10)),
                stream("passes", 3),
                new Transport.Listeners(observer(second), new Book()),
                Insertion.NONE);
        assertThat(first).isNotEmpty().isEqualTo(second);
    }

    private static SegmentObserver observer(List<Double> lengths) {
        return (SegmentBatch batch) -> {
            for (int i = 0; i < batch.size(); i++) {
                lengths.add(batch.length(i) + batch.energyBefore(i));
            }
        };
    }

    @Test
    void sameStreamGivesTheSameBitsOnAnyWorker() {
        FastShowerModel model = whole(calorimeter());
        FastShower one = model.transport();
        FastShower other = model.transport();
        other.shower(beam(Species.PHOTON, 3), stream("before", 0));
        Tally first = one.shower(beam(Species.ELECTRON, 5), stream("bits", 1));
        Tally second = other.shower(beam(Species.ELECTRON, 5), stream("bits", 1));
        for (int cell = 0; cell < first.cells(); cell++) {
            assertThat(second.cellEnergy(cell)).isEqualTo(first.cellEnergy(cell));
            assertThat(second.cellLight(cell)).isEqualTo(first.cellLight(cell));
        }
    }

    /** Nor does a fit depend on how many threads made it. */
    @Test
    void fitIsReproducible() {
        FitPlan plan = new FitPlan(List.of(0.01, 0.03, 0.1), 8, FitPlan.BIRKS, 5);
        StackContent content = StackContent.of(new LayerStack(1, LAYERS), CUT);
        assertThat(new ShowerFitter(content, plan).fit((done, all) -> {}))
                .isEqualTo(new ShowerFitter(content, plan).fit((done, all) -> {}));
    }

    @Test
    void showersMakeNoGarbage() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        FastShower shower = whole(calorimeter()).transport();
        Primary primary = beam(Species.ELECTRON, 10);
        for (int i = 0; i < 3000; i++) {
            shower.shower(primary, stream("garbage", 0));
        }
        RandomStream stream = stream("garbage", 1);
        int events = 1000;
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < events; i++) {
            shower.shower(primary, stream);
        }
        assertThat((threads.getCurrentThreadAllocatedBytes() - before) / events)
                .as("bytes per shower")
                .isZero();
    }

    @Test
    void stackWithoutFitIsRefusedWithWhatToDo() {
        Line line = new Line(List.of(new Block(
                0,
                0,
                Face.centred(240, 240),
                new LayerStack(100, List.of(new Layer(LEAD, 2), Layer.active(POLYSTYRENE, 1.5, 0))),
                CellGrid.ONE)));
        assertThatThrownBy(() -> whole(line))
                .isInstanceOf(TenebraException.class)
                .hasMessageContaining("PHY-078")
                .hasMessageContaining("2.0 mm lead")
                .hasMessageContaining("tenebra shower --fit");
    }
}
