package tenebra.report.figure.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tenebra.report.figure.Point;

final class ClipperTest {
    private static final Clipper CLIPPER = new Clipper(new Box(0, 0, 10, 10));

    @Test
    void lineIsCutWhereItLeavesAndEnters() {
        List<List<Point>> parts = CLIPPER.line(
                List.of(new Point(-5, 5), new Point(5, 5), new Point(5, 20), new Point(8, 20), new Point(8, 0)));
        assertThat(parts)
                .containsExactly(
                        List.of(new Point(0, 5), new Point(5, 5), new Point(5, 10)),
                        List.of(new Point(8, 10), new Point(8, 0)));
    }

    @Test
    void lineOutsideVanishes() {
        assertThat(CLIPPER.line(List.of(new Point(-1, 0), new Point(-1, 10)))).isEmpty();
        assertThat(CLIPPER.line(List.of(new Point(-3, 2), new Point(2, -3)))).isEmpty();
    }

    @Test
    void lineThroughTheWholeBoxKeepsItsSlope() {
        List<Point> part = CLIPPER.line(List.of(new Point(-1e12, -1e12), new Point(1e12, 1e12)))
                .getFirst();
        assertThat(part.getFirst().x()).isCloseTo(0, within(1e-3));
        assertThat(part.getLast().y()).isCloseTo(10, within(1e-3));
    }

    /** The square of side 10 with a corner at (5, 5) covers a quarter of the box. */
    @Test
    void areaIsCutAtTheBox() {
        List<Point> cut =
                CLIPPER.polygon(List.of(new Point(5, 5), new Point(15, 5), new Point(15, 15), new Point(5, 15)));
        assertThat(area(cut)).isCloseTo(25, within(1e-12));
        assertThat(CLIPPER.polygon(List.of(new Point(11, 0), new Point(12, 0), new Point(12, 5))))
                .isEmpty();
        assertThat(CLIPPER.polygon(List.of())).isEmpty();
    }

    @Test
    void areaAroundTheBoxBecomesTheBox() {
        List<Point> cut = CLIPPER.polygon(
                List.of(new Point(-90, -90), new Point(90, -90), new Point(90, 90), new Point(-90, 90)));
        assertThat(area(cut)).isCloseTo(100, within(1e-9));
    }

    private static double area(List<Point> corners) {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            Point from = corners.get(i);
            Point to = corners.get((i + 1) % corners.size());
            twice += from.x() * to.y() - to.x() * from.y();
        }
        return Math.abs(twice) / 2;
    }
}
