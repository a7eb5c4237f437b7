package tenebra.app;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tenebra.core.Check;
import tenebra.core.TenebraException;
import tenebra.darksector.DarkMatter;
import tenebra.darksector.Mediator;
import tenebra.darksector.decay.InelasticPair;
import tenebra.darksector.model.CouplingFormula;
import tenebra.darksector.model.DarkSector;
import tenebra.darksector.model.MediatorModel;
import tenebra.darksector.relic.annihilation.DarkContent;

/** Dark matter that freezes out. What is not given is that of the model. */
final class RelicDarkOptions {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final double USUAL_RATIO = 3;

    @Option(
            names = "--dark-matter",
            description = "One or a list of complex-scalar, majorana, dirac, pseudo-dirac; real-scalar and real-vector"
                    + " for spin 2 (default: that of the model).")
    private @Nullable String kinds;

    @Option(names = "--splitting", description = "(m2 - m1)/m1 of the two states of pseudo-dirac (default: 0).")
    private @Nullable Double splitting;

    @Option(
            names = "--relative-sign",
            description =
                    "Sign under CP of one state of pseudo-dirac relative to the other: same or opposite (default: same).")
    private @Nullable String sign;

    @Option(names = "--alpha-D", description = "Dark coupling g_D^2/4pi (default: that of the model).")
    private @Nullable Double alpha;

    @Option(
            names = "--dark-coupling",
            description = "g_D itself, for spin 2 in 1/GeV; 'equal' if it is the parameter of the model.")
    private @Nullable String coupling;

    @Option(
            names = "--mass-ratio",
            description =
                    "Mass of the mediator over that of the lightest dark particle (default: that of the model, else 3).")
    private @Nullable Double ratio;

    double ratio(MediatorModel model) {
        return ratio == null
                ? model.dark().map(DarkSector::massRatio).orElse(USUAL_RATIO)
                : Check.positive("--mass-ratio", ratio, "");
    }

    CouplingFormula coupling(MediatorModel model) {
        refuse(alpha != null && coupling != null, "give --alpha-D or --dark-coupling, not both");
        if (alpha != null) {
            refuse(
                    model.kind() == Mediator.Kind.SPIN_2,
                    "alpha_D has no meaning for spin2, whose couplings are in 1/GeV; give --dark-coupling");
            return new CouplingFormula.Constant(Math.sqrt(4 * Math.PI * Check.positive("--alpha-D", alpha, "")));
        }
        if (coupling != null) {
            return coupling.equals("equal")
                    ? (parameter, mass) -> parameter
                    : new CouplingFormula.Constant(Check.positive(
                            "--dark-coupling",
                            Numbers.parse("--dark-coupling", coupling).getFirst(),
                            ""));
        }
        return model.dark()
                .map(DarkSector::coupling)
                .orElseThrow(() -> TenebraException.usage(
                        "CFG-081",
                        "model '%s' has no dark matter; give --dark-coupling or --alpha-D".formatted(model.name())));
    }

    List<DarkContent> contents(MediatorModel model) {
        if (kinds == null) {
            DarkMatter own = model.dark().map(DarkSector::kind).orElse(DarkMatter.DIRAC);
            return List.of(content(own.symbol()));
        }
        List<DarkContent> contents =
                Arrays.stream(COMMA.split(kinds, -1)).map(this::content).toList();
        refuse(contents.stream().distinct().count() < contents.size(), "--dark-matter names one kind twice");
        boolean split = contents.stream().anyMatch(DarkContent.Split.class::isInstance);
        refuse(!split && splitting != null, "--splitting belongs to pseudo-dirac");
        refuse(!split && sign != null, "--relative-sign belongs to pseudo-dirac");
        return contents;
    }

    private DarkContent content(String symbol) {
        String name = symbol.strip();
        return name.equals(DarkContent.PSEUDO_DIRAC)
                ? new DarkContent.Split(
                        splitting == null ? 0 : Check.notNegative("--splitting", splitting, ""), phase())
                : new DarkContent.Single(kind(name));
    }

    private static DarkMatter kind(String name) {
        return Arrays.stream(DarkMatter.values())
                .filter(kind -> kind.symbol().equals(name))
                .findFirst()
                .orElseThrow(() -> TenebraException.usage(
                        "PHY-006",
                        "unknown dark matter '%s'; allowed: complex-scalar, majorana, dirac, pseudo-dirac, real-scalar, real-vector"
                                .formatted(name)));
    }

    private InelasticPair.Phase phase() {
        return switch (sign == null ? "same" : sign) {
            case "same" -> InelasticPair.Phase.SAME;
            case "opposite" -> InelasticPair.Phase.OPPOSITE;
            default ->
                throw TenebraException.usage(
                        "CFG-082", "unknown --relative-sign '%s'; allowed: same, opposite".formatted(sign));
        };
    }

    private static void refuse(boolean wrong, String reason) {
        if (wrong) {
            throw TenebraException.usage("CFG-080", "dark matter does not fit: " + reason);
        }
    }
}
