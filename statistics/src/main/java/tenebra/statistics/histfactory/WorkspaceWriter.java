package tenebra.statistics.histfactory;

import java.util.List;
import tenebra.statistics.histfactory.Measurement.ParameterSettings;
import tenebra.statistics.histfactory.Workspace.BinnedChannel;
import tenebra.statistics.histfactory.Workspace.Sample;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Workspaces to JSON trees. */
final class WorkspaceWriter {
    private WorkspaceWriter() {}

    static ObjectNode tree(Workspace workspace) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode channels = root.putArray("channels");
        ArrayNode observations = root.putArray("observations");
        for (BinnedChannel channel : workspace.channels()) {
            ObjectNode node = channels.addObject().put("name", channel.name());
            ArrayNode samples = node.putArray("samples");
            channel.samples().forEach(sample -> write(sample, samples.addObject()));
            numbers(observations.addObject().put("name", channel.name()), "data", channel.observed());
        }
        ArrayNode measurements = root.putArray("measurements");
        workspace.measurements().forEach(measurement -> write(measurement, measurements.addObject()));
        return root.put("version", WorkspaceJson.VERSION);
    }

    private static void write(Sample sample, ObjectNode node) {
        numbers(node.put("name", sample.name()), "data", sample.data());
        ArrayNode modifiers = node.putArray("modifiers");
        for (Modifier modifier : sample.modifiers()) {
            ObjectNode written =
                    modifiers.addObject().put("name", modifier.name()).put("type", modifier.type());
            switch (modifier) {
                case Modifier.NormFactor factor -> written.putNull("data");
                case Modifier.ShapeFactor factor -> written.putNull("data");
                case Modifier.Lumi lumi -> written.putNull("data");
                case Modifier.NormSys norm ->
                    written.putObject("data").put("hi", norm.high()).put("lo", norm.low());
                case Modifier.HistoSys histo -> {
                    ObjectNode data = written.putObject("data");
                    numbers(data, "hi_data", histo.high());
                    numbers(data, "lo_data", histo.low());
                }
                case Modifier.ShapeSys shape -> numbers(written, "data", shape.errors());
                case Modifier.StatError statistical -> numbers(written, "data", statistical.errors());
            }
        }
    }

    private static void write(Measurement measurement, ObjectNode node) {
        ObjectNode config = node.put("name", measurement.name()).putObject("config");
        ArrayNode parameters =
                config.put("poi", measurement.parameterOfInterest()).putArray("parameters");
        measurement.parameters().forEach(parameter -> write(parameter, parameters.addObject()));
    }

    private static void write(ParameterSettings parameter, ObjectNode node) {
        node.put("name", parameter.name());
        some(node, "inits", parameter.inits());
        if (!parameter.bounds().isEmpty()) {
            ArrayNode bounds = node.putArray("bounds");
            parameter
                    .bounds()
                    .forEach(range -> bounds.addArray().add(range.low()).add(range.high()));
        }
        some(node, "auxdata", parameter.auxdata());
        some(node, "factors", parameter.factors());
        some(node, "sigmas", parameter.sigmas());
        parameter.fixed().ifPresent(fixed -> node.put("fixed", fixed.booleanValue()));
    }

    private static void some(ObjectNode node, String key, List<Double> values) {
        if (!values.isEmpty()) {
            numbers(node, key, values);
        }
    }

    private static void numbers(ObjectNode node, String key, List<Double> values) {
        ArrayNode array = node.putArray(key);
        values.forEach(array::add);
    }
}
