package tenebra.transport.fast;

/** The fit of one stack, ready for use. Immutable, shared by threads. */
final class FittedStack {
    final ShowerParameters parameters;
    final DepthShape shape;
    final LawTable electrons;
    final LawTable photons;
    final double[] depths;
    final int backwardBins;
    final double[] sections;
    final double[] widths;
    final double lengthPerDepth;

    FittedStack(ShowerParameters parameters) {
        this.parameters = parameters;
        ShowerAxes axes = parameters.axes();
        shape = new DepthShape(axes);
        electrons = new LawTable(axes, parameters.electrons());
        photons = new LawTable(axes, parameters.photons());
        depths = axes.depths().stream().mapToDouble(Double::doubleValue).toArray();
        backwardBins = axes.backwardBins();
        sections = axes.sections().stream().mapToDouble(Double::doubleValue).toArray();
        widths = axes.widths().stream().mapToDouble(Double::doubleValue).toArray();
        lengthPerDepth = parameters.stack().period() / parameters.stack().radiationLengths();
    }
}
