package tenebra.app;

import java.util.List;
import tenebra.campaign.result.Json;
import tenebra.campaign.shower.DepthProfile;
import tenebra.campaign.shower.ShowerSample;
import tenebra.campaign.shower.ShowerTarget;
import tenebra.campaign.shower.ShowerTask;
import tenebra.core.Units;
import tenebra.matter.Medium;
import tenebra.matter.Species;
import tenebra.transport.shower.ShowerStatistics;
import tenebra.transport.shower.Suppression;
import tenebra.transport.shower.Tally;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Showers as JSON. */
record ShowerTree(ShowerSample sample, int threads) {
    /** Kinds of particle in the order of tallies. */
    private static final List<String> ALL_KINDS = List.of("e-", "e+", "gamma", "mu-", "mu+");

    private static final List<String> KINDS = ALL_KINDS.subList(0, 3);

    /** Least energy of the spectrum [GeV]. */
    private static final double LEAST = Units.MEV;

    ObjectNode tree() {
        ShowerTask task = sample.task();
        ShowerStatistics statistics = sample.statistics();
        ObjectNode tree = Json.object();
        tree.put("events", statistics.events())
                .put("particle", task.species().symbol())
                .put("energy_GeV", task.energy())
                .put("where", task.target().where())
                .put("cutoff_MeV", task.physics().cutoff() / Units.MEV)
                .put("lpm", task.physics().suppression() == Suppression.ON ? "on" : "off")
                .put("fidelity", task.physics().fidelity().symbol())
                .put("seed", task.seed());
        tree.set("geometry", geometry(task.target()));
        tree.set("layers", layers());
        tree.set("visible_energy_GeV", moments(statistics.visible()));
        tree.put("deposited_GeV", statistics.deposited().mean());
        tree.putObject("leakage_GeV")
                .put("front", statistics.escaped(Tally.FRONT))
                .put("back", statistics.escaped(Tally.BACK))
                .put("side", statistics.escaped(Tally.SIDE));
        DepthProfile profile = sample.profile();
        tree.put("depth_of_maximum_mm", profile.depthOfMaximum())
                .put("centroid_mm", profile.centroid())
                .put("radius_50_mm", statistics.radius(0.5))
                .put("radius_90_mm", statistics.radius(0.9))
                .put("radius_95_mm", statistics.radius(0.95));
        if (sample.hasTracks()) {
            tree.set("track_length_mm", tracks());
            tree.set("track_length_by_material_mm", tracksByMaterial());
            tree.set("track_length_spectrum", spectrum());
        }
        return tree.put("cpu_s_per_event", sample.cpuSeconds())
                .put("wall_s", sample.wallSeconds())
                .put("threads", threads);
    }

    /** Muons are told of where they are shot. */
    private List<String> kinds() {
        return sample.task().species().mass() > Species.ELECTRON.mass() ? ALL_KINDS : KINDS;
    }

    private static ObjectNode geometry(ShowerTarget target) {
        Medium medium = target.medium();
        return Json.object()
                .put("width_mm", target.face().width())
                .put("height_mm", target.face().height())
                .put("length_mm", target.length())
                .put("length_X0", target.length() / medium.radiationLength())
                .put("radiation_length_mm", medium.radiationLength())
                .put("moliere_radius_mm", medium.moliereRadius())
                .put("critical_energy_MeV", medium.criticalEnergy() / Units.MEV)
                .put("visible_material", target.visible().name());
    }

    private ArrayNode layers() {
        ArrayNode array = Json.array();
        List<ShowerTarget.PlacedLayer> layers = sample.task().target().layers();
        for (int i = 0; i < layers.size(); i++) {
            ShowerTarget.PlacedLayer layer = layers.get(i);
            array.addObject()
                    .put("index", i)
                    .put("material", layer.material().name())
                    .put("energy_GeV", sample.statistics().layerEnergy(i))
                    .put("error_GeV", sample.statistics().layerError(i))
                    .put("front_mm", layer.front())
                    .put("thickness_mm", layer.thickness())
                    .put("visible", layer.isVisible());
        }
        return array;
    }

    private static ObjectNode moments(ShowerStatistics.Moments moments) {
        return Json.object()
                .put("mean", moments.mean())
                .put("sd", moments.standardDeviation())
                .put("error", moments.error());
    }

    private ObjectNode tracks() {
        ObjectNode tracks = Json.object();
        for (int kind = 0; kind < kinds().size(); kind++) {
            tracks.put(kinds().get(kind), sample.statistics().trackLength(kind));
        }
        return tracks;
    }

    private ObjectNode tracksByMaterial() {
        ObjectNode materials = Json.object();
        for (int i = 0; i < sample.materials().size(); i++) {
            ObjectNode tracks = materials.putObject(sample.materials().get(i).name());
            for (int kind = 0; kind < kinds().size(); kind++) {
                tracks.put(kinds().get(kind), sample.statistics().trackLength(kind, i));
            }
        }
        return materials;
    }

    /** Up to the energy of the shower; the first row may begin a little below the least energy. */
    private ArrayNode spectrum() {
        ShowerStatistics statistics = sample.statistics();
        ArrayNode rows = Json.array();
        for (int i = 0; i < statistics.intervals(); i++) {
            if (statistics.energyEdge(i + 1) > LEAST
                    && statistics.energyEdge(i) < sample.task().energy()) {
                ObjectNode row = rows.addObject()
                        .put("energy_low_GeV", statistics.energyEdge(i))
                        .put("energy_high_GeV", statistics.energyEdge(i + 1));
                for (int kind = 0; kind < kinds().size(); kind++) {
                    row.put(kinds().get(kind), statistics.spectrum(kind, i));
                }
            }
        }
        return rows;
    }
}
