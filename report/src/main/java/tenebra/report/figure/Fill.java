package tenebra.report.figure;

import tenebra.core.Check;

/** How an area is filled; opacity 1 hides what lies below, 0 draws nothing. */
public record Fill(Colour colour, double opacity) {
    public static final Fill NONE = new Fill(Palette.WHITE, 0);

    public Fill {
        Check.inRange("fill.opacity", opacity, 0, 1, "");
    }

    public static Fill solid(Colour colour) {
        return new Fill(colour, 1);
    }

    /** Shade that lets what is below shine through. */
    public static Fill shade(Colour colour) {
        return new Fill(colour, 0.3);
    }
}
