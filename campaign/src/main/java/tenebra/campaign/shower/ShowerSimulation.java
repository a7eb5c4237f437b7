package tenebra.campaign.shower;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import tenebra.campaign.engine.Progress;
import tenebra.core.Check;
import tenebra.core.TenebraException;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.core.random.Stage;
import tenebra.matter.Material;
import tenebra.matter.Species;
import tenebra.transport.Deposit;
import tenebra.transport.DepositSink;
import tenebra.transport.Insertion;
import tenebra.transport.Primary;
import tenebra.transport.Transport;
import tenebra.transport.fast.FastShowerModel;
import tenebra.transport.fast.ShowerFits;
import tenebra.transport.shower.FullShowerModel;
import tenebra.transport.shower.ShowerSettings;
import tenebra.transport.shower.ShowerStatistics;
import tenebra.transport.shower.Tally;

/** Makes the showers of a task on any number of threads. Each has its own random stream; sums are made in the order of chunks. */
public final class ShowerSimulation {
    /** Makes one shower after another, for one thread. */
    private interface Maker {
        Tally shower(Primary primary, RandomStream random);
    }

    /** Chunks depend on the number of showers alone. */
    private static final int CHUNKS = 200;

    private static final int LARGEST_CHUNK = 100;
    /** Processor time of showers that are made first and not counted, while the compiler is at work [ns]. */
    private static final long WARM_UP = 1_500_000_000L;

    private static final double SECOND = 1e-9;
    private static final DepositSink NOWHERE = new DepositSink() {
        @Override
        public void deposit(Deposit deposit) {}

        @Override
        public void escape(Species species, double energy, double z) {}
    };

    private final ShowerTask task;
    private final RandomStreams streams;
    private final Prepared model;
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

    /** Prepares the tables. Fits are asked for if showers are to be fast. */
    public ShowerSimulation(ShowerTask task, Supplier<ShowerFits> fits) {
        this.task = task;
        streams = RandomStreams.of(task.seed(), task.streamName());
        model = switch (task.physics().fidelity()) {
            case FULL -> prepared(full());
            case FAST ->
                prepared(new FastShowerModel(
                        task.target().line(),
                        FastShowerModel.Settings.whole(task.physics().cutoff()),
                        fits.get(),
                        task.energy()));
        };
    }

    /** A model of either fidelity. */
    private record Prepared(Supplier<Maker> makers, Tally form, List<Material> materials, String description) {}

    private static Prepared prepared(FullShowerModel full) {
        return new Prepared(
                () -> full.transport()::shower, full.transport().tally(), full.materials(), full.description());
    }

    private static Prepared prepared(FastShowerModel fast) {
        List<Material> materials = fast.media().stream()
                .map(medium -> medium.parts().getFirst().material())
                .toList();
        return new Prepared(() -> fast.transport()::shower, fast.transport().tally(), materials, fast.description());
    }

    private FullShowerModel full() {
        return new FullShowerModel(
                task.target().line(),
                task.settings(),
                task.energy(),
                new ShowerSettings.Order(0, ShowerTracks.threshold(task)));
    }

    /** What it is and what it neglects. */
    public String description() {
        return model.description();
    }

    /** Makes all showers. */
    public ShowerSample run(int threads, Progress progress) {
        Check.inRange("threads", threads, 1, 4096, "");
        ShowerStatistics all = new ShowerStatistics(model.form());
        long cpu = 0;
        warmUp();
        progress.begin("simulating", task.events(), 0);
        long begin = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<Chunk>> chunks = new ArrayDeque<>();
            ThreadLocal<Maker> workers = ThreadLocal.withInitial(model.makers());
            long size = chunkSize();
            for (long first = 0; first < task.events(); first += size) {
                chunks.add(pool.submit(chunk(workers, first, Math.min(size, task.events() - first))));
            }
            while (!chunks.isEmpty()) {
                Chunk done = chunks.remove().get();
                all.merge(done.statistics());
                cpu += done.cpu();
                progress.advance(done.statistics().events());
            }
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("shower failed", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw TenebraException.resource("SYS-004", "interrupted; nothing is kept");
        } finally {
            pool.shutdownNow();
            pool.close();
        }
        progress.end();
        return new ShowerSample(
                task,
                all,
                model.materials(),
                SECOND * (double) cpu / (double) task.events(),
                SECOND * (double) (System.nanoTime() - begin));
    }

    /** The tracks of one shower, always a full one: fast showers have none. */
    public ShowerTracks tracks(long event) {
        ShowerTracks tracks = new ShowerTracks(task);
        full().transport()
                .develop(
                        List.of(task.primary()),
                        stream(event),
                        new Transport.Listeners(tracks, NOWHERE),
                        Insertion.NONE);
        return tracks;
    }

    private record Chunk(ShowerStatistics statistics, long cpu) {}

    private Callable<Chunk> chunk(ThreadLocal<Maker> workers, long first, long events) {
        return () -> {
            Maker maker = workers.get();
            long begin = cpuTime();
            ShowerStatistics statistics = new ShowerStatistics(model.form());
            for (long event = first; event < first + events; event++) {
                statistics.add(maker.shower(task.primary(), stream(event)));
            }
            return new Chunk(statistics, cpuTime() - begin);
        };
    }

    private long chunkSize() {
        return Math.clamp(task.events() / CHUNKS, 1, LARGEST_CHUNK);
    }

    private RandomStream stream(long event) {
        return streams.event(event).stage(Stage.TRANSPORT);
    }

    /** As many showers as are counted, but no longer than needed. */
    private void warmUp() {
        Maker maker = model.makers().get();
        RandomStreams others = RandomStreams.of(task.seed(), "warm-up");
        long begin = cpuTime();
        for (long event = 0; event < task.events() && cpuTime() - begin < WARM_UP; event++) {
            maker.shower(task.primary(), others.event(event).stage(Stage.TRANSPORT));
        }
    }

    /** Processor time of this thread [ns]; elapsed time where the system does not tell. */
    private long cpuTime() {
        return clock.isCurrentThreadCpuTimeSupported() ? clock.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
