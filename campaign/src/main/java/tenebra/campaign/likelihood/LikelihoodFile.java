package tenebra.campaign.likelihood;

import java.util.List;
import tenebra.campaign.analysis.AnalysisReader;
import tenebra.campaign.limit.ChannelSignal;
import tenebra.campaign.result.Json;
import tenebra.campaign.result.LimitFile;
import tenebra.core.TenebraException;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.Effect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** likelihood.json: the likelihood of a result at all its masses. What is written is read back bit by bit. */
public final class LikelihoodFile {
    /** Its name in a directory of results. */
    public static final String NAME = "likelihood.json";

    private static final int FORM = 1;
    /** The one way in which a signal depends on the coupling so far. */
    private static final String SQUARE = "square";

    private LikelihoodFile() {}

    /** The tree of the file. */
    public static ObjectNode json(ResultLikelihood likelihood) {
        ObjectNode json = Json.object();
        json.put("form", FORM);
        json.put("analysis", likelihood.about().analysis());
        json.put("title", likelihood.about().title());
        json.put("reference_mass_GeV", likelihood.about().referenceMass());
        Plane plane = likelihood.plane();
        json.put("model", plane.title());
        json.set("model_physics", plane.physics());
        json.put("coupling", plane.symbols().column());
        json.put("coupling_label", plane.symbols().label());
        json.put("coupling_unit", plane.symbols().unit());
        json.put("mediator", plane.symbols().mediator());
        json.put("coupling_dependence", SQUARE);
        ResultLikelihood.Terms terms = likelihood.terms();
        json.put("confidence", terms.confidence());
        json.put("method", LimitFile.methodName(terms.method()));
        json.set("coupling_range", Json.numbers(List.of(terms.lowestCoupling(), terms.highestCoupling())));
        ArrayNode channels = json.putArray("channels");
        likelihood.channels().forEach(channel -> channels.add(channel(channel)));
        ArrayNode points = json.putArray("points");
        likelihood.masses().forEach(mass -> points.add(point(mass)));
        return json;
    }

    private static ObjectNode channel(PeriodChannel period) {
        ObjectNode json = Json.object();
        json.put("name", period.channel().name());
        json.put("run", period.run());
        json.put("particles_on_target", period.particlesOnTarget());
        json.put("events_observed", period.channel().observed());
        ArrayNode backgrounds = json.putArray("backgrounds");
        for (Background background : period.channel().backgrounds()) {
            ObjectNode part = backgrounds.addObject();
            part.put("name", background.name());
            part.put("events_expected", background.expected());
            part.set("effects", effects(background.effects()));
        }
        json.set("signal_effects", effects(period.channel().signalEffects()));
        json.put("simulation_nuisance", period.simulation());
        return json;
    }

    private static ArrayNode effects(List<Effect> effects) {
        ArrayNode array = Json.array();
        effects.forEach(effect -> array.addObject()
                .put("nuisance", effect.nuisance())
                .put("up", effect.up())
                .put("down", effect.down()));
        return array;
    }

    private static ObjectNode point(MassSignal mass) {
        ObjectNode json = Json.object();
        json.put("mass_GeV", mass.mass());
        ArrayNode channels = json.putArray("channels");
        for (ChannelSignal signal : mass.channels()) {
            channels.addObject()
                    .put("selected_at_unit_coupling", signal.selected())
                    .put("fiducial_at_unit_coupling", signal.fiducial())
                    .put("relative_error_of_efficiency", signal.precision().efficiency())
                    .put("relative_error_of_mediators", signal.precision().mediators())
                    .put("track_lengths", signal.precision().lengths());
        }
        return json;
    }

