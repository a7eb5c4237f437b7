package tenebra.report.figure;

/** Draws all formats; started in a process of its own, whose loaded classes tell what was used. */
final class FontlessMain {
    private FontlessMain() {}

    public static void main(String[] arguments) {
        Figure figure = Examples.exclusion();
        int size = FigureWriter.svg(figure).length()
                + FigureWriter.pdf(figure).length
                + FigureWriter.png(figure, 72).length;
        if (size < 10_000) {
            throw new IllegalStateException("figures are too small: " + size + " bytes");
        }
    }
}
