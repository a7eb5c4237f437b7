package tenebra.app;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tenebra.campaign.result.Json;
import tenebra.core.Units;
import tenebra.darksector.model.MediatorModel;
import tenebra.darksector.relic.annihilation.DarkContent;
import tenebra.darksector.relic.annihilation.MediatedSector;
import tenebra.darksector.relic.target.DirectSearches;
import tenebra.matter.Constants;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Points of a thermal target as a table and as JSON. */
record RelicOutput(MediatorModel model, String header, List<RelicPoint> points) {
    private static final double SQUARE_CM = Units.CM * Units.CM;
    /** σv of 1 GeV⁻² [cm³/s]: (ħc)² c. */
    private static final double CM3_PER_SECOND =
            Constants.PER_GEV_SQUARED / SQUARE_CM * (Constants.SPEED_OF_LIGHT / (Units.CM / Units.S));

    RelicOutput {
        points = List.copyOf(points);
    }

    ArrayNode tree() {
        ArrayNode array = Json.array();
        points.forEach(point -> describe(array.addObject(), point));
        return array;
    }

    private void describe(ObjectNode row, RelicPoint point) {
        MediatedSector sector = point.sector();
        row.put("mass_GeV", point.mass())
                .put("mediator_mass_GeV", point.mediatorMass())
                .put("dark_matter", point.darkMatter());
        if (sector.dark().content() instanceof DarkContent.Split split) {
            row.put("splitting", split.splitting());
        }
        row.put("model", model.name());
        Json.put(row, "alpha_D", point.alpha());
        Json.put(row, "dark_coupling", point.darkCoupling());
        row.put("thermal_target", point.solution().isPresent());
        point.reason().ifPresent(reason -> row.put("reason", reason));
        point.solution().ifPresent(solution -> describe(row, point, solution));
        row.set("remarks", Json.texts(point.remarks()));
    }

    private void describe(ObjectNode row, RelicPoint point, RelicPoint.Solution solution) {
        MediatedSector sector = point.sector();
        Json.put(row, "y", point.y());
        RelicPoint.definition(sector).ifPresent(definition -> row.put("y_definition", definition.formula()));
        row.put(model.parameter().column(), solution.coupling());
        if (!model.parameter().column().equals("coupling")) {
            row.put("coupling", solution.coupling());
        }
        row.put("coupling_name", model.parameter().column())
                .put("relic_density_h2", solution.relic().abundance())
                .put("freeze_out_x", solution.relic().freezeOut())
                .put("sigma_v_cm3_per_s", solution.relic().average() * CM3_PER_SECOND)
                .put("width_GeV", sector.exchange(solution.coupling()).totalWidth());
        DirectSearches direct = new DirectSearches(sector, solution.coupling());
        Json.put(row, "sigma_e_cm2", area(direct.onElectrons()));
        Json.put(row, "sigma_p_cm2", area(direct.onProtons()));
        direct.obstacle().ifPresent(why -> row.put("direct_detection", why));
    }

    private static OptionalDouble area(OptionalDouble crossSection) {
        return crossSection.isPresent()
                ? OptionalDouble.of(crossSection.getAsDouble() / SQUARE_CM)
                : OptionalDouble.empty();
    }

    String text() {
        String coupling = model.parameter().column();
        Table table = new Table(
                "mass_GeV",
                "dark_matter",
                "mediator_mass_GeV",
                coupling,
                "y",
                "relic_density_h2",
                "freeze_out_x",
                "sigma_e_cm2");
        points.forEach(point -> table.row(cells(point)));
        StringBuilder text = new StringBuilder(header).append(table.text());
        notes().forEach(note -> text.append("note: ").append(note).append("\n"));
        return text.toString();
    }

    private static String[] cells(RelicPoint point) {
        List<String> cells = new ArrayList<>(
                List.of(Numbers.text(point.mass()), point.darkMatter(), Numbers.text(point.mediatorMass())));
        point.solution()
                .ifPresentOrElse(
                        solution -> cells.addAll(List.of(
                                Numbers.text(solution.coupling()),
                                orDash(point.y()),
                                Numbers.text(solution.relic().abundance()),
                                Numbers.text(solution.relic().freezeOut()),
                                orDash(area(new DirectSearches(point.sector(), solution.coupling()).onElectrons())))),
                        () -> cells.addAll(List.of("none", "-", "-", "-", "-")));
        return cells.toArray(String[]::new);
    }

    private static String orDash(OptionalDouble value) {
        return value.isPresent() ? Numbers.text(value.getAsDouble()) : "-";
    }

    /** Reasons, what direct searches do not see, and remarks; each once, with the masses that it concerns unless it concerns all. */
    private List<String> notes() {
        return points.stream()
                .flatMap(RelicOutput::sentences)
                .distinct()
                .map(this::withMasses)
                .toList();
    }

    private static Stream<String> sentences(RelicPoint point) {
        Stream<String> direct = point.solution().stream()
                .flatMap(solution -> new DirectSearches(point.sector(), solution.coupling()).obstacle().stream());
        return Stream.of(point.reason().stream(), direct, point.remarks().stream())
                .flatMap(each -> each);
    }

    private String withMasses(String sentence) {
        List<RelicPoint> concerned = points.stream()
                .filter(point -> sentences(point).anyMatch(sentence::equals))
                .toList();
        if (concerned.size() == points.size()) {
            return sentence;
        }
        RelicPoint first = concerned.getFirst();
        String others = concerned.size() == 1 ? "" : " and %d more".formatted(concerned.size() - 1);
        return "%s (%s, %s GeV%s)".formatted(sentence, first.darkMatter(), Numbers.brief(first.mass()), others);
    }
}
