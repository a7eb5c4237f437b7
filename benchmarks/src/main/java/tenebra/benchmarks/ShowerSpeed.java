package tenebra.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tenebra.transport.shower.FullShower;
import tenebra.transport.shower.FullShowerModel;
import tenebra.transport.shower.ShowerSettings;
import tenebra.transport.shower.Suppression;
import tenebra.transport.shower.Tally;

/**
 * Speed of full showers beside what they show, so that speed is never bought with physics: time per shower on one thread, its ratio
 * to a fixed loop on the same machine, bytes per shower, what two threads gain; visible fraction, resolution, and path of positrons
 * above 1 GeV. Arguments: showers of each kind (default 300).
 */
public final class ShowerSpeed {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private ShowerSpeed() {}

    public static void main(String[] arguments) throws InterruptedException {
        int showers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        double calibration = calibration();
        System.out.printf(Locale.ROOT, "calibration loop: %.2f ms%n", calibration);
        System.out.println(
                "case                 ms/shower  in loops  bytes  2 threads  visible  sd/mean  e+ above 1 GeV [cm]");
        for (ShowerBenchmark.Case what : ShowerBenchmark.Case.values()) {
            show(what, showers, calibration);
        }
    }

    private static double calibration() {
        double best = Double.MAX_VALUE;
        double sink = 0;
        for (int i = 0; i < 50; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            sink += Calibration.loop();
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) * 1e-6);
        }
        if (!(sink > 0)) {
            throw new IllegalStateException("the calibration loop gave nothing");
        }
        return best;
    }

    private static void show(ShowerBenchmark.Case what, int showers, double calibration) throws InterruptedException {
        FullShowerModel model = new FullShowerModel(
                Calorimeter.line(), ShowerSettings.of(what.cuts()).with(Suppression.OFF), what.energy() + 1);
        FullShower worker = model.transport();
        for (int i = 0; i < showers / 3 + 20; i++) {
            worker.shower(Calorimeter.electron(what.energy()), Calorimeter.stream(1_000_000 + i));
        }
        double light = 0;
        double squares = 0;
        double positrons = 0;
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < showers; i++) {
            Tally tally = worker.shower(Calorimeter.electron(what.energy()), Calorimeter.stream(i));
            light += tally.light() / what.energy();
            squares += tally.light() * tally.light() / what.energy() / what.energy();
            positrons += above(tally, 1, 1.0);
        }
        double each = (THREADS.getCurrentThreadCpuTime() - start) * 1e-6 / showers;
        bytes = (THREADS.getCurrentThreadAllocatedBytes() - bytes) / showers;
        double mean = light / showers;
        System.out.printf(
                Locale.ROOT,
                "%-20s %9.3f %9.3f %6d %10.2f %8.4f %8.4f %8.3f%n",
                what,
                each,
                each / calibration,
                bytes,
                wall(model, what, showers, 1) / wall(model, what, showers, 2),
                mean,
                Math.sqrt(squares / showers - mean * mean) / mean,
                positrons / showers / 10);
    }

    private static double above(Tally tally, int kind, double energy) {
        double sum = 0;
        for (int i = 0; i < tally.intervals(); i++) {
            sum += tally.energyEdge(i) >= energy ? tally.spectrum(kind, i) : 0;
        }
        return sum;
    }

    /** Wall time [s] of that many showers on a number of threads. */
    private static double wall(FullShowerModel model, ShowerBenchmark.Case what, int showers, int threads)
            throws InterruptedException {
        List<Thread> running = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            int first = i;
            running.add(Thread.ofPlatform().start(() -> {
                FullShower worker = model.transport();
                for (int event = first; event < showers; event += threads) {
                    worker.shower(Calorimeter.electron(what.energy()), Calorimeter.stream(event));
                }
            }));
        }
        for (Thread thread : running) {
            thread.join();
        }
        return (System.nanoTime() - start) * 1e-9;
    }
}
