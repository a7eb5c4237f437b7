package tenebra.campaign.shower;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tenebra.campaign.config.Dimension;
import tenebra.core.TenebraException;
import tenebra.matter.Material;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;

/**
 * Reads layers from a text such as {@code 150 x (1.5 mm Pb + 1.5 mm polystyrene)}:
 *
 * <pre>
 *   stack = part { + part }
 *   part  = [ number x ] ( layer | "(" stack ")" )
 *   layer = thickness material
 * </pre>
 */
public final class StackText {
    /** More layers than any calorimeter has. */
    private static final int MOST_LAYERS = 100_000;

    private static final Pattern TIMES = Pattern.compile("(\\d+)\\s*[x×*]\\s*(?=[(\\d.])");
    private static final Pattern LAYER =
            Pattern.compile("([\\d.]+(?:[eE][-+]?\\d+)?\\s*[A-Za-z]+)\\s+([A-Za-z][A-Za-z0-9.-]*)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String text;
    private final Function<String, Material> materials;
    private int at;

    private StackText(String text, Function<String, Material> materials) {
        this.text = SPACE.matcher(text.strip()).replaceAll(" ");
        this.materials = materials;
    }

    /** The stacks, which follow one another; materials are asked for by name. */
    public static List<LayerStack> parse(String text, Function<String, Material> materials) {
        StackText reader = new StackText(text, materials);
        List<LayerStack> stacks = reader.stacks();
        if (reader.at < reader.text.length()) {
            throw reader.refused();
        }
        requireFew(layersOf(stacks));
        return stacks;
    }

    private static long layersOf(List<LayerStack> stacks) {
        return stacks.stream()
                .mapToLong(stack -> (long) stack.repeat() * stack.layers().size())
                .sum();
    }

    private static void requireFew(long layers) {
        if (layers < 1 || layers > MOST_LAYERS) {
            throw TenebraException.usage(
                    "CFG-079", "too few or too many layers: %d; must be in [1, %d]".formatted(layers, MOST_LAYERS));
        }
    }

    private List<LayerStack> stacks() {
        List<LayerStack> stacks = new ArrayList<>();
        do {
            LayerStack next = part();
            boolean isMore =
                    !stacks.isEmpty() && next.repeat() == 1 && stacks.getLast().repeat() == 1;
            if (isMore) {
                List<Layer> both = Stream.of(stacks.removeLast(), next)
                        .flatMap(stack -> stack.layers().stream())
                        .toList();
                stacks.add(new LayerStack(1, both));
            } else {
                stacks.add(next);
            }
        } while (found('+'));
        return stacks;
    }

    private LayerStack part() {
        skipSpace();
        int repeat = repeat();
        if (!found('(')) {
            return new LayerStack(repeat, List.of(layer()));
        }
        List<LayerStack> inner = stacks();
        if (!found(')')) {
            throw refused();
        }
        requireFew(repeat * layersOf(inner));
        if (inner.size() == 1) {
            return new LayerStack(
                    repeat * inner.getFirst().repeat(), inner.getFirst().layers());
        }
        return new LayerStack(
                repeat, inner.stream().flatMap(StackText::unrolled).toList());
    }

    private static Stream<Layer> unrolled(LayerStack stack) {
        return Stream.generate(stack.layers()::stream).limit(stack.repeat()).flatMap(layers -> layers);
    }

    private int repeat() {
        Matcher times = TIMES.matcher(text).region(at, text.length());
        if (!times.lookingAt()) {
            return 1;
        }
        at = times.end();
        String number = times.group(1);
        int repeat = number.length() < 9 ? Integer.parseInt(number) : Integer.MAX_VALUE;
        requireFew(repeat);
        return repeat;
    }

    private Layer layer() {
        skipSpace();
        Matcher layer = LAYER.matcher(text).region(at, text.length());
        if (!layer.lookingAt()) {
            throw refused();
        }
        at = layer.end();
        return new Layer(materials.apply(layer.group(2)), Dimension.LENGTH.parse(layer.group(1)));
    }

    private boolean found(char mark) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == mark) {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private TenebraException refused() {
        return TenebraException.usage(
                "CFG-079",
                "'%s' is not a stack of layers: cannot read '%s'; write it as in 150 x (1.5 mm Pb + 1.5 mm polystyrene)"
                        .formatted(text, text.substring(at)));
    }
}
