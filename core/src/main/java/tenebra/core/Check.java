package tenebra.core;

/** Argument checks of value types. NaN never passes. The message names the quantity, its value and what is allowed. */
public final class Check {
    private Check() {}

    /** Returns the value if it lies in [low, high]. */
    public static double inRange(String name, double value, double low, double high, String unit) {
        if (!(value >= low && value <= high)) {
            throw TenebraException.usage(
                    "CFG-014",
                    "%s out of range: %s must be in [%s, %s]%s"
                            .formatted(name, withUnit(value, unit), plain(low), plain(high), blankOr(unit)));
        }
        return value;
    }

    /** Returns the value if it is finite and larger than zero. */
    public static double positive(String name, double value, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw TenebraException.usage(
                    "CFG-014",
                    "%s out of range: %s must be larger than 0%s"
                            .formatted(name, withUnit(value, unit), blankOr(unit)));
        }
        return value;
    }

    /** Returns the value if it is finite and not negative. */
    public static double notNegative(String name, double value, String unit) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw TenebraException.usage(
                    "CFG-014", "%s out of range: %s must not be negative".formatted(name, withUnit(value, unit)));
        }
        return value;
    }

    private static String withUnit(double value, String unit) {
        return plain(value) + blankOr(unit);
    }

    private static String blankOr(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
