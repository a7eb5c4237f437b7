package tenebra.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenebra.campaign.shower.DepthProfile;
import tenebra.campaign.shower.ShowerSample;
import tenebra.campaign.shower.ShowerTarget.PlacedLayer;
import tenebra.campaign.shower.ShowerTracks;
import tenebra.core.Units;
import tenebra.core.Vec3;
import tenebra.matter.Material;
import tenebra.matter.Species;
import tenebra.report.figure.Axis;
import tenebra.report.figure.Colour;
import tenebra.report.figure.Dash;
import tenebra.report.figure.Figure;
import tenebra.report.figure.Fill;
import tenebra.report.figure.Layer;
import tenebra.report.figure.LineStyle;
import tenebra.report.figure.Notes;
import tenebra.report.figure.Palette;
import tenebra.report.figure.Place;
import tenebra.report.figure.Point;

/**
 * One shower seen from the side: depth to the right, x upwards and larger than life. Colours tell the particles, width and strength
 * of a line its energy; what is behind are the layers.
 */
record TrackFigure(ShowerSample sample, ShowerTracks tracks) {
    private static final Point GAP = new Point(Double.NaN, Double.NaN);
    private static final List<Species> SPECIES =
            List.of(Species.PHOTON, Species.ELECTRON, Species.POSITRON, Species.MUON_MINUS, Species.MUON_PLUS);

    /** Classes of energy, each some factor above the last. */
    private static final double[] WIDTHS = {0.2, 0.35, 0.6, 1.0};

    private static final double[] TINTS = {0.2, 0.1, 0, 0};
    /** Photons are many and go straight: they are drawn fainter and thinner. */
    private static final double FAINT = 0.25;

    /** Half the height of the frame over the radius that holds 90 % of the energy. */
    private static final double HALF = 1.3;
    /** Half the height of the frame over its width, on one scale: x is never smaller than life. */
    private static final double ASPECT = 0.24;
    /** How far a track may be drawn from where it was, as a share of the depth: less than can be seen. */
    private static final double UNSEEN = 2e-4;
    /** The frame ends where this share of the energy is left behind. */
    private static final double SHOWN = 0.995;

    private static final double BEFORE = 0.03;
    /** Pieces this near are of one track [mm]. */
    private static final double CONTACT = 1e-9;

    /** Layers thinner than this share of the depth are not told apart. */
    private static final double THINNEST = 1e-3;

    Figure figure() {
        double depth = depth();
        double half = Math.min(
                ASPECT * depth * (1 + BEFORE), HALF * sample.statistics().radius(0.9));
        List<Layer> layers = new ArrayList<>(background(depth, half));
        for (int level = 0; level < WIDTHS.length; level++) {
            for (Species species : SPECIES) {
                layers.add(curve(species, level, UNSEEN * depth));
            }
        }
        Notes notes = new Notes("Tenebra", notes(), Place.TOP_LEFT);
        return Figure.of(
                        "Tracks of a shower",
                        Axis.linear("depth [mm]", -BEFORE * depth, depth),
                        Axis.linear("<i>x</i> [mm]", -half, half),
                        layers)
                .withLegend(Place.TOP_RIGHT)
                .withNotes(notes);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(ShowerFigure.beam(sample.task()) + " in "
                + sample.task().target().where());
        notes.add("one shower, particles above %s MeV".formatted(Numbers.brief(tracks.threshold() / Units.MEV)));
        if (sample.task().target().layers().stream().anyMatch(layer -> !layer.isVisible())) {
            notes.add("yellow: " + sample.task().target().visible().name());
        }
        return notes;
    }

    /** Depth [mm] that is shown. */
    private double depth() {
        DepthProfile profile = sample.profile();
        double all = profile.energy().stream().mapToDouble(Double::doubleValue).sum();
        double inside = 0;
        int bin = 0;
        while (bin < profile.energy().size() && inside < SHOWN * all) {
            inside += profile.energy().get(bin);
            bin++;
        }
        return Math.min(bin * profile.step(), sample.task().target().length());
    }

