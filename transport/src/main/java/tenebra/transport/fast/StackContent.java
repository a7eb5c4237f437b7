package tenebra.transport.fast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tenebra.core.Check;
import tenebra.core.Units;
import tenebra.matter.Element;
import tenebra.matter.Material;
import tenebra.matter.Medium;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;

/**
 * What a fast shower depends on: the layers of one period of a stack, which of them are read out, and the cut of the full mode that
 * it stands for. How often the period is repeated, its place and Birks' constant do not matter.
 *
 * @param cut of electrons and photons in the full mode [GeV]
 */
public record StackContent(List<Part> parts, double cut) {
    /** Scattering energy of the Moliere radius. Particle Data Group 2024, review 34, equation 34.37. */
    private static final double SCATTERING_ENERGY = 21.2 * Units.MEV;

    /**
     * One layer.
     *
     * @param thickness [mm]
     */
    public record Part(Material material, double thickness, Reading reading) {
        public Part {
            Check.positive("thickness of a layer of " + material.name(), thickness, "mm");
        }

        boolean isActive() {
            return reading == Reading.ACTIVE;
        }
    }

    /** Whether the light of a layer is read out. */
    public enum Reading {
        ACTIVE,
        PASSIVE
    }

    public StackContent {
        parts = List.copyOf(parts);
        Check.positive("cut of a fast shower", cut, "GeV");
    }

    /** The content of a stack. */
    public static StackContent of(LayerStack stack, double cut) {
        return new StackContent(stack.layers().stream().map(StackContent::part).toList(), cut);
    }

    private static Part part(Layer layer) {
        return new Part(
                layer.material(), layer.thickness(), layer.light().isPresent() ? Reading.ACTIVE : Reading.PASSIVE);
    }

    /** Length of one period [mm]. */
    public double period() {
        return parts.stream().mapToDouble(Part::thickness).sum();
    }

    /** Radiation lengths in one period. */
    public double radiationLengths() {
        return parts.stream().mapToDouble(StackContent::radiationLengths).sum();
    }

    private static double radiationLengths(Part part) {
        return part.thickness() / Medium.of(part.material()).radiationLength();
    }

    /**
     * Moliere radius of the even mixture [mm], a scale only: 21.2 MeV X0/E_c, E_c = 2.66 MeV (X0 Z/A)^1.1 with X0 in g/cm².
     *
     * <p>Reference: G. Grindhammer, S. Peters, arXiv:hep-ex/0001020, section 2.
     */
    public double moliereRadius() {
        double inverse = 0;
        for (Part part : parts) {
            double radiationLength = Medium.of(part.material()).radiationLength();
            double ratio = part.material().composition().stream()
                    .mapToDouble(share -> share.massFraction() * ratio(share.element()))
                    .sum();
            double perArea = radiationLength / Units.CM * part.material().density();
            double critical = 2.66 * Units.MEV * StrictMath.pow(perArea * ratio, 1.1);
            inverse += part.thickness() / period() * critical / (radiationLength * SCATTERING_ENERGY);
        }
        return 1 / inverse;
    }

    private static double ratio(Element element) {
        return element.atomicNumber() / element.atomicWeight();
    }

    /**
     * Share of each layer in the depth of a period, where depth is measured by the energy that showers leave: that of the layers read
     * out is given, among the others radiation lengths count. The shares add up to 1.
     *
     * @param activeShare of the energy that stays in layers read out
     */
    public List<Double> depthShares(double activeShare) {
        Map<Reading, Double> sums = new LinkedHashMap<>();
        parts.forEach(part -> sums.merge(part.reading(), radiationLengths(part), Double::sum));
        boolean isMixed = sums.size() == 2;
        List<Double> shares = new ArrayList<>();
        for (Part part : parts) {
            double all = !isMixed ? 1 : part.isActive() ? activeShare : 1 - activeShare;
            shares.add(all * radiationLengths(part) / sums.getOrDefault(part.reading(), 1.0));
        }
        return shares;
    }

    /** As in "1.5 mm lead + 1.5 mm polystyrene (read out)". */
    public String layersInWords() {
        return parts.stream()
                .map(part -> "%s mm %s%s"
                        .formatted(part.thickness(), part.material().name(), part.isActive() ? " (read out)" : ""))
                .collect(Collectors.joining(" + "));
    }
}
