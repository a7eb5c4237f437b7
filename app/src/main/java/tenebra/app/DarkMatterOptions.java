package tenebra.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tenebra.core.Check;
import tenebra.core.TenebraException;
import tenebra.darksector.DarkCoupling;
import tenebra.darksector.DarkMatter;
import tenebra.darksector.Mediator;

/** Dark matter that a mediator decays to. */
final class DarkMatterOptions {
    private static final double USUAL_ALPHA = 0.1;

    @Option(names = "--alpha-D", description = "Coupling g_D^2/4pi of the mediator to dark matter (default: 0.1).")
    private @Nullable Double alpha;

    @Option(
            names = "--dark-matter",
            description =
                    "dirac, majorana or complex-scalar (default: complex-scalar where the mediator couples to it, which"
                            + " are vector and scalar; else dirac).")
    private @Nullable String kind;

    boolean areGiven() {
        return alpha != null || kind != null;
    }

    double alpha() {
        return alpha == null ? USUAL_ALPHA : Check.positive("--alpha-D", alpha, "");
    }

    DarkMatter kind(Mediator.Kind mediator) {
        return kind == null ? usual(mediator) : DarkMatter.of(kind);
    }

    private static DarkMatter usual(Mediator.Kind mediator) {
        return switch (mediator) {
            case VECTOR, SCALAR -> DarkMatter.COMPLEX_SCALAR;
            case PSEUDOSCALAR, AXIAL, SPIN_2 -> DarkMatter.DIRAC;
        };
    }

    /** Dark matter of that mass [GeV]. */
    DarkCoupling of(Mediator.Kind mediator, double mass) {
        return new DarkCoupling(kind(mediator), Math.sqrt(4 * Math.PI * alpha()), mass);
    }

    /** Dark matter of that mass [GeV], if there is one; for a model, which brings its own, there must be none. */
    Optional<DarkCoupling> optional(CoupledMediator mediator, @Nullable Double mass) {
        if (mass == null) {
            refuse(areGiven(), "--alpha-D and --dark-matter need --dark-mass-GeV");
            return Optional.empty();
        }
        Check.positive("--dark-mass-GeV", mass, "GeV");
        refuse(mediator.model().isPresent(), "%s says itself what its dark matter is".formatted(mediator.inWords()));
        Mediator.Kind kind = mediator.at(1).kind();
        refuse(
                kind == Mediator.Kind.SPIN_2,
                "alpha_D has no meaning for spin2, whose couplings are in 1/GeV; take a --model with g_D");
        return Optional.of(of(kind, mass));
    }

    private static void refuse(boolean wrong, String reason) {
        if (wrong) {
            throw TenebraException.usage("CFG-075", "dark matter does not fit: " + reason);
        }
    }
}
