package tenebra.report.figure.internal;

import tenebra.report.figure.Sheet;
import tenebra.report.figure.Size;

/** Draws the figures of a page. */
public record SheetPainter(Sheet sheet, FontFace face) {
    public void paint(Canvas canvas) {
        for (Sheet.Panel panel : sheet.panels()) {
            double right = panel.left() * Size.POINTS_PER_MM;
            double down = panel.top() * Size.POINTS_PER_MM;
            new FigurePainter(panel.figure(), face).paint(new MovedCanvas(canvas, right, down));
        }
    }
}
