package tenebra.report.figure;

import tenebra.core.Check;

/** How points are drawn; the size is the width of the marker [points]. */
public record MarkerStyle(Marker marker, Colour colour, double size) {
    public MarkerStyle {
        Check.inRange("marker.size", size, 0.1, 100, "pt");
    }

    public static MarkerStyle of(Marker marker, Colour colour) {
        return new MarkerStyle(marker, colour, Style.MARKER_SIZE);
    }
}
