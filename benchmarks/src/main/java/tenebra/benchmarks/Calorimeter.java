package tenebra.benchmarks;

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

/** The calorimeter that speed is measured in: 150 x (1.5 mm Pb + 1.5 mm polystyrene), 240 x 240 mm². */
final class Calorimeter {
    static final Material LEAD = new Material(
            "lead",
            11.35,
            List.of(new Material.Share(Element.of("Pb"), 1)),
            new DensityEffect(823e-9, 6.2018, 0.3776, 3.8073, 0.09359, 3.1608, 0.14));
    static final Material POLYSTYRENE = new Material(
            "polystyrene",
            1.06,
            List.of(new Material.Share(Element.of("C"), 0.92258), new Material.Share(Element.of("H"), 0.07742)),
            new DensityEffect(68.7e-9, 3.2999, 0.1647, 2.5031, 0.16454, 3.2224, 0));

    private Calorimeter() {}

    static Line line() {
        return new Line(List.of(new Block(
                0,
                0,
                Face.centred(240, 240),
                new LayerStack(150, List.of(new Layer(LEAD, 1.5), Layer.active(POLYSTYRENE, 1.5, 0))),
                CellGrid.ONE)));
    }

    /** An electron of this energy [GeV] on the axis. */
    static Primary electron(double energy) {
        return new Primary(Species.ELECTRON, new Vec3(0, 0, -1), new Vec3(0, 0, energy), 0, 1);
    }

    static RandomStream stream(long event) {
        return RandomStreams.of(1, "benchmark").event(event).stage(Stage.TRANSPORT);
    }
}
