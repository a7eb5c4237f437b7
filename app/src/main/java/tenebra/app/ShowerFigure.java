package tenebra.app;

import java.util.ArrayList;
import java.util.List;
import tenebra.campaign.shower.DepthProfile;
import tenebra.campaign.shower.ShowerSample;
import tenebra.campaign.shower.ShowerTask;
import tenebra.campaign.shower.ShowerTracks;
import tenebra.matter.Medium;
import tenebra.matter.Species;
import tenebra.report.figure.Axis;
import tenebra.report.figure.Dash;
import tenebra.report.figure.Figure;
import tenebra.report.figure.Fill;
import tenebra.report.figure.Layer;
import tenebra.report.figure.LineStyle;
import tenebra.report.figure.Notes;
import tenebra.report.figure.Palette;
import tenebra.report.figure.Place;
import tenebra.report.figure.Sheet;
import tenebra.report.figure.Size;
import tenebra.transport.shower.ShowerStatistics;
import tenebra.transport.shower.Tally;

/** A page about showers: one of them as a picture, the mean energy against depth and against the distance from the axis. */
record ShowerFigure(ShowerSample sample, ShowerTracks tracks) {
    private static final Size PAGE = new Size(178, 164);
    private static final Size WIDE = new Size(178, 92);
    private static final double RIGHT_HALF = 92;
    /** Share of the energy at which the depth ends. */
    private static final double SHOWN = 0.9995;

    private static final double HEADROOM = 1.15;
    /** Smallest distance from the axis that is shown [mm]. */
    private static final double INNERMOST = 0.1;
    /** Densities below this share of the highest are not shown. */
    private static final double LOWEST = 1e-9;

    Sheet sheet() {
        Figure picture = new TrackFigure(sample, tracks).figure().withSize(WIDE);
        return new Sheet(
                "Showers of %s in %s"
                        .formatted(beam(sample.task()), sample.task().target().where()),
                PAGE,
                List.of(
                        new Sheet.Panel(picture, 0, 0),
                        new Sheet.Panel(depth(), 0, WIDE.height() + 2),
                        new Sheet.Panel(radius(), RIGHT_HALF, WIDE.height() + 2)));
    }

    /** The particle and its energy in markup. */
    static String beam(ShowerTask task) {
        return Numbers.brief(task.energy()) + " GeV " + symbol(task.species());
    }

    static String symbol(Species species) {
        return switch (species) {
            case ELECTRON -> "e^{−}";
            case POSITRON -> "e^{+}";
            case PHOTON -> "γ";
            case MUON_MINUS -> "μ^{−}";
            case MUON_PLUS -> "μ^{+}";
        };
    }

    private List<String> notes() {
        return List.of(
                "%s, %d showers"
                        .formatted(beam(sample.task()), sample.statistics().events()),
                sample.task().target().where());
    }

    private Figure depth() {
        DepthProfile profile = sample.profile();
        int bins = shownBins(profile);
        double step = profile.step() / profile.radiationLength();
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= bins; i++) {
            edges.add(i * step);
        }
        List<Double> all = shares(profile.energy(), bins, step);
        List<Double> seen = shares(profile.visible(), bins, step);
        double highest = Math.max(largest(all), largest(seen));
        List<Layer> layers = List.of(
                new Layer.Steps(
                        new Layer.Bins(edges, all),
                        LineStyle.solid(Palette.BLUE),
                        Fill.shade(Palette.SKY_BLUE),
                        "all that is deposited"),
                Layer.Steps.outline(
                        new Layer.Bins(edges, seen),
                        new LineStyle(Palette.VERMILION, 1.1, Dash.DASHED),
                        "visible, in %s, scaled"
                                .formatted(sample.task().target().visible().name())));
        return Figure.of(
                        "Energy against depth",
                        Axis.linear("depth <i>t</i> [<i>X</i>_{0}]", 0, edges.getLast()),
                        Axis.linear("(1/<i>E</i>) d<i>E</i>/d<i>t</i> [1/<i>X</i>_{0}]", 0, HEADROOM * highest),
                        layers)
                .withNotes(new Notes("Tenebra", notes(), Place.AUTOMATIC));
    }

    private static int shownBins(DepthProfile profile) {
        double sum = sum(profile.energy());
        double inside = 0;
        int bins = 0;
        while (bins < profile.energy().size() && inside < SHOWN * sum) {
            inside += profile.energy().get(bins);
            bins++;
        }
        return Math.max(1, bins);
    }

    private static List<Double> shares(List<Double> energies, int bins, double step) {
        double sum = sum(energies);
        return energies.stream()
                .limit(bins)
                .map(energy -> sum > 0 ? energy / sum / step : 0)
                .toList();
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double largest(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    }

    private Figure radius() {
        ShowerStatistics statistics = sample.statistics();
        List<Double> edges = new ArrayList<>();
        List<Double> densities = new ArrayList<>();
        double all = statistics.deposited().mean();
        for (int ring = 0; ring < Tally.rings() - 1; ring++) {
            double low = Tally.ringRadius(ring);
            double high = Tally.ringRadius(ring + 1);
            double energy = statistics.ringEnergy(ring);
            if (low < INNERMOST || (energy == 0 && densities.isEmpty())) {
                continue;
            }
            double density = energy / all / (Math.PI * (high * high - low * low));
            if (density < LOWEST * (densities.isEmpty() ? 0 : largest(densities)) || energy == 0) {
                break;
            }
            edges.add(low);
            densities.add(density);
        }
        edges.add(edges.isEmpty() ? INNERMOST : edges.getLast() * Math.pow(2, 0.125));
        return radius(edges, densities);
    }

    private Figure radius(List<Double> edges, List<Double> densities) {
        Medium medium = sample.task().target().medium();
        double highest = densities.isEmpty() ? 1 : largest(densities);
        double lowest = densities.isEmpty()
                ? highest / 10
                : densities.stream().mapToDouble(Double::doubleValue).min().orElse(1);
        double contained = sample.statistics().radius(0.9);
        List<Layer> layers = List.of(
                Layer.Steps.outline(
                        new Layer.Bins(edges, densities), LineStyle.solid(Palette.BLUE), "all that is deposited"),
                new Layer.VerticalLine(
                        contained,
                        new LineStyle(Palette.VERMILION, 0.8, Dash.DASHED),
                        "90 %% within %s mm".formatted(Numbers.brief(contained))),
                new Layer.VerticalLine(
                        medium.moliereRadius(),
                        new LineStyle(Palette.GREY, 0.8, Dash.DOTTED),
                        "Molière radius %s mm".formatted(Numbers.brief(medium.moliereRadius()))));
        return Figure.of(
                        "Energy against distance from the axis",
                        Axis.logarithmic(
                                "distance from the axis <i>r</i> [mm]",
                                edges.getFirst(),
                                Math.max(2 * medium.moliereRadius(), edges.getLast())),
                        Axis.logarithmic(
                                "(1/<i>E</i>) d<i>E</i>/d<i>A</i> [1/mm^{2}]",
                                Math.pow(10, Math.floor(Math.log10(lowest))), 3 * highest),
                        layers)
                .withNotes(new Notes("Tenebra", notes(), Place.AUTOMATIC));
    }
}
