package tenebra.report.figure;

import java.util.List;

/** Pattern of a line. */
public enum Dash {
    SOLID,
    DASHED,
    DOTTED,
    DASH_DOTTED;

    /** Lengths of strokes and gaps in turn [points]; empty for a line without gaps. */
    public List<Double> pattern() {
        return switch (this) {
            case SOLID -> List.of();
            case DASHED -> List.of(4.0, 2.0);
            case DOTTED -> List.of(1.0, 1.5);
            case DASH_DOTTED -> List.of(5.0, 1.6, 1.0, 1.6);
        };
    }
}
