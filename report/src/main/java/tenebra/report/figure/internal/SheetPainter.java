package tenebra.report.figure.internal;

import tenebra.report.figure.Sheet;
import tenebra.report.figure.Size;

/** Draws the figures of a sheet, each at its place. */
public record SheetPainter(Sheet sheet, FontFace face) {
    public void paint(Canvas canvas) {
        for (Sheet.Panel panel : sheet.panels()) {
            new FigurePainter(panel.figure(), face)
                    .paint(new ShiftedCanvas(canvas, Size.points(panel.left()), Size.points(panel.top())));
        }
    }
}
