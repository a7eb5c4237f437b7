package tenebra.report.figure;

import tenebra.core.Check;

/** A colour of the sRGB space, each part in [0, 255]. */
public record Colour(int red, int green, int blue) {
    public Colour {
        Check.inRange("red", red, 0, 255, "");
        Check.inRange("green", green, 0, 255, "");
        Check.inRange("blue", blue, 0, 255, "");
    }

    /** The colour written as 0xRRGGBB. */
    public static Colour of(int rgb) {
        return new Colour((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff);
    }

    /** Mixed with white: 0 leaves the colour, 1 gives white. */
    public Colour tint(double white) {
        return new Colour(mixed(red, white), mixed(green, white), mixed(blue, white));
    }

    /** The colour as #rrggbb. */
    public String hex() {
        return "#"
                + Integer.toHexString(0x1000000 | (red << 16) | (green << 8) | blue)
                        .substring(1);
    }

    private static int mixed(int part, double white) {
        return (int) Math.round(part + (255 - part) * white);
    }
}
