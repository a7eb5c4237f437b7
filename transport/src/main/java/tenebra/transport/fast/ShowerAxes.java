package tenebra.transport.fast;

import java.util.ArrayList;
import java.util.List;
import tenebra.core.TenebraException;

/**
 * Where the laws of a fast shower are tabulated.
 *
 * @param depths edges of depth bins in radiation lengths from where the particle starts; negative ones lie behind it; 0 is one
 * @param sections edges of the coarser bins in which widths are given
 * @param widths standard deviations along x or y of the parts that make up the lateral profile [mm]
 */
public record ShowerAxes(List<Double> depths, List<Double> sections, List<Double> widths) {
    private static final List<Double> SECTIONS =
            List.of(-3.0, 0.0, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0, 13.0, 17.0, 22.0, 30.0, 45.0);

    public ShowerAxes {
        depths = rising("depths", depths);
        sections = rising("sections", sections);
        widths = rising("widths", widths);
        if (depths.indexOf(0.0) < 0) {
            throw TenebraException.usage("CFG-004", "depths of a fast shower must hold the value 0");
        }
    }

    private static List<Double> rising(String name, List<Double> values) {
        for (int i = 1; i < values.size(); i++) {
            if (!(values.get(i) > values.get(i - 1))) {
                throw TenebraException.usage("CFG-004", name + " of a fast shower do not rise: " + values);
            }
        }
        return List.copyOf(values);
    }

    /** From 3 radiation lengths behind to 45 ahead; widths in octaves about a Moliere radius [mm]. */
    public static ShowerAxes standard(double moliereRadius) {
        List<Double> depths = new ArrayList<>(List.of(-3.0, -1.5, -0.5));
        for (double t = 0; t < 2; t += 0.25) {
            depths.add(t);
        }
        for (double t = 2; t < 12; t += 0.5) {
            depths.add(t);
        }
        for (double t = 12; t < 24; t += 1) {
            depths.add(t);
        }
        for (double t = 24; t <= 45; t += 3) {
            depths.add(t);
        }
        List<Double> widths = new ArrayList<>();
        for (int i = -6; i <= 2; i++) {
            widths.add(Math.rint(Math.scalb(moliereRadius, i) * 1000) / 1000);
        }
        return new ShowerAxes(depths, SECTIONS, widths);
    }

    /** Bins behind the start. */
    public int backwardBins() {
        return depths.indexOf(0.0);
    }

    /** Bins ahead of the start. */
    public int forwardBins() {
        return depths.size() - 1 - backwardBins();
    }

    /** Number of sections. */
    public int sectionCount() {
        return sections.size() - 1;
    }
}
