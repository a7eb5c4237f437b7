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

    /**
     * A solid or liquid of known mean excitation energy [GeV], whose density effect is that of
     * {@link DensityEffect#sternheimerPeierls}.
     */
    public static Material condensed(
            String name, double density, List<Share> composition, double meanExcitationEnergy) {
        DensityEffect effect = DensityEffect.sternheimerPeierls(
                meanExcitationEnergy, plasmaEnergy(electronDensity(density, composition)));
        return new Material(name, density, composition, effect);
    }

    /** Atoms of one of its shares per volume [1/mm³]. */
    public double atomDensity(Share share) {
        return atomDensity(density, share);
    }

    /** Electrons per volume [1/mm³]. */
    public double electronDensity() {
        return electronDensity(density, composition);
    }

    /** Plasma energy hbar omega_p = √(4π r_e n_e) hbar c of its electrons [GeV]. */
    public double plasmaEnergy() {
        return plasmaEnergy(electronDensity());
    }

    private static double atomDensity(double density, Share share) {
        double perCubicCentimetre =
                density * share.massFraction() / share.element().atomicWeight() * Constants.AVOGADRO;
        return perCubicCentimetre / (Units.CM * Units.CM * Units.CM);
    }

    private static double electronDensity(double density, List<Share> composition) {
        return composition.stream()
                .mapToDouble(
                        share -> atomDensity(density, share) * share.element().atomicNumber())
                .sum();
    }

    private static double plasmaEnergy(double electronDensity) {
        return Math.sqrt(4 * Math.PI * Constants.ELECTRON_RADIUS * electronDensity) * Constants.HBAR_C;
    }
}
