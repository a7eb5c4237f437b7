package tenebra.report.figure;

import tenebra.core.Check;

/** How a line is drawn; the width is in points, and 0 draws nothing. */
public record LineStyle(Colour colour, double width, Dash dash) {
    public static final LineStyle NONE = new LineStyle(Palette.BLACK, 0, Dash.SOLID);

    public LineStyle {
        Check.inRange("line.width", width, 0, 100, "pt");
    }

    public static LineStyle solid(Colour colour) {
        return new LineStyle(colour, Style.CURVE_WIDTH, Dash.SOLID);
    }

    public static LineStyle dashed(Colour colour) {
        return new LineStyle(colour, Style.CURVE_WIDTH, Dash.DASHED);
    }

    public static LineStyle dotted(Colour colour) {
        return new LineStyle(colour, Style.CURVE_WIDTH, Dash.DOTTED);
    }

    public static LineStyle dashDotted(Colour colour) {
        return new LineStyle(colour, Style.CURVE_WIDTH, Dash.DASH_DOTTED);
    }

    /** The same line at another width [points]. */
    public LineStyle withWidth(double newWidth) {
        return new LineStyle(colour, newWidth, dash);
    }
}