    private List<Layer> background(double depth, double half) {
        double side = Math.min(half, sample.task().target().face().width() / 2);
        List<PlacedLayer> merged = merged();
        boolean isFine = merged.stream().anyMatch(layer -> layer.thickness() < THINNEST * depth);
        Map<Material, Fill> fills = fills(merged);
        List<Layer> regions = new ArrayList<>();
        for (PlacedLayer layer : isFine ? List.<PlacedLayer>of() : merged) {
            if (layer.front() < depth) {
                double back = Math.min(depth, layer.front() + layer.thickness());
                Fill fill = fills.getOrDefault(layer.material(), Fill.NONE);
                regions.add(rectangle(layer.front(), back, side, fill));
            }
        }
        return regions;
    }

    /** Neighbours of one material are one layer. */
    private List<PlacedLayer> merged() {
        List<PlacedLayer> merged = new ArrayList<>();
        for (PlacedLayer layer : sample.task().target().layers()) {
            PlacedLayer last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.material().equals(layer.material())) {
                double both = layer.front() + layer.thickness() - last.front();
                merged.set(merged.size() - 1, new PlacedLayer(layer.material(), last.front(), both, layer.isVisible()));
            } else {
                merged.add(layer);
            }
        }
        return merged;
    }

    /** What is seen is yellowish, the rest grey, in shades. */
    private static Map<Material, Fill> fills(List<PlacedLayer> layers) {
        Map<Material, Fill> fills = new LinkedHashMap<>();
        boolean isOne = layers.stream().map(PlacedLayer::material).distinct().count() == 1;
        for (PlacedLayer layer : layers) {
            Colour colour = layer.isVisible() && !isOne
                    ? Palette.YELLOW.tint(0.85)
                    : Palette.LIGHT_GREY.tint(Math.min(0.9, 0.35 + 0.25 * fills.size()));
            fills.putIfAbsent(layer.material(), Fill.solid(colour));
        }
        return fills;
    }

    private static Layer rectangle(double front, double back, double side, Fill fill) {
        List<Point> corners =
                List.of(new Point(front, -side), new Point(back, -side), new Point(back, side), new Point(front, side));
        return new Layer.Region(corners, Layer.Side.INSIDE, fill, "");
    }

    private Layer curve(Species species, int level, double unseen) {
        List<Point> points = new ArrayList<>();
        Vec3 end = Vec3.ZERO;
        for (ShowerTracks.Piece piece : tracks.pieces()) {
            if (piece.species() != species || level(piece.energy()) != level) {
                continue;
            }
            if (points.isEmpty() || end.minus(piece.from()).length() > CONTACT) {
                points.add(GAP);
                points.add(point(piece.from()));
            } else if (isStraight(points.get(points.size() - 2), points.getLast(), point(piece.to()), unseen)) {
                points.removeLast();
            }
            points.add(point(piece.to()));
            end = piece.to();
        }
        boolean isMuon = species.mass() > Species.ELECTRON.mass();
        boolean isNamed = level == WIDTHS.length - 1 && !(isMuon && points.isEmpty());
        return new Layer.Curve(points, line(species, level), isNamed ? ShowerFigure.symbol(species) : "");
    }

    private static LineStyle line(Species species, int level) {
        boolean isFaint = species == Species.PHOTON;
        Colour colour = colour(species).tint(TINTS[level] + (isFaint ? FAINT : 0));
        return new LineStyle(colour, WIDTHS[level] * (isFaint ? 1 - FAINT : 1), Dash.SOLID);
    }

    /** True if the middle one of three points can be left out. */
    private static boolean isStraight(Point from, Point middle, Point to, double unseen) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double ex = middle.x() - from.x();
        double ey = middle.y() - from.y();
        double along = ex * dx + ey * dy;
        double length = Math.hypot(dx, dy);
        return along > 0 && along < length * length && Math.abs(ex * dy - ey * dx) < unseen * length;
    }

    private Point point(Vec3 place) {
        Vec3 fromEntrance = place.minus(sample.task().target().entrance());
        return new Point(fromEntrance.z(), fromEntrance.x());
    }

    private int level(double energy) {
        double decades = Math.log(sample.task().energy() / tracks.threshold());
        double share = Math.log(energy / tracks.threshold()) / Math.max(1e-9, decades);
        return Math.clamp((int) (WIDTHS.length * share), 0, WIDTHS.length - 1);
    }

    private static Colour colour(Species species) {
        return switch (species) {
            case ELECTRON -> Palette.BLUE;
            case POSITRON -> Palette.VERMILION;
            case PHOTON -> Palette.BLUISH_GREEN;
            case MUON_MINUS, MUON_PLUS -> Palette.BLACK;
        };
    }
}
