package tenebra.report.figure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.report.figure.Anchor;
import tenebra.report.figure.Dash;
import tenebra.report.figure.Fill;
import tenebra.report.figure.LineStyle;
import tenebra.report.figure.Palette;
import tenebra.report.figure.Place;

final class PlacerTest {
    private static final Box FRAME = new Box(0, 0, 200, 150);
    private static final LineStyle LINE = new LineStyle(Palette.BLACK, 1, Dash.SOLID);

    private record Blank(double width, double height) implements Block {
        @Override
        public void paint(Canvas canvas, Box box, Anchor anchor) {}
    }

    private final InkCanvas ink = new InkCanvas(FRAME);
    private final Placer placer = new Placer(FRAME, ink);

    private static String corner(Box box) {
        return (box.centreY() < FRAME.centreY() ? "TOP_" : "BOTTOM_")
                + (box.centreX() < FRAME.centreX() ? "LEFT" : "RIGHT");
    }

    /** Lines through three corners leave the fourth. */
    @ParameterizedTest
    @CsvSource({"TOP_LEFT", "TOP_RIGHT", "BOTTOM_LEFT", "BOTTOM_RIGHT"})
    void legendPicksTheEmptyCorner(Place free) {
        for (Place place : new Place[] {Place.TOP_LEFT, Place.TOP_RIGHT, Place.BOTTOM_LEFT, Place.BOTTOM_RIGHT}) {
            if (place != free) {
                double x = place.name().endsWith("LEFT") ? 0 : 100;
                double y = place.name().startsWith("TOP") ? 0 : 75;
                ink.stroke(Shapes.segment(x, y, x + 100, y + 75), LINE);
                ink.stroke(Shapes.segment(x + 100, y, x, y + 75), LINE);
            }
        }
        Placer.Placed placed = placer.place(new Blank(80, 40), Place.AUTOMATIC);
        assertThat(corner(placed.box())).isEqualTo(free.name());
        assertThat(placed.obscured()).isFalse();
        assertThat(FRAME.contains(placed.box())).isTrue();
    }

    @Test
    void legendPrefersAPaleAreaToALine() {
        ink.fill(Shapes.rectangle(new Box(0, 0, 100, 150)), Fill.solid(Palette.SKY_BLUE.tint(0.7)));
        ink.stroke(Shapes.segment(100, 0, 200, 150), LINE);
        ink.stroke(Shapes.segment(100, 150, 200, 0), LINE);
        Placer.Placed placed = placer.place(new Blank(80, 100), Place.AUTOMATIC);
        assertThat(placed.box().centreX()).isLessThan(100);
        assertThat(placed.obscured()).isFalse();
    }

    @Test
    void darkAreasNeedABackground() {
        ink.fill(Shapes.rectangle(FRAME), Fill.solid(Palette.BLUE));
        assertThat(placer.place(new Blank(80, 40), Place.AUTOMATIC).obscured()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"TOP_LEFT", "TOP_RIGHT", "BOTTOM_LEFT", "BOTTOM_RIGHT", "AUTOMATIC"})
    void blocksInOneCornerDoNotCoverEachOther(Place place) {
        Box first = placer.place(new Blank(80, 40), place).box();
        Box second = placer.place(new Blank(60, 30), place).box();
        assertThat(first.intersects(second)).isFalse();
        assertThat(FRAME.contains(second)).isTrue();
    }
}