    /** The likelihood of a tree; one that is not of this form fails with STA-060 (data). */
    public static ResultLikelihood read(JsonNode json) {
        if (number(json, "form", 0) != FORM
                || !text(json, "coupling_dependence").equals(SQUARE)) {
            throw broken("'form' or 'coupling_dependence' is none that this version knows");
        }
        try {
            return new ResultLikelihood(
                    new ResultLikelihood.About(
                            text(json, "analysis"), text(json, "title"), number(json, "reference_mass_GeV", 0)),
                    new Plane(
                            text(json, "model"),
                            member(json, "model_physics"),
                            new Plane.Symbols(
                                    text(json, "coupling"),
                                    text(json, "coupling_label"),
                                    text(json, "coupling_unit"),
                                    text(json, "mediator"))),
                    new ResultLikelihood.Terms(
                            number(json, "confidence", 0),
                            AnalysisReader.method(text(json, "method")),
                            number(list(json, "coupling_range").path(0)),
                            number(list(json, "coupling_range").path(1))),
                    list(json, "channels")
                            .valueStream()
                            .map(LikelihoodFile::readChannel)
                            .toList(),
                    list(json, "points")
                            .valueStream()
                            .map(LikelihoodFile::readPoint)
                            .toList());
        } catch (TenebraException wrong) {
            throw wrong.kind() == TenebraException.Kind.DATA ? wrong : broken(String.valueOf(wrong.getMessage()));
        }
    }

    private static PeriodChannel readChannel(JsonNode json) {
        double observed = number(json, "events_observed", 0);
        if (observed != Math.rint(observed) || observed > 1_000_000) {
            throw broken("'events_observed' is not a whole number up to 1000000");
        }
        return new PeriodChannel(
                text(json, "run"),
                number(json, "particles_on_target", 0),
                text(json, "simulation_nuisance"),
                new Channel(
                        text(json, "name"),
                        (int) observed,
                        list(json, "backgrounds")
                                .valueStream()
                                .map(part -> new Background(
                                        text(part, "name"),
                                        number(part, "events_expected", 0),
                                        readEffects(part, "effects")))
                                .toList(),
                        readEffects(json, "signal_effects")));
    }

    private static List<Effect> readEffects(JsonNode json, String key) {
        return list(json, key)
                .valueStream()
                .map(effect -> new Effect(text(effect, "nuisance"), number(effect, "up", 0), number(effect, "down", 0)))
                .toList();
    }

    private static MassSignal readPoint(JsonNode json) {
        return new MassSignal(
                number(json, "mass_GeV", Double.MIN_VALUE),
                list(json, "channels")
                        .valueStream()
                        .map(signal -> new ChannelSignal(
                                number(signal, "selected_at_unit_coupling", 0),
                                number(signal, "fiducial_at_unit_coupling", 0),
                                new ChannelSignal.Precision(
                                        number(signal, "relative_error_of_efficiency", 0),
                                        number(signal, "relative_error_of_mediators", 0),
                                        text(signal, "track_lengths"))))
                        .toList());
    }

    private static JsonNode member(JsonNode json, String key) {
        JsonNode value = json.get(key);
        if (value == null) {
            throw broken("missing member '%s'".formatted(key));
        }
        return value;
    }

    private static String text(JsonNode json, String key) {
        JsonNode value = member(json, key);
        if (!value.isString()) {
            throw broken("'%s' is not a text".formatted(key));
        }
        return value.stringValue();
    }

    private static JsonNode list(JsonNode json, String key) {
        JsonNode value = member(json, key);
        if (!value.isArray()) {
            throw broken("'%s' is not a list".formatted(key));
        }
        return value;
    }

    private static double number(JsonNode json, String key, double least) {
        double value = number(member(json, key));
        if (value < least) {
            throw broken("'%s' is %s; must be at least %s".formatted(key, value, least));
        }
        return value;
    }

    private static double number(JsonNode value) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw broken("%s is not a number".formatted(value));
        }
        return value.doubleValue();
    }

    private static TenebraException broken(String why) {
        return TenebraException.data("STA-060", "not a likelihood of a result: " + why);
    }
}
