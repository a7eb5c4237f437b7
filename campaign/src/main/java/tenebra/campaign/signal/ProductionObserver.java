package tenebra.campaign.signal;

import java.util.List;
import tenebra.core.Vec3;
import tenebra.core.random.RandomStream;
import tenebra.darksector.production.ProductionProcess;
import tenebra.matter.Medium;
import tenebra.matter.Species;
import tenebra.transport.SegmentBatch;
import tenebra.transport.SegmentObserver;

/**
 * Rides on a shower: adds up targets × cross section × length of all processes over all segments, and keeps one segment
 * chosen with probability in proportion (a reservoir of one). The sum is the expected number of mediators per beam particle
 * at unit coupling.
 */
final class ProductionObserver implements SegmentObserver {
    private final List<ProductionProcess> processes;
    private final double[][] targetDensity;
    private final RandomStream random;

    private double probability;
    private double trackLength;
    private long chosenSegment = -1;
    private int chosenProcess;
    private Species chosenSpecies = Species.ELECTRON;
    private double energyBefore;
    private double energyAfter;
    private double length;
    private double time;
    private Vec3 position = Vec3.ZERO;
    private Vec3 direction = new Vec3(0, 0, 1);

    /**
     * For one shower.
     *
     * @param targetDensity of each process in each medium, from {@link #targetDensity}
     */
    ProductionObserver(List<ProductionProcess> processes, double[][] targetDensity, RandomStream random) {
        this.processes = processes;
        this.targetDensity = targetDensity;
        this.random = random;
    }

    /** Targets per volume [1/mm³] of each process in each medium. */
    static double[][] targetDensity(List<ProductionProcess> processes, List<Medium> media) {
        return processes.stream()
                .map(process ->
                        media.stream().mapToDouble(process::targetDensity).toArray())
                .toArray(double[][]::new);
    }

    @Override
    public void observe(SegmentBatch batch) {
        for (int row = 0; row < batch.size(); row++) {
            boolean couldBeParent = false;
            for (int process = 0; process < processes.size(); process++) {
                if (processes.get(process).startsFrom(batch.species(row), batch.energyBefore(row))) {
                    couldBeParent = true;
                    offer(batch, row, process);
                }
            }
            if (couldBeParent) {
                trackLength += batch.length(row);
            }
        }
    }

    private void offer(SegmentBatch batch, int row, int process) {
        double crossSection = processes
                .get(process)
                .meanCrossSection(batch.species(row), batch.energyBefore(row), batch.energyAfter(row));
        double weight = targetDensity[process][batch.medium(row)] * crossSection * batch.length(row);
        if (!(weight > 0)) {
            return;
        }
        probability += weight;
        if (random.uniform() * probability < weight) {
            chosenSegment = batch.number(row);
            chosenProcess = process;
            chosenSpecies = batch.species(row);
            energyBefore = batch.energyBefore(row);
            energyAfter = batch.energyAfter(row);
            length = batch.length(row);
            time = batch.time(row);
            position = new Vec3(batch.position(row, 0), batch.position(row, 1), batch.position(row, 2));
            direction = new Vec3(batch.direction(row, 0), batch.direction(row, 1), batch.direction(row, 2));
        }
    }

    /** Expected mediators per beam particle at unit coupling. */
    double probability() {
        return probability;
    }

    /** Path [mm] of particles that could have been the parent. */
    double trackLength() {
        return trackLength;
    }

    /** The stream that it chose with, behind what it drew. */
    RandomStream random() {
        return random;
    }

    long segment() {
        return chosenSegment;
    }

    ProductionProcess process() {
        return processes.get(chosenProcess);
    }

    Species species() {
        return chosenSpecies;
    }

    double energyBefore() {
        return energyBefore;
    }

    double energyAfter() {
        return energyAfter;
    }

    double length() {
        return length;
    }

    double time() {
        return time;
    }

    Vec3 position() {
        return position;
    }

    Vec3 direction() {
        return direction;
    }
}
