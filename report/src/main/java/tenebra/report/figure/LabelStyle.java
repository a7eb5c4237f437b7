package tenebra.report.figure;

import tenebra.core.Check;

/**
 * How a text inside the frame is drawn.
 *
 * @param size font size [points]
 * @param anchor which part of the text stands at the given place
 * @param rotation angle against the horizontal, counter-clockwise [degrees]
 */
public record LabelStyle(Colour colour, double size, Anchor anchor, double rotation) {
    public LabelStyle {
        Check.inRange("label.size", size, 1, 100, "pt");
        Check.inRange("label.rotation", rotation, -360, 360, "degrees");
    }

    /** Horizontal, of the usual size, beginning at the place. */
    public static LabelStyle of(Colour colour) {
        return new LabelStyle(colour, Style.LABEL_FONT, Anchor.START, 0);
    }

    public LabelStyle withAnchor(Anchor newAnchor) {
        return new LabelStyle(colour, size, newAnchor, rotation);
    }

    /** The same style at another angle [degrees], counter-clockwise. */
    public LabelStyle withRotation(double newRotation) {
        return new LabelStyle(colour, size, anchor, newRotation);
    }
}
