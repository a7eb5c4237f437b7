package tenebra.matter;

import java.util.List;
import tenebra.core.Check;
import tenebra.core.Units;

/**
 * A homogeneous material. Immutable.
 *
 * @param density [g/cm³]
 * @param composition elements with their shares of the mass; the shares add up to 1
 * @param densityEffect what the collision loss needs
 */
public record Material(String name, double density, List<Share> composition, DensityEffect densityEffect) {
    /** An element and its share of the mass. */
    public record Share(Element element, double massFraction) {
        public Share {
            Check.inRange("mass fraction of " + element.symbol(), massFraction, 1e-9, 1, "");
        }
    }

    public Material {
        composition = List.copyOf(composition);
        Check.positive("density of " + name, density, "g/cm3");
        Check.inRange(
                "sum of the mass fractions of " + name,
                composition.stream().mapToDouble(Share::massFraction).sum(),
                0.9999,
                1.0001,
                "");
    }

    /** Atoms of one of its shares per volume [1/mm³]. */
    public double atomDensity(Share share) {
        double perCubicCentimetre =
                density * share.massFraction() / share.element().atomicWeight() * Constants.AVOGADRO;
        return perCubicCentimetre / (Units.CM * Units.CM * Units.CM);
    }

    /** Electrons per volume [1/mm³]. */
    public double electronDensity() {
        return composition.stream()
                .mapToDouble(share -> atomDensity(share) * share.element().atomicNumber())
                .sum();
    }
}
