package tenebra.matter;

import java.util.List;
import tenebra.core.Check;

/**
 * Materials mixed evenly in one volume: what a fine stack of layers is to a particle that crosses many of them. Immutable.
 *
 * @param parts materials with their shares of the volume, which add up to 1
 */
public record Medium(List<Part> parts) {
    /** A material and its share of the volume. */
    public record Part(Material material, double volumeFraction) {
        public Part {
            Check.inRange("volume fraction of " + material.name(), volumeFraction, 1e-9, 1, "");
        }
    }

    public Medium {
        parts = List.copyOf(parts);
        Check.inRange(
                "sum of volume fractions",
                parts.stream().mapToDouble(Part::volumeFraction).sum(),
                0.999999,
                1.000001,
                "");
    }

    /** A medium of one material. */
    public static Medium of(Material material) {
        return new Medium(List.of(new Part(material, 1)));
    }

    /** High-energy bremsstrahlung and pair production in the mixture. */
    public CompleteScreening completeScreening() {
        return parts.stream()
                .map(part -> CompleteScreening.of(part.material()).times(part.volumeFraction()))
                .reduce(new CompleteScreening(0, 0), CompleteScreening::plus);
    }

    /** Radiation length [mm]. */
    public double radiationLength() {
        return completeScreening().radiationLength();
    }

    /** Mean collision loss per length [GeV/mm] of an electron or positron of this kinetic energy [GeV]. */
    public double collisionLossPerLength(Species species, double kineticEnergy) {
        return parts.stream()
                .mapToDouble(part ->
                        part.volumeFraction() * new CollisionLoss(part.material()).perLength(species, kineticEnergy))
                .sum();
    }

    /** Atoms of an element per volume [1/mm³]; 0 if there are none. */
    public double atomDensity(Element element) {
        return parts.stream()
                .mapToDouble(part -> part.volumeFraction()
                        * part.material().composition().stream()
                                .filter(share -> share.element().equals(element))
                                .mapToDouble(part.material()::atomDensity)
                                .sum())
                .sum();
    }

    /** Electrons per volume [1/mm³]. */
    public double electronDensity() {
        return parts.stream()
                .mapToDouble(part -> part.volumeFraction() * part.material().electronDensity())
                .sum();
    }
}
