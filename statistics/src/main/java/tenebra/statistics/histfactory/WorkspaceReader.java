package tenebra.statistics.histfactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tenebra.core.TenebraException;
import tenebra.statistics.histfactory.Measurement.ParameterSettings;
import tenebra.statistics.histfactory.Measurement.Range;
import tenebra.statistics.histfactory.Workspace.BinnedChannel;
import tenebra.statistics.histfactory.Workspace.Sample;
import tools.jackson.databind.JsonNode;

/** Workspaces from JSON trees. What breaks the schema, or makes no sense, is refused with its place (STA-021, STA-022). */
final class WorkspaceReader {
    private static final double MOST = 1e12;

    private WorkspaceReader() {}

    static Workspace read(JsonNode tree) {
        JsonPlace root = new JsonPlace(tree, "$").withOnly("channels", "observations", "measurements", "version");
        if (!root.text("version").equals(WorkspaceJson.VERSION)) {
            throw root.member("version").broken("must be " + WorkspaceJson.VERSION);
        }
        Map<String, List<Double>> observed = observations(root);
        List<BinnedChannel> channels = new ArrayList<>();
        for (JsonPlace place : root.someElements("channels")) {
            channels.add(channel(place, observed));
        }
        List<Measurement> measurements = new ArrayList<>();
        for (JsonPlace place : root.someElements("measurements")) {
            measurements.add(measurement(place));
        }
        Workspace workspace = atPlace(root, () -> new Workspace(channels, measurements));
        if (channels.size() < observed.size()) {
            throw root.member("observations").broken("more observations than channels");
        }
        return workspace;
    }

    private static Map<String, List<Double>> observations(JsonPlace root) {
        Map<String, List<Double>> observed = new LinkedHashMap<>();
        for (JsonPlace observation : root.someElements("observations")) {
            observation.withOnly("name", "data");
            if (observed.put(observation.text("name"), observation.numbers("data", 0, MOST)) != null) {
                throw observation.broken("observation given twice");
            }
        }
        return observed;
    }

    private static BinnedChannel channel(JsonPlace place, Map<String, List<Double>> observed) {
        String name = place.withOnly("name", "samples").text("name");
        List<Double> counts = observed.get(name);
        if (counts == null) {
            throw place.broken("channel %s has no observation".formatted(name));
        }
        List<Sample> samples = new ArrayList<>();
        for (JsonPlace sample : place.someElements("samples")) {
            sample.withOnly("name", "data", "modifiers");
            String sampleName = sample.text("name");
            List<Modifier> modifiers = new ArrayList<>();
            for (JsonPlace modifier : sample.elements("modifiers")) {
                modifiers.add(modifier(modifier, "sample %s in channel %s".formatted(sampleName, name)));
            }
            List<Double> data = sample.numbers("data", -MOST, MOST);
            samples.add(atPlace(sample, () -> new Sample(sampleName, data, modifiers)));
        }
        return atPlace(place, () -> new BinnedChannel(name, counts, samples));
    }

    private static Modifier modifier(JsonPlace place, String owner) {
        String name = place.withOnly("name", "type", "data").text("name");
        String type = place.text("type");
        return switch (type) {
            case "normfactor" -> new Modifier.NormFactor(nothing(place, name));
            case "shapefactor" -> new Modifier.ShapeFactor(nothing(place, name));
            case "lumi" -> {
                if (!name.equals("lumi")) {
                    throw place.member("name").broken("a modifier of type lumi must be called lumi");
                }
                yield new Modifier.Lumi(nothing(place, name));
            }
            case "normsys" -> {
                JsonPlace data = place.member("data").object();
                yield new Modifier.NormSys(
                        name,
                        data.member("hi").between(1e-3, 1e3),
                        data.member("lo").between(1e-3, 1e3));
            }
            case "histosys" -> {
                JsonPlace data = place.member("data").object();
                yield new Modifier.HistoSys(
                        name, data.numbers("hi_data", -MOST, MOST), data.numbers("lo_data", -MOST, MOST));
            }
            case "shapesys" -> new Modifier.ShapeSys(name, place.numbers("data", 0, MOST));
            case "staterror" -> new Modifier.StatError(name, place.numbers("data", 0, MOST));
            default ->
                throw TenebraException.data(
                        "STA-022",
                        "unknown modifier type %s: modifier %s of %s at %s; known are histosys, lumi, normfactor, normsys, shapefactor, shapesys, staterror"
                                .formatted(type, name, owner, place.path()));
        };
    }

    /** The name of a modifier that has no data. */
    private static String nothing(JsonPlace place, String name) {
        if (!place.member("data").node().isNull()) {
            throw place.member("data").broken("must be null");
        }
        return name;
    }

    private static Measurement measurement(JsonPlace place) {
        String name = place.withOnly("name", "config").text("name");
        JsonPlace config = place.member("config").withOnly("poi", "parameters");
        List<ParameterSettings> parameters = new ArrayList<>();
        for (JsonPlace parameter : config.elements("parameters")) {
            parameters.add(parameter(parameter));
        }
        return atPlace(place, () -> new Measurement(name, config.anyText("poi"), parameters));
    }

    private static ParameterSettings parameter(JsonPlace place) {
        place.withOnly("name", "inits", "bounds", "auxdata", "factors", "sigmas", "fixed");
        String name = place.text("name");
        List<Range> bounds = new ArrayList<>();
        if (place.has("bounds")) {
            for (JsonPlace pair : place.someElements("bounds")) {
                bounds.add(range(pair));
            }
        }
        Optional<Boolean> fixed = Optional.empty();
        if (place.has("fixed")) {
            JsonPlace flag = place.member("fixed");
            if (!flag.node().isBoolean()) {
                throw flag.broken("must be true or false");
            }
            fixed = Optional.of(flag.node().booleanValue());
        }
        return settings(place, new Bounds(name, bounds, fixed));
    }

    private record Bounds(String name, List<Range> ranges, Optional<Boolean> fixed) {}

    private static ParameterSettings settings(JsonPlace place, Bounds bounds) {
        return atPlace(
                place,
                () -> new ParameterSettings(
                        bounds.name(),
                        numbersOrNone(place, "inits"),
                        bounds.ranges(),
                        numbersOrNone(place, "auxdata"),
                        numbersOrNone(place, "sigmas"),
                        numbersOrNone(place, "factors"),
                        bounds.fixed()));
    }

    private static Range range(JsonPlace pair) {
        if (!pair.node().isArray() || pair.node().size() != 2) {
            throw pair.broken("must be an array of two numbers");
        }
        double low = new JsonPlace(pair.node().get(0), pair.path() + "[0]").between(-MOST, MOST);
        double high = new JsonPlace(pair.node().get(1), pair.path() + "[1]").between(-MOST, MOST);
        return atPlace(pair, () -> new Range(low, high));
    }

    private static List<Double> numbersOrNone(JsonPlace place, String key) {
        return place.has(key) ? place.numbers(key, -MOST, MOST) : List.of();
    }

    /** Makes a value; what it refuses becomes a data error at this place. */
    private static <T> T atPlace(JsonPlace place, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (TenebraException refused) {
            if (refused.kind() == TenebraException.Kind.DATA) {
                throw refused;
            }
            String message = String.valueOf(refused.getMessage());
            throw place.broken(message.substring(message.indexOf(' ') + 1));
        }
    }
}
