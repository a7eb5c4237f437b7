package tenebra.campaign.shower;

import java.util.List;
import tenebra.matter.Material;
import tenebra.transport.shower.ShowerStatistics;

/**
 * Showers that were made.
 *
 * @param materials of the target, in the order of the statistics'
 * @param cpuSeconds of the threads for one shower; not reproducible
 * @param wallSeconds for all of them; not reproducible
 */
public record ShowerSample(
        ShowerTask task, ShowerStatistics statistics, List<Material> materials, double cpuSeconds, double wallSeconds) {
    public ShowerSample {
        materials = List.copyOf(materials);
    }

    /** False of fast showers: nothing in them is followed. */
    public boolean hasTracks() {
        return task.physics().fidelity() == Fidelity.FULL;
    }

    public DepthProfile profile() {
        return DepthProfile.of(this);
    }
}
