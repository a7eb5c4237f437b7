package tenebra.report.figure.internal;

import java.util.ArrayList;
import java.util.List;
import tenebra.report.figure.Anchor;
import tenebra.report.figure.Notes;
import tenebra.report.figure.Style;

/** The mark in bold and the lines below it. */
record NotesBlock(List<TextLine> lines) implements Block {
    private static final double LEADING = 1.35;

    static NotesBlock of(Notes notes, FontFace face) {
        List<TextLine> lines = new ArrayList<>();
        if (!notes.mark().isEmpty()) {
            lines.add(face.line("<b>" + notes.mark() + "</b>", Style.MARK_FONT));
        }
        notes.lines().forEach(line -> lines.add(face.line(line, Style.NOTE_FONT)));
        return new NotesBlock(List.copyOf(lines));
    }

    @Override
    public double width() {
        return lines.stream().mapToDouble(TextLine::width).max().orElse(0);
    }

    @Override
    public double height() {
        return lines.stream().mapToDouble(line -> line.size() * LEADING).sum();
    }

    @Override
    public void paint(Canvas canvas, Box box, Anchor anchor) {
        double x = anchor == Anchor.END ? box.right() : anchor == Anchor.MIDDLE ? box.centreX() : box.left();
        double y = box.top();
        for (TextLine line : lines) {
            canvas.text(line, TextPlace.at(x, y + line.size(), anchor));
            y += line.size() * LEADING;
        }
    }
}
