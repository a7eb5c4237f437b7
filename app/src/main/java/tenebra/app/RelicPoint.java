package tenebra.app;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tenebra.darksector.Mediator;
import tenebra.darksector.relic.annihilation.MediatedSector;
import tenebra.darksector.relic.freezeout.RelicAbundance;
import tenebra.darksector.relic.thermaltarget.TargetPlane;

/**
 * One dark matter at one mass: a coupling and what it leaves, or why there is none.
 *
 * @param remarks what is to be known about it, one sentence each
 */
record RelicPoint(MediatedSector sector, Optional<Solution> solution, Optional<String> reason, List<String> remarks) {
    /** A coupling and what it leaves. */
    record Solution(double coupling, RelicAbundance relic) {}

    RelicPoint {
        remarks = List.copyOf(remarks);
    }

    static RelicPoint of(MediatedSector sector, Solution solution, List<String> remarks) {
        return new RelicPoint(sector, Optional.of(solution), Optional.empty(), remarks);
    }

    static RelicPoint without(MediatedSector sector, String reason) {
        return new RelicPoint(sector, Optional.empty(), Optional.of(reason), List.of());
    }

    double mass() {
        return sector.dark().mass();
    }

    double mediatorMass() {
        return sector.mediator().mass();
    }

    String darkMatter() {
        return sector.dark().content().symbol();
    }

    /** Mass of the mediator over that of the lightest dark particle. */
    double ratio() {
        return mediatorMass() / mass();
    }

    /** g_D at the coupling found; without one, that at unit parameter if it is the same at all. */
    OptionalDouble darkCoupling() {
        if (solution.isPresent()) {
            return OptionalDouble.of(sector.darkCoupling(solution.get().coupling));
        }
        double unit = sector.darkCoupling(1);
        return unit == sector.darkCoupling(0.5) ? OptionalDouble.of(unit) : OptionalDouble.empty();
    }

    /** g_D²/4π, where g_D has no unit, to 14 digits: the root and the square leave others than were given. */
    OptionalDouble alpha() {
        OptionalDouble dark = darkCoupling();
        if (sector.mediator().kind() == Mediator.Kind.SPIN_2 || dark.isEmpty()) {
            return OptionalDouble.empty();
        }
        double alpha = dark.getAsDouble() * dark.getAsDouble() / (4 * Math.PI);
        return OptionalDouble.of(
                new BigDecimal(alpha).round(new MathContext(14)).doubleValue());
    }

    /** The plane of y, which vectors have. */
    static Optional<TargetPlane.Definition> definition(MediatedSector sector) {
        if (sector.mediator().kind() != Mediator.Kind.VECTOR) {
            return Optional.empty();
        }
        return Optional.of(sector.isMixing() ? TargetPlane.Definition.KINETIC_MIXING : TargetPlane.Definition.PRODUCT);
    }

    OptionalDouble y() {
        Optional<TargetPlane.Definition> definition = definition(sector);
        if (solution.isEmpty() || definition.isEmpty()) {
            return OptionalDouble.empty();
        }
        double coupling = solution.get().coupling;
        return OptionalDouble.of(new TargetPlane(definition.get(), sector.darkCoupling(coupling), ratio()).y(coupling));
    }
}
