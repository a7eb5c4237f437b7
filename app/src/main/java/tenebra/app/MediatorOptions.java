package tenebra.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tenebra.campaign.analysis.ModelReader;
import tenebra.core.Check;
import tenebra.core.TenebraException;

/** How a mediator is named: by its kind and one coupling, or by a model and its parameter. */
final class MediatorOptions {
    @Option(
            names = "--mediator",
            description =
                    "scalar, pseudoscalar, vector, axial, spin2 or alp, which couples to photons alone (default: vector).")
    private @Nullable String mediator;

    @Option(names = "--epsilon", description = "Coupling in units of e, not for spin2 and alp (default: 1).")
    private @Nullable Double epsilon;

    @Option(names = "--coupling-per-GeV", description = "Coupling of spin2 and alp [1/GeV] (default: 1).")
    private @Nullable Double perGev;

    @Option(names = "--model", description = "A model instead of --mediator; 'tenebra list models' names them.")
    private @Nullable String model;

    @Option(names = "--coupling", description = "Value of the model's parameter, in its unit (default: 1).")
    private @Nullable Double coupling;

    boolean isOfModel() {
        return model != null;
    }

    /** What the options name. */
    CoupledMediator chosen(Terminal terminal) {
        if (model != null) {
            refuse(
                    mediator != null || epsilon != null || perGev != null,
                    "--model takes --coupling; leave out the others");
            double value = positive("--coupling", coupling);
            return new CoupledMediator.OfModel(ModelReader.named(terminal.catalogue(), model), value);
        }
        refuse(coupling != null, "--coupling belongs to --model; a --mediator takes --epsilon or --coupling-per-GeV");
        GenericMediator named = GenericMediator.of(mediator == null ? "vector" : mediator);
        if (named.isPerGev()) {
            refuse(epsilon != null, "the coupling of %s has a unit; give --coupling-per-GeV".formatted(named.symbol()));
            return new CoupledMediator.Generic(named, positive("--coupling-per-GeV", perGev));
        }
        refuse(perGev != null, "the coupling of %s has no unit; give --epsilon".formatted(named.symbol()));
        return new CoupledMediator.Generic(named, positive("--epsilon", epsilon));
    }

    private static double positive(String option, @Nullable Double value) {
        return value == null ? 1 : Check.positive(option, value, "");
    }

    private static void refuse(boolean wrong, String reason) {
        if (wrong) {
            throw TenebraException.usage("CFG-073", "couplings do not fit: " + reason);
        }
    }
}
