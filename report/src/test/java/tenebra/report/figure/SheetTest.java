package tenebra.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final List<Point> SQUARE =
            List.of(new Point(10, 0), new Point(20, 0), new Point(20, 10), new Point(10, 10));

    private static Figure figure() {
        Layer square = new Layer.Region(SQUARE, Layer.Side.INSIDE, Fill.solid(Palette.BLUE), "");
        return Figure.of("t", Axis.linear("x", 0, 100), Axis.linear("y", -5, 20), List.of(square));
    }

    /** Corners of the blue area on the page [points]. */
    private static List<double[]> corners(String svg) {
        Matcher path = Pattern.compile("<path d=\"([^\"]*)\" fill=\"#0072b2\"").matcher(svg);
        assertThat(path.find()).isTrue();
        List<double[]> corners = new ArrayList<>();
        Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)")
                .matcher(path.group(1))
                .results()
                .forEach(at ->
                        corners.add(new double[] {Double.parseDouble(at.group(1)), Double.parseDouble(at.group(2))}));
        return corners;
    }

    @Test
    void sheetOfOneFigureIsTheFigure() {
        assertThat(FigureWriter.svg(Sheet.of(figure()))).isEqualTo(FigureWriter.svg(figure()));
    }

    @Test
    void panelStandsWhereItIsPut() {
        Sheet sheet = new Sheet("s", new Size(200, 150), List.of(new Sheet.Panel(figure(), 100, 60)));
        double[] alone = corners(FigureWriter.svg(figure())).getFirst();
        double[] placed = corners(FigureWriter.svg(sheet)).getFirst();
        assertThat(placed[0] - alone[0]).isCloseTo(100 * POINTS_PER_MM, within(0.02));
        assertThat(placed[1] - alone[1]).isCloseTo(60 * POINTS_PER_MM, within(0.02));
        assertThat(FigureWriter.svg(sheet)).contains("width=\"200mm\" height=\"150mm\"");
    }

    /** With equal units a square is a square. */
    @Test
    void equalUnitsKeepShapes() {
        List<double[]> free = corners(FigureWriter.svg(figure()));
        List<double[]> equal = corners(FigureWriter.svg(figure().withProportion(Proportion.EQUAL_UNITS)));
        assertThat(width(free) / height(free)).isLessThan(0.5);
        assertThat(width(equal) / height(equal)).isCloseTo(1, within(0.002));
    }

    private static double width(List<double[]> corners) {
        return corners.get(1)[0] - corners.get(0)[0];
    }

    private static double height(List<double[]> corners) {
        return corners.get(1)[1] - corners.get(2)[1];
    }
}
