package tenebra.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tenebra.campaign.Campaign.Results;
import tenebra.campaign.limit.MassPoint;
import tenebra.report.figure.Axis;
import tenebra.report.figure.ErrorPoint;
import tenebra.report.figure.Figure;
import tenebra.report.figure.Layer;
import tenebra.report.figure.LineStyle;
import tenebra.report.figure.Marker;
import tenebra.report.figure.MarkerStyle;
import tenebra.report.figure.Notes;
import tenebra.report.figure.Palette;
import tenebra.report.figure.Place;

/** Our coupling over the published one, and the efficiency, against mass. */
final class ComparisonPlot {
    private static final double FACTOR = 1.5;

    private final List<MassPoint> points;

    ComparisonPlot(Results results) {
        points = results.points();
    }

    /** Ratio to the published curve; empty if there is none to compare with. */
    Optional<Figure> ratio() {
        List<ErrorPoint> ratios = points.stream()
                .filter(point -> point.ratioToPublished().isPresent())
                .map(point ->
                        ErrorPoint.at(point.mass(), point.ratioToPublished().getAsDouble()))
                .toList();
        if (ratios.isEmpty()) {
            return Optional.empty();
        }
        double highest = Math.max(
                2, 1.3 * ratios.stream().mapToDouble(ErrorPoint::y).max().orElse(1));
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.HorizontalLine(1, LineStyle.solid(Palette.GREY), ""));
        layers.add(new Layer.HorizontalLine(FACTOR, LineStyle.dotted(Palette.GREY), "factor 1.5"));
        layers.add(new Layer.HorizontalLine(1 / FACTOR, LineStyle.dotted(Palette.GREY), "factor 1.5"));
        layers.add(new Layer.Markers(
                ratios, MarkerStyle.of(Marker.CIRCLE, Palette.BLUE), "<i>ε</i> of this work / published"));
        return Optional.of(Figure.of(
                        "Ratio to the published limit",
                        massAxis(),
                        Axis.linear("ratio of couplings", 0, highest),
                        layers)
                .withNotes(Notes.simulation(Place.TOP_LEFT)));
    }

    /** Efficiency of the selection for fiducial events. */
    Figure efficiency() {
        List<ErrorPoint> values = points.stream()
                .map(point -> ErrorPoint.vertical(
                        point.mass(),
                        point.efficiency(),
                        point.efficiency() * point.relativeError(),
                        point.efficiency() * point.relativeError()))
                .toList();
        return Figure.of(
                        "Signal efficiency",
                        massAxis(),
                        Axis.linear("efficiency", 0, 1),
                        List.of(new Layer.Markers(
                                values, MarkerStyle.of(Marker.CIRCLE, Palette.BLUE), "selected / fiducial, all runs")))
                .withNotes(Notes.simulation(Place.TOP_LEFT));
    }

    private Axis massAxis() {
        double low = points.stream().mapToDouble(MassPoint::mass).min().orElseThrow();
        double high = points.stream().mapToDouble(MassPoint::mass).max().orElseThrow();
        return Axis.logarithmic("<i>m</i>_{A′} [GeV]", low / 1.5, high * 1.5);
    }
}
