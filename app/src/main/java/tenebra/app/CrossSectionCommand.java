package tenebra.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tenebra.campaign.analysis.MassList;
import tenebra.campaign.result.Json;
import tenebra.core.Check;
import tenebra.core.TenebraException;
import tenebra.core.Units;
import tenebra.darksector.Mediator;
import tenebra.darksector.production.bremsstrahlung.BremsstrahlungCrossSection;
import tenebra.darksector.production.bremsstrahlung.BremsstrahlungMethod;
import tenebra.matter.AtomicFormFactor;
import tenebra.matter.Element;
import tenebra.matter.Species;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "cross-section",
        description = "Cross section of dark bremsstrahlung on a nucleus, total or differential, in picobarn.",
        footer = {
            "",
            "ww: Weizsaecker-Williams, t up to E0^2; iww: improved, t from (m^2/2E0)^2 to m^2 + m_l^2.",
            "With --epsilon 1 the coupling is g = e.",
            "",
            "Example: tenebra cross-section --projectile e- --energy-GeV 100 --target Pb --mediator vector \\",
            "           --mass-GeV 0.001:1:4log --epsilon 1e-4"
        })
final class CrossSectionCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(names = "--projectile", description = "e-, e+, mu- or mu+ (default: ${DEFAULT-VALUE}).")
    private String projectile = "e-";

    @Option(
            names = "--energy-GeV",
            required = true,
            description = "Energy of the projectile: a list, or low:high:COUNTlog.")
    private String energies = "";

    @Option(names = "--target", description = "Chemical symbol (default: ${DEFAULT-VALUE}).")
    private String target = "Pb";

    @Option(names = "--mediator", description = "scalar, pseudoscalar, vector or axial (default: ${DEFAULT-VALUE}).")
    private String mediator = "vector";

    @Option(names = "--mass-GeV", required = true, description = "Mediator mass: a list, or low:high:COUNTlog.")
    private String masses = "";

    @Option(names = "--epsilon", description = "Coupling in units of e (default: ${DEFAULT-VALUE}).")
    private double epsilon = 1;

    @Option(names = "--method", description = "ww or iww (default: ${DEFAULT-VALUE}).")
    private String method = "ww";

    @Option(names = "--form-factor", description = "elastic or elastic+inelastic (default: ${DEFAULT-VALUE}).")
    private String formFactor = "elastic";

    @Option(
            names = "--differential",
            paramLabel = "X",
            description =
                    "Print dsigma/dx at these shares of the projectile's energy: a comma-separated list in (0, 1).")
    private String fractions = "";

    CrossSectionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Check.positive("--epsilon", epsilon, "");
        AtomicFormFactor atom = new AtomicFormFactor(Element.of(target), part());
        ArrayNode rows = Json.array();
        for (double energy : MassList.parse(energies, "GeV")) {
            for (double mass : MassList.parse(masses, "GeV")) {
                BremsstrahlungCrossSection crossSection = BremsstrahlungMethod.of(method)
                        .of(Species.of(projectile), new Mediator(Mediator.Kind.of(mediator), mass), atom);
                if (fractions.isEmpty()) {
                    row(rows, energy, mass, crossSection);
                } else {
                    for (double x : parsedFractions()) {
                        row(rows, energy, mass, crossSection)
                                .put("x", x)
                                .put(
                                        "dsigma_dx_pb",
                                        epsilon * epsilon * crossSection.perFraction(energy, x) / Units.PICOBARN);
                    }
                }
            }
        }
        if (json.isWanted()) {
            terminal.print(rows);
        } else {
            terminal.print(table(rows));
        }
    }

    private ObjectNode row(ArrayNode rows, double energy, double mass, BremsstrahlungCrossSection crossSection) {
        return rows.addObject()
                .put("projectile", projectile)
                .put("target", target)
                .put("mediator", mediator)
                .put("method", method)
                .put("form_factor", formFactor)
                .put("energy_GeV", energy)
                .put("mass_GeV", mass)
                .put("epsilon", epsilon)
                .put("cross_section_pb", epsilon * epsilon * crossSection.total(energy, 0) / Units.PICOBARN)
                .put("relative_error", crossSection.relativeError());
    }

    private String table(ArrayNode rows) {
        Table table = fractions.isEmpty()
                ? new Table("energy_GeV", "mass_GeV", "cross_section_pb")
                : new Table("energy_GeV", "mass_GeV", "cross_section_pb", "x", "dsigma_dx_pb");
        rows.forEach(row -> {
            List<String> cells = new ArrayList<>(List.of(
                    number(row.get("energy_GeV").asDouble()),
                    number(row.get("mass_GeV").asDouble()),
                    number(row.get("cross_section_pb").asDouble())));
            if (!fractions.isEmpty()) {
                cells.add(number(row.get("x").asDouble()));
                cells.add(number(row.get("dsigma_dx_pb").asDouble()));
            }
            table.row(cells.toArray(String[]::new));
        });
        return "%s %s -> %s %s + %s, epsilon = %s, method %s, %s form factor%n"
                        .formatted(
                                projectile, target, projectile, target, mediator, number(epsilon), method, formFactor)
                + table.text();
    }

    private AtomicFormFactor.Part part() {
        return switch (formFactor) {
            case "elastic" -> AtomicFormFactor.Part.ELASTIC;
            case "elastic+inelastic" -> AtomicFormFactor.Part.ELASTIC_AND_INELASTIC;
            default ->
                throw TenebraException.usage(
                        "CFG-009",
                        "unknown --form-factor '%s'; allowed: elastic, elastic+inelastic".formatted(formFactor));
        };
    }

    private List<Double> parsedFractions() {
        return Numbers.parse("--differential", fractions).stream()
                .map(x -> Check.inRange("--differential", x, 0, 1, ""))
                .toList();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
