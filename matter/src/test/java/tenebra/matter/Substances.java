package tenebra.matter;

import java.util.List;

/** Materials of the tests; values of em-physics tables (Sternheimer, Berger, Seltzer 1984). */
public final class Substances {
    private Substances() {}

    public static Material lead() {
        return new Material(
                "lead",
                11.35,
                List.of(new Material.Share(Element.of("Pb"), 1)),
                new DensityEffect(823e-9, 6.2018, 0.3776, 3.8073, 0.09359, 3.1608, 0.14));
    }

    public static Material polystyrene() {
        double carbon = 8 * 12.011;
        double hydrogen = 8 * 1.008;
        return new Material(
                "polystyrene",
                1.06,
                List.of(
                        new Material.Share(Element.of("C"), carbon / (carbon + hydrogen)),
                        new Material.Share(Element.of("H"), hydrogen / (carbon + hydrogen))),
                new DensityEffect(68.7e-9, 3.2999, 0.1647, 2.5031, 0.16454, 3.2224, 0));
    }
}
