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

    public static Material tungsten() {
        return new Material(
                "tungsten",
                19.30,
                List.of(new Material.Share(Element.of("W"), 1)),
                new DensityEffect(727e-9, 5.4059, 0.2167, 3.4960, 0.15509, 2.8447, 0.14));
    }

    public static Material copper() {
        return new Material(
                "copper",
                8.96,
                List.of(new Material.Share(Element.of("Cu"), 1)),
                new DensityEffect(322e-9, 4.4190, -0.0254, 3.2792, 0.14339, 2.9044, 0.08));
    }

    public static Material iron() {
        return new Material(
                "iron",
                7.874,
                List.of(new Material.Share(Element.of("Fe"), 1)),
                new DensityEffect(286e-9, 4.2911, -0.0012, 3.1531, 0.14680, 2.9632, 0.12));
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
