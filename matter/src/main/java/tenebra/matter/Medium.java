package tenebra.matter;

import java.util.List;
import tenebra.core.Check;
import tenebra.core.Units;

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

    /** E_s = m_e √(4 pi/alpha) [GeV]. */
    private static final double SCALE_ENERGY = Constants.ELECTRON_MASS * Math.sqrt(4 * Math.PI / Constants.ALPHA);

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

    /**
     * Energy [GeV] at which an electron loses as much in collisions on a radiation length as it has (Rossi's definition).
     *
     * <p>Reference: B. Rossi, High-Energy Particles (1952); Particle Data Group 2024, review "Passage of particles through matter",
     * 34.4.4. Found between 1 MeV and 1 GeV.
     */
    public double criticalEnergy() {
        double low = Units.MEV;
        double high = Units.GEV;
        double length = radiationLength();
        for (int i = 0; i < 50; i++) {
            double middle = Math.sqrt(low * high);
            if (collisionLossPerLength(Species.ELECTRON, middle) * length > middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Moliere radius [mm]: X0 E_s/E_c with Rossi's critical energy. A tenth of the energy lies outside of it, in materials of one element.
     *
     * <p>Reference: Particle Data Group 2024, review "Passage of particles through matter", eq. (34.37).
     */
    public double moliereRadius() {
        return radiationLength() * SCALE_ENERGY / criticalEnergy();
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
