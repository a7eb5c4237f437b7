package tenebra.report.figure.internal;

import java.util.ArrayList;
import java.util.List;
import tenebra.report.figure.Anchor;
import tenebra.report.figure.Dash;
import tenebra.report.figure.LineStyle;
import tenebra.report.figure.Palette;
import tenebra.report.figure.Point;
import tenebra.report.figure.Style;

/** Draws the frame with ticks on all four sides, pointing inwards, and the texts of both axes. */
record AxisPainter(FrameLayout layout, FontFace face) {
    private static final LineStyle EDGE = new LineStyle(Palette.BLACK, Style.FRAME_WIDTH, Dash.SOLID);
    private static final LineStyle TICK = new LineStyle(Palette.BLACK, Style.TICK_WIDTH, Dash.SOLID);

    void paint(Canvas canvas) {
        Frame frame = layout.frame();
        Box box = frame.box();
        List<List<Point>> marks = new ArrayList<>();
        for (Tick tick : layout.xTicks()) {
            double x = frame.pageX(tick.value());
            double length = length(tick);
            marks.add(List.of(new Point(x, box.bottom()), new Point(x, box.bottom() - length)));
            marks.add(List.of(new Point(x, box.top()), new Point(x, box.top() + length)));
            double baseline = box.bottom() + FrameLayout.X_TICK_GAP + TextLine.CAPITAL * Style.TICK_FONT;
            text(canvas, tick.label(), TextPlace.at(x, baseline, Anchor.MIDDLE));
        }
        for (Tick tick : layout.yTicks()) {
            double y = frame.pageY(tick.value());
            double length = length(tick);
            marks.add(List.of(new Point(box.left(), y), new Point(box.left() + length, y)));
            marks.add(List.of(new Point(box.right(), y), new Point(box.right() - length, y)));
            double baseline = y + TextLine.CAPITAL * Style.TICK_FONT / 2;
            text(canvas, tick.label(), TextPlace.at(box.left() - FrameLayout.Y_TICK_GAP, baseline, Anchor.END));
        }
        if (!marks.isEmpty()) {
            canvas.stroke(Shapes.lines(marks), TICK);
        }
        canvas.stroke(Shapes.rectangle(box), EDGE);
        canvas.text(face.line(frame.x().label(), Style.AXIS_FONT), layout.xLabelPlace());
        canvas.text(face.line(frame.y().label(), Style.AXIS_FONT), layout.yLabelPlace());
    }

    private void text(Canvas canvas, String label, TextPlace place) {
        if (!label.isEmpty()) {
            canvas.text(face.line(label, Style.TICK_FONT), place);
        }
    }

    private static double length(Tick tick) {
        return tick.major() ? Style.MAJOR_TICK : Style.MINOR_TICK;
    }
}
