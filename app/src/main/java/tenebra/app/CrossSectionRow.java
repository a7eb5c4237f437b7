package tenebra.app;

import java.util.List;
import tenebra.report.figure.Point;

/**
 * Cross section at one energy and mass [GeV].
 *
 * @param total [pb]
 * @param spectrum dsigma/dx [pb] by x; empty if not asked for
 */
record CrossSectionRow(double energy, double mass, Reaction.AtMass process, double total, List<Point> spectrum) {
    CrossSectionRow {
        spectrum = List.copyOf(spectrum);
    }

    /** Not computed yet. */
    CrossSectionRow(double energy, double mass, Reaction.AtMass process) {
        this(energy, mass, process, 0, List.of());
    }

    CrossSectionRow computed(List<Double> shares) {
        List<Point> points = shares.stream()
                .map(x -> new Point(x, process.perFraction(energy, x)))
                .toList();
        return new CrossSectionRow(energy, mass, process, process.total(energy), points);
    }
}
