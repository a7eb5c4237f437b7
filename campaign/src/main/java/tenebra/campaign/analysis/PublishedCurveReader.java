package tenebra.campaign.analysis;

import java.util.ArrayList;
import java.util.List;
import tenebra.campaign.config.ConfigNode;
import tenebra.campaign.config.Dimension;
import tenebra.core.TenebraException;

/** Reads published curves; those in the plane of y are carried over to epsilon. */
public final class PublishedCurveReader {
    private PublishedCurveReader() {}

    public static PublishedCurve read(ConfigNode node) {
        List<Double> masses = new ArrayList<>();
        List<Double> epsilons = new ArrayList<>();
        boolean isY = node.text("plane").equals("y");
        for (ConfigNode point : node.objects("points")) {
            if (point.has("y") != isY) {
                throw TenebraException.usage(
                        "CFG-004",
                        "point does not lie in the plane '%s'; at %s".formatted(node.text("plane"), point.place()));
            }
            double mass = isY
                    ? point.quantity("dark_matter_mass", Dimension.ENERGY) * node.number("mass_ratio")
                    : point.quantity("mediator_mass", Dimension.ENERGY);
            if (!(mass > 0)) {
                throw TenebraException.usage("CFG-004", "mass is not larger than 0; at " + point.place());
            }
            if (!masses.isEmpty() && !(mass > masses.getLast())) {
                throw TenebraException.usage("CFG-004", "masses do not rise; at " + point.place());
            }
            masses.add(mass);
            epsilons.add(isY ? epsilonOf(point.number("y"), node) : point.number("epsilon"));
        }
        return new PublishedCurve(node.text("citation"), node.text("legend"), masses, epsilons);
    }

    /** y = alpha_D epsilon² (m_chi/m_A')⁴. */
    private static double epsilonOf(double y, ConfigNode node) {
        double ratio = node.number("mass_ratio");
        return Math.sqrt(y / node.number("alpha_D")) * ratio * ratio;
    }
}
