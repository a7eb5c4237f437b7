package tenebra.transport.shower;

import java.util.List;
import tenebra.core.Vec3;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.core.random.Stage;
import tenebra.matter.DensityEffect;
import tenebra.matter.Element;
import tenebra.matter.Material;
import tenebra.matter.Species;
import tenebra.transport.Primary;
import tenebra.transport.geometry.Block;
import tenebra.transport.geometry.CellGrid;
import tenebra.transport.geometry.Face;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;
import tenebra.transport.geometry.Line;

/** Materials (Sternheimer, Berger, Seltzer 1984) and stacks of the tests. */
final class Stacks {
    static final Material LEAD = new Material(
            "lead",
            11.35,
            List.of(new Material.Share(Element.of("Pb"), 1)),
            new DensityEffect(823e-9, 6.2018, 0.3776, 3.8073, 0.09359, 3.1608, 0.14));
    static final Material IRON = new Material(
            "iron",
            7.874,
            List.of(new Material.Share(Element.of("Fe"), 1)),
            new DensityEffect(286e-9, 4.2911, -0.0012, 3.1531, 0.14680, 2.9632, 0.12));
    static final Material ARGON = new Material(
            "liquid-argon",
            1.396,
            List.of(new Material.Share(Element.of("Ar"), 1)),
            new DensityEffect(188e-9, 5.2146, 0.2, 3.0, 0.19559, 3.0, 0));
    static final Material POLYSTYRENE = polystyrene();

    private Stacks() {}

    private static Material polystyrene() {
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

    /** 150 x (1.5 mm Pb + 1.5 mm polystyrene), 240 x 240 mm², light in proportion to energy. */
    static Line calorimeter(CellGrid cells) {
        return new Line(List.of(new Block(
                0,
                0,
                Face.centred(240, 240),
                new LayerStack(150, List.of(new Layer(LEAD, 1.5), Layer.active(POLYSTYRENE, 1.5, 0))),
                cells)));
    }

    /** One material, wide. */
    static Line of(Material material, double length) {
        return new Line(List.of(new Block(
                0,
                0,
                Face.centred(4000, 4000),
                new LayerStack(1, List.of(Layer.active(material, length, 0))),
                CellGrid.ONE)));
    }

    /** A particle of this kinetic energy [GeV] towards the front. */
    static Primary beam(Species species, double energy) {
        double momentum = Math.sqrt(energy * (energy + 2 * species.mass()));
        return new Primary(species, new Vec3(0.1, 0.2, -5), new Vec3(0, 0, momentum), 0, 1);
    }

    static RandomStream stream(String task, long event) {
        return RandomStreams.of(1, task).event(event).stage(Stage.TRANSPORT);
    }
}
