package tenebra.statistics.histfactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tenebra.core.TenebraException;
import tools.jackson.databind.JsonNode;

/** A JSON value and the path to it; every complaint tells the path. */
record JsonPlace(JsonNode node, String path) {
    /** Member of this object. */
    JsonPlace member(String key) {
        JsonNode child = object().node.get(key);
        if (child == null) {
            throw broken("missing member " + key);
        }
        return new JsonPlace(child, path + "." + key);
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** This object, if it has no members but these. */
    JsonPlace withOnly(String... allowed) {
        Set<String> names = Set.of(allowed);
        for (String key : object().node.propertyNames()) {
            if (!names.contains(key)) {
                throw broken("unknown member " + key);
            }
        }
        return this;
    }

    List<JsonPlace> elements(String key) {
        JsonPlace array = member(key);
        if (!array.node.isArray()) {
            throw array.broken("must be an array");
        }
        List<JsonPlace> result = new ArrayList<>();
        for (int i = 0; i < array.node.size(); i++) {
            result.add(new JsonPlace(array.node.get(i), "%s[%d]".formatted(array.path, i)));
        }
        return result;
    }

    /** This array, which must not be empty. */
    List<JsonPlace> someElements(String key) {
        List<JsonPlace> result = elements(key);
        if (result.isEmpty()) {
            throw member(key).broken("must not be empty");
        }
        return result;
    }

    /** A text that may be empty. */
    String anyText(String key) {
        JsonPlace child = member(key);
        if (!child.node.isString()) {
            throw child.broken("must be a text");
        }
        return child.node.stringValue();
    }

    /** This object, with whatever members. */
    JsonPlace object() {
        if (!node.isObject()) {
            throw broken("must be an object");
        }
        return this;
    }

    String text(String key) {
        JsonPlace child = member(key);
        if (!child.node.isString() || child.node.stringValue().isBlank()) {
            throw child.broken("must be a text that is not empty");
        }
        return child.node.stringValue();
    }

    double number() {
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!Double.isFinite(value)) {
            throw broken("must be a finite number");
        }
        return value;
    }

    /** Numbers from low to high. */
    List<Double> numbers(String key, double low, double high) {
        List<Double> result = new ArrayList<>();
        for (JsonPlace element : someElements(key)) {
            result.add(element.between(low, high));
        }
        return result;
    }

    double between(double low, double high) {
        double value = number();
        if (value < low || value > high) {
            throw broken("must be in [%s, %s], found %s".formatted(low, high, value));
        }
        return value;
    }

    TenebraException broken(String why) {
        return TenebraException.data("STA-021", "breaks the pyhf schema at %s: %s".formatted(path, why));
    }
}
