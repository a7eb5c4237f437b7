package tenebra.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tenebra.core.Vec3;
import tenebra.matter.DensityEffect;
import tenebra.matter.Element;
import tenebra.matter.Material;
import tenebra.transport.geometry.CellGrid;
import tenebra.transport.geometry.Face;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;

/** The orbit against circles and straight lines. */
class OrbitTest {
    private static final double FIELD = 1.75;
    /** p / (0.299792458 B) [mm]. */
    private static final double RADIUS = 100 / (0.299792458 * FIELD) * 1000;

    private static Orbit orbit(double momentum, double... magnets) {
        Material lead = new Material(
                "lead",
                11.35,
                List.of(new Material.Share(Element.of("Pb"), 1)),
                new DensityEffect(823e-9, 6.2018, 0.3776, 3.8073, 0.09359, 3.1608, 0.14));
        List<DetectorElement> elements = new ArrayList<>();
        for (double front : magnets) {
            elements.add(new DetectorElement.Magnet("M" + front, new Box(front, 2000, Face.centred(300, 110)), FIELD));
        }
        elements.add(new DetectorElement.Instrument(
                "T",
                InstrumentKind.CALORIMETER,
                new Box(0, 10, Face.centred(100, 100)),
                CellGrid.ONE,
                Optional.of(new LayerStack(1, List.of(new Layer(lead, 10)))),
                Optional.empty()));
        elements.sort(Comparator.comparingDouble(DetectorElement::front));
        return Orbit.of(new Detector("d", elements, "T", List.of()), momentum);
    }

    @Test
    void withoutMagnetsItIsTheAxis() {
        Orbit orbit = orbit(100);
        assertThat(orbit.at(-1234).position()).isEqualTo(new Vec3(0, 0, -1234));
        assertThat(orbit.beside(50, 3, -4)).isEqualTo(new Vec3(3, -4, 50));
        assertThat(orbit.entrance().position()).isEqualTo(Vec3.ZERO);
    }

    /** Published: 21.0 mrad at 100 GeV in 7 T m; the beam comes from negative x, with a positive slope. */
    @Test
    void beamComesUnderTheAngleOfTheBend() {
        Vec3 direction = orbit(100, -18450, -16350).at(-22_000).direction();
        assertThat(StrictMath.atan2(direction.x(), direction.z())).isCloseTo(0.0210, within(5e-5));
        assertThat(direction.length()).isCloseTo(1, within(1e-15));
    }

    /** Inside a magnet the orbit is a circle whose centre lies at negative x beside its end. */
    @Test
    void insideAMagnetItIsACircle() {
        Orbit orbit = orbit(100, -5000);
        for (double arc : new double[] {1, 500, 1000, 2000}) {
            Vec3 place = orbit.at(-3000 - arc).position();
            assertThat(place.x()).isCloseTo(-RADIUS * (1 - StrictMath.cos(arc / RADIUS)), within(1e-8));
            assertThat(place.z()).isCloseTo(-3000 - RADIUS * StrictMath.sin(arc / RADIUS), within(1e-8));
        }
    }

    /** The middle of a circle stands rho (1 - cos(theta/2)) off the chord: 2.62 mm. */
    @Test
    void sagittaIsThatOfTheCircle() {
        Orbit orbit = orbit(100, -5000);
        Vec3 front = orbit.at(-5000).position();
        Vec3 back = orbit.at(-3000).position();
        double sagitta =
                front.plus(back).times(0.5).minus(orbit.at(-4000).position()).length();
        assertThat(sagitta).isCloseTo(RADIUS * (1 - StrictMath.cos(1000 / RADIUS)), within(1e-8));
        assertThat(sagitta).isCloseTo(2.62, within(0.01));
    }

    /** The fan of synchrotron light at 13 m behind 4 m of field: 315 mm. Tangents meet rho tan(theta/2) before the end of the field. */
    @Test
    void undeflectedBeamIsWhereSynchrotronLightEnds() {
        Orbit.Point entrance = orbit(100, -17_000, -15_000).entrance();
        double slope = entrance.direction().x() / entrance.direction().z();
        double x = entrance.position().x() - slope * entrance.position().z();
        double bend = 4000 / RADIUS;
        double meeting = 13_000 + RADIUS * StrictMath.tan(bend / 2);
        assertThat(x).isCloseTo(meeting * StrictMath.tan(bend), within(1e-8));
        assertThat(x).isCloseTo(315, within(0.5));
    }

    /** Behind the target the orbit bends on, and to and fro is the same way. */
    @Test
    void magnetsBehindTheTargetBendTowardsNegativeX() {
        Vec3 place = orbit(100, 1000).at(3000).position();
        assertThat(place.x()).isCloseTo(-RADIUS * (1 - StrictMath.cos(2000 / RADIUS)), within(1e-8));
        assertThat(place.z()).isCloseTo(1000 + RADIUS * StrictMath.sin(2000 / RADIUS), within(1e-8));
    }

    /** A point beside the orbit keeps its distance from it, along the normal. */
    @Test
    void besideIsPerpendicular() {
        Orbit orbit = orbit(50, -5000);
        Orbit.Point on = orbit.at(-4300);
        Vec3 aside = orbit.beside(-4300, 70, 0).minus(on.position());
        assertThat(aside.length()).isCloseTo(70, within(1e-9));
        assertThat(aside.dot(on.direction())).isCloseTo(0, within(1e-9));
        assertThat(aside.x()).isPositive();
    }
}
