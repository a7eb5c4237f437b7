package tenebra.campaign.result;

import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The first place where two trees differ. */
public record TreeDifference(String place, String left, String right) {
    public static Optional<TreeDifference> first(JsonNode left, JsonNode right) {
        return first("", left, right);
    }

    private static Optional<TreeDifference> first(String place, JsonNode left, JsonNode right) {
        if (left.equals(right)) {
            return Optional.empty();
        }
        if (left.isObject() && right.isObject()) {
            TreeSet<String> keys = new TreeSet<>(left.propertyNames());
            keys.addAll(right.propertyNames());
            return inside(keys.stream().map(key -> first(join(place, key), left.path(key), right.path(key))));
        }
        if (left.isArray() && right.isArray() && left.size() == right.size()) {
            return inside(IntStream.range(0, left.size())
                    .mapToObj(i -> first(join(place, Integer.toString(i)), left.get(i), right.get(i))));
        }
        return Optional.of(new TreeDifference(place, shown(left), shown(right)));
    }

    private static Optional<TreeDifference> inside(Stream<Optional<TreeDifference>> differences) {
        return differences.flatMap(Optional::stream).findFirst();
    }

    private static String join(String place, String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    private static String shown(JsonNode value) {
        String text = value.isMissingNode() ? "absent" : value.toString();
        return text.length() > 80 ? text.substring(0, 77) + "..." : text;
    }
}
