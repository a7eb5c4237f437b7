package tenebra.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tenebra.core.TenebraException;
import tenebra.core.Units;
import tenebra.darksector.Mediator;
import tenebra.darksector.production.bremsstrahlung.BremsstrahlungCrossSection;
import tenebra.darksector.production.bremsstrahlung.BremsstrahlungMethod;
import tenebra.darksector.production.primakoff.PrimakoffCrossSection;
import tenebra.matter.FormFactorKind;
import tenebra.matter.Species;

/** A projectile that makes a mediator on the nuclei of a target: dark bremsstrahlung of leptons, the Primakoff process of photons. */
record Reaction(
        Species projectile,
        Target target,
        CoupledMediator mediator,
        BremsstrahlungMethod method,
        FormFactorKind formFactor) {
    private static final double PRIMAKOFF_ERROR = 1e-10;

    Reaction {
        if (projectile == Species.PHOTON && method != BremsstrahlungMethod.EXACT_TREE_LEVEL) {
            throw TenebraException.usage(
                    "CFG-074", "--method %s is for leptons; with --projectile gamma: etl".formatted(method.symbol()));
        }
    }

    /** Cross sections of all energies at one mass [pb], per what the target is counted per. */
    interface AtMass {
        double total(double energy);

        double perFraction(double energy, double x);

        double relativeError();
    }

    /** At this mass [GeV]. */
    AtMass at(double mass) {
        double strength = mediator.strength(projectile, mass);
        Mediator made = mediator.at(mass);
        return projectile == Species.PHOTON ? primakoff(made, strength) : bremsstrahlung(made, strength);
    }

    /** What a reader of the numbers must know. */
    Optional<String> convention() {
        return switch (method) {
            case EXACT_TREE_LEVEL -> Optional.empty();
            case WEIZSAECKER_WILLIAMS -> Optional.of("t up to E0^2");
            case IMPROVED_WEIZSAECKER_WILLIAMS -> Optional.of("t from (m^2/2E0)^2 to m^2 + m_l^2");
        };
    }

    private record Weighted<T>(double number, T process) {}

    private <T> List<Weighted<T>> onEach(Function<Target.Atoms, T> process) {
        return target.atoms().stream()
                .map(part -> new Weighted<>(part.number(), process.apply(part)))
                .toList();
    }

    private AtMass bremsstrahlung(Mediator made, double strength) {
        List<Weighted<BremsstrahlungCrossSection>> parts =
                onEach(part -> method.of(projectile, made, formFactor.of(part.element())));
        return new AtMass() {
            @Override
            public double total(double energy) {
                return sum(parts, process -> process.total(energy, 0), strength);
            }

            @Override
            public double perFraction(double energy, double x) {
                return sum(parts, process -> process.perFraction(energy, x), strength);
            }

            @Override
            public double relativeError() {
                return parts.stream()
                        .mapToDouble(part -> part.process().relativeError())
                        .max()
                        .orElse(0);
            }
        };
    }

    private AtMass primakoff(Mediator made, double strength) {
        List<Weighted<PrimakoffCrossSection>> parts =
                onEach(part -> new PrimakoffCrossSection(made, part.element(), formFactor.of(part.element())));
        return new AtMass() {
            @Override
            public double total(double energy) {
                return sum(parts, process -> process.total(energy), strength);
            }

            @Override
            public double perFraction(double energy, double x) {
                throw TenebraException.usage(
                        "CFG-074",
                        "--differential is for leptons: in the Primakoff process the mediator takes the energy of the photon");
            }

            @Override
            public double relativeError() {
                return PRIMAKOFF_ERROR;
            }
        };
    }

    private static <T> double sum(List<Weighted<T>> parts, Function<T, Double> crossSection, double strength) {
        double sum = 0;
        for (Weighted<T> part : parts) {
            sum += part.number() * crossSection.apply(part.process());
        }
        return strength * sum / Units.PICOBARN;
    }
}
