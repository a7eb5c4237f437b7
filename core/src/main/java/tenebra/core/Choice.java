package tenebra.core;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what its user named among values that each have a name. */
public final class Choice {
    private Choice() {}

    /**
     * The value of that name.
     *
     * @param unknown makes the refusal from the allowed names, separated by commas
     */
    public static <T> T named(
            String name, T[] values, Function<T, String> nameOf, Function<String, TenebraException> unknown) {
        return Arrays.stream(values)
                .filter(value -> nameOf.apply(value).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> unknown.apply(Arrays.stream(values).map(nameOf).collect(Collectors.joining(", "))));
    }
}
