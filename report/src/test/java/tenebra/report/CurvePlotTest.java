package tenebra.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tenebra.core.TenebraException;
import tenebra.report.CurvePlot.Curve;
import tenebra.report.CurvePlot.Quantity;
import tenebra.report.CurvePlot.Room;
import tenebra.report.CurvePlot.Series;
import tenebra.report.CurvePlot.Strip;
import tenebra.report.figure.Figure;
import tenebra.report.figure.Place;
import tenebra.report.figure.Point;
import tenebra.report.figure.Scale;
import tenebra.report.figure.Span;

class CurvePlotTest {
    private static final Curve FALLING = new Curve("a", List.of(new Point(0.01, 300), new Point(1, 2)));

    private static Figure figure(Room room, Series... series) {
        return new CurvePlot(
                        "title",
                        new Quantity("x", Scale.LOGARITHMIC),
                        new Quantity("y", Scale.LOGARITHMIC),
                        List.of(series),
                        List.of("note"),
                        room)
                .figure();
    }

    @Test
    void ordinateHoldsTheValuesInWholeDecades() {
        Figure figure = figure(Room.FREE_CORNERS, FALLING);
        assertThat(figure.x().low()).isEqualTo(0.01);
        assertThat(figure.x().high()).isEqualTo(1);
        assertThat(figure.y().low()).isEqualTo(1);
        assertThat(figure.y().high()).isEqualTo(1000);
    }

    /** A value just at the end of a decade does not lie on the frame. */
    @Test
    void highestValueKeepsOffTheFrame() {
        Figure figure = figure(Room.FREE_CORNERS, new Curve("", List.of(new Point(1, 1), new Point(2, 0.5))));
        assertThat(figure.y().fraction(1)).isBetween(0.5, 0.95);
    }

    /** Zeros are gaps, and what is smaller than the highest value by more than twelve orders of magnitude is not shown. */
    @Test
    void zerosAndTinyValuesDoNotStretchTheAxis() {
        Figure figure =
                figure(Room.FREE_CORNERS, FALLING, new Curve("b", List.of(new Point(0.01, 0), new Point(1, 1e-200))));
        assertThat(figure.y().low()).isBetween(1e-11, 1e-9);
    }

    /** With room above, the highest point is lower by the height of notes and legend. */
    @Test
    void roomAboveIsFree() {
        Figure figure = figure(Room.ABOVE_CURVES, FALLING, new Curve("b", FALLING.points()));
        assertThat(figure.y().fraction(300)).isBetween(0.5, 0.85);
        assertThat(figure.legend()).isEqualTo(Place.TOP_RIGHT);
    }

    /** A strip that begins at 0 reaches down to the frame; it is drawn with its edges under one legend. */
    @Test
    void stripBeginsAtTheFrame() {
        Figure figure =
                figure(Room.FREE_CORNERS, new Strip("s", List.of(new Span(1, 0, 2e-3), new Span(10, 1e-3, 4e-3))));
        assertThat(figure.y().low()).isGreaterThan(0).isLessThanOrEqualTo(1e-3);
        assertThat(figure.layers()).hasSize(3).allMatch(layer -> layer.legend().equals("s"));
    }

    /** The eighth curve has the colour of the first, but is dashed. */
    @Test
    void curvesStayApart() {
        Curve[] many = new Curve[14];
        for (int i = 0; i < many.length; i++) {
            many[i] = new Curve("curve " + i, FALLING.points());
        }
        assertThat(figure(Room.FREE_CORNERS, many).layers().stream()
                        .map(Object::toString)
                        .map(text -> text.substring(text.indexOf("line="), text.indexOf("legend="))))
                .doesNotHaveDuplicates();
    }

    @Test
    void textOfASingleCurveIsANote() {
        assertThat(figure(Room.FREE_CORNERS, FALLING).notes().lines()).containsExactly("note", "a");
        assertThat(figure(Room.FREE_CORNERS, FALLING).legend()).isEqualTo(Place.NONE);
    }

    @Test
    void axisIsLogarithmicForValuesFarApart() {
        assertThat(Quantity.over("", List.of(1.0, 10.0)).scale()).isEqualTo(Scale.LOGARITHMIC);
        assertThat(Quantity.over("", List.of(30.0, 50.0)).scale()).isEqualTo(Scale.LINEAR);
    }

    @Test
    void nothingIsRefused() {
        assertThatThrownBy(() -> figure(Room.FREE_CORNERS, new Curve("", List.of(new Point(1, 1)))))
                .isInstanceOf(TenebraException.class)
                .hasMessageStartingWith("CFG-070 ");
        assertThatThrownBy(() -> figure(Room.FREE_CORNERS, new Curve("", List.of(new Point(1, 0), new Point(2, 0)))))
                .isInstanceOf(TenebraException.class)
                .hasMessageStartingWith("CFG-071 ");
    }
}
