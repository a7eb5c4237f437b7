package tenebra.experiment;

import java.util.List;
import java.util.stream.DoubleStream;
import tenebra.core.Check;
import tenebra.core.Vec3;

/**
 * Central orbit of a beam through the magnets of a detector, in the laboratory: straight between magnets, a circle inside
 * them, in the plane y = 0. The frame is the one of the target: the orbit passes its origin at z = 0 along z. Immutable.
 *
 * <p>Exact for dipoles with sharp edges and a uniform field. Energy lost to synchrotron radiation is left out: 0.16 % at 100 GeV in 7 T m.
 */
public final class Orbit {
    /** A place on the orbit [mm] and the unit vector along it. */
    public record Point(Vec3 position, Vec3 direction) {}

    private final List<DetectorElement.Magnet> magnets;
    private final double momentum;

    private Orbit(List<DetectorElement.Magnet> magnets, double momentum) {
        this.magnets = magnets;
        this.momentum = momentum;
    }

    /** The orbit of particles of unit charge and this momentum [GeV]. */
    public static Orbit of(Detector detector, double momentum) {
        Check.positive("momentum of the orbit", momentum, "GeV");
        List<DetectorElement.Magnet> magnets = detector.elements().stream()
                .filter(DetectorElement.Magnet.class::isInstance)
                .map(DetectorElement.Magnet.class::cast)
                .toList();
        return new Orbit(magnets, momentum);
    }

    /** The orbit at an arc length z [mm]. */
    public Point at(double z) {
        double[] stops = stopsTo(z);
        double x = 0;
        double forward = 0;
        double angle = 0;
        double from = 0;
        for (double to : stops) {
            double arc = to - from;
            double turn = -curvature((from + to) / 2) * arc;
            // The chord of an arc points along its mean direction.
            double chord = arc * sineRatio(turn / 2);
            x += chord * StrictMath.sin(angle + turn / 2);
            forward += chord * StrictMath.cos(angle + turn / 2);
            angle += turn;
            from = to;
        }
        return new Point(new Vec3(x, 0, forward), new Vec3(StrictMath.sin(angle), 0, StrictMath.cos(angle)));
    }

    /** The laboratory place of a point beside the orbit: arc length z, and x and y across it [mm]. */
    public Vec3 beside(double z, double x, double y) {
        Point point = at(z);
        Vec3 across = new Vec3(point.direction().z(), 0, -point.direction().x());
        return point.position().plus(across.times(x)).plus(new Vec3(0, y, 0));
    }

    /** Where the orbit enters the first magnet: from there photons and neutral particles go straight on. Without magnets, at z = 0. */
    public Point entrance() {
        return at(magnets.stream()
                .mapToDouble(DetectorElement.Magnet::front)
                .min()
                .orElse(0));
    }

    /** Edges of magnets between 0 and z in the order in which they are passed, and z itself. */
    private double[] stopsTo(double z) {
        DoubleStream edges = magnets.stream()
                .flatMapToDouble(magnet -> DoubleStream.of(magnet.front(), magnet.back()))
                .filter(edge -> edge > Math.min(0, z) && edge < Math.max(0, z));
        return DoubleStream.concat(edges, DoubleStream.of(z))
                .map(edge -> z < 0 ? -edge : edge)
                .sorted()
                .map(edge -> z < 0 ? -edge : edge)
                .toArray();
    }

    /** Bend per arc length [rad/mm]. */
    private double curvature(double z) {
        return magnets.stream()
                .filter(magnet -> z > magnet.front() && z < magnet.back())
                .mapToDouble(magnet -> magnet.bend(momentum) / magnet.length())
                .sum();
    }

    private static double sineRatio(double angle) {
        return angle == 0 ? 1 : StrictMath.sin(angle) / angle;
    }
}
