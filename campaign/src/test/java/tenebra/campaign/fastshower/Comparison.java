package tenebra.campaign.fastshower;

import java.util.List;
import tenebra.campaign.Experiments;
import tenebra.campaign.analysis.LayerMaterial;
import tenebra.campaign.catalogue.Catalogue;
import tenebra.campaign.catalogue.ConfigurationLoader;
import tenebra.campaign.catalogue.Kind;
import tenebra.core.Units;
import tenebra.core.Vec3;
import tenebra.core.random.RandomStreams;
import tenebra.core.random.Stage;
import tenebra.matter.Species;
import tenebra.transport.Primary;
import tenebra.transport.fast.FastShower;
import tenebra.transport.fast.FastShowerModel;
import tenebra.transport.fast.ShowerFits;
import tenebra.transport.fast.ShowerParameters;
import tenebra.transport.fast.StackContent;
import tenebra.transport.geometry.Block;
import tenebra.transport.geometry.CellGrid;
import tenebra.transport.geometry.Face;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;
import tenebra.transport.geometry.Line;
import tenebra.transport.shower.Cuts;
import tenebra.transport.shower.FullShower;
import tenebra.transport.shower.FullShowerModel;
import tenebra.transport.shower.ShowerSettings;
import tenebra.transport.shower.Tally;

/** Fast and full showers of one particle and energy in one stack, side by side. */
final class Comparison {
    /** Depth that the profile is compared to [radiation lengths]. */
    static final int DEPTHS = 15;

    static final double CUT = Units.MEV;
    private static final Catalogue CATALOGUE = Experiments.catalogue();
    private static final ShowerFits FITS = FastShowers.in(CATALOGUE);

    /** Mean light over energy in fast showers over that in full ones, and its statistical error. */
    final double light;

    final double lightError;

    /** Relative spread of the light, fast over full, and its error. */
    final double resolution;

    final double resolutionError;

    /** Largest relative deviation of the profile in whole periods, nearly one radiation length or more, beyond three errors of the full mode. */
    final double profile;

    /** Largest difference of a cell's share of the light. */
    final double share;

    /** A stack in the middle of whose cells, or near whose corner, particles come in. */
    record Setting(String passive, double thickness, double active, int periods, double cell) {
        LayerStack stack() {
            return new LayerStack(
                    periods,
                    List.of(
                            new Layer(material(passive).material(), thickness),
                            Layer.active(
                                    material("polystyrene").material(),
                                    active,
                                    material("polystyrene").birks())));
        }
    }

    private static LayerMaterial material(String name) {
        return LayerMaterial.read(ConfigurationLoader.complete(CATALOGUE, CATALOGUE.find(Kind.MATERIAL, name)));
    }

    Comparison(Setting setting, Species species, double energy, double place, int showers) {
        LayerStack stack = setting.stack();
        ShowerParameters fit = FITS.find(StackContent.of(stack, CUT));
        Line line = new Line(List.of(
                new Block(0, 0, Face.centred(5 * setting.cell(), 5 * setting.cell()), stack, new CellGrid(5, 5))));
        FullShower full = new FullShowerModel(line, ShowerSettings.of(Cuts.of(CUT)), 1.01 * energy).transport();
        FastShower fast =
                new FastShowerModel(line, FastShowerModel.Settings.whole(CUT), FITS, 1.01 * energy).transport();
        double momentum = Math.sqrt(energy * (energy + 2 * species.mass()));
        double at = place * setting.cell();
        Primary primary = new Primary(species, new Vec3(at, at / 2, -1), new Vec3(0, 0, momentum), 0, 1);
        double perPeriod = fit.stack().radiationLengths();
        int periods = (int) Math.ceil(0.9 / perPeriod);
        Sums ofFull = new Sums((int) (DEPTHS / perPeriod / periods));
        Sums ofFast = new Sums((int) (DEPTHS / perPeriod / periods));
        RandomStreams streams = RandomStreams.of(3, "comparison");
        for (int i = 0; i < showers; i++) {
            Tally tally = full.shower(primary, streams.event(i).stage(Stage.TRANSPORT));
            ofFull.add(tally);
            for (int layer = 0; layer < tally.layers(); layer++) {
                int period = layer / 2;
                ofFull.deposit(period, period + 1, tally.layerEnergy(layer), periods);
            }
            ofFull.end();
        }
        List<Double> depths = fit.axes().depths();
        for (int i = 0; i < 20_000; i++) {
            ofFast.add(fast.shower(primary, streams.event(i).stage(Stage.TRANSPORT)));
            for (int bin = fit.axes().backwardBins(); bin < depths.size() - 1; bin++) {
                ofFast.deposit(
                        depths.get(bin) / perPeriod, depths.get(bin + 1) / perPeriod, fast.profile(bin), periods);
            }
            ofFast.end();
        }
        light = ofFast.mean() / ofFull.mean();
        lightError = ofFull.spread() / Math.sqrt(showers);
        resolution = ofFast.spread() / ofFull.spread();
        resolutionError = resolution / Math.sqrt(2.0 * showers);
        profile = ofFast.largestDeviation(ofFull);
        share = ofFast.largestDifference(ofFull);
    }

    @Override
    public String toString() {
        return "light %.4f +- %.4f, resolution %.3f +- %.3f, profile %.3f, cell share %.4f"
                .formatted(light, lightError, resolution, resolutionError, profile, share);
    }

    /** What showers have together. */
    private static final class Sums {
        private int count;
        private double light;
        private double squares;
        private final double[] cells = new double[25];
        private final double[] depths;
        private final double[] ofShower;
        private final double[] depthSquares;

        Sums(int bins) {
            depths = new double[bins];
            ofShower = new double[bins];
            depthSquares = new double[bins];
        }

        /** Ends a shower, so that its profile counts once. */
        void end() {
            for (int i = 0; i < depths.length; i++) {
                depths[i] += ofShower[i];
                depthSquares[i] += ofShower[i] * ofShower[i];
                ofShower[i] = 0;
            }
        }

        private double error(int bin) {
            double mean = depths[bin] / count;
            return Math.sqrt((depthSquares[bin] / count - mean * mean) / count) / mean;
        }

        void add(Tally tally) {
            count++;
            light += tally.light();
            squares += tally.light() * tally.light();
            for (int i = 0; i < cells.length; i++) {
                cells[i] += tally.cellLight(i);
            }
        }

        /** Energy between two depths, in periods of the stack; bins are some whole periods, one radiation length or more. */
        void deposit(double low, double high, double energy, int periods) {
            for (int i = (int) Math.max(0, low / periods); i < depths.length && i * periods < high; i++) {
                double inside = Math.min(high, (i + 1.0) * periods) - Math.max(low, (double) i * periods);
                ofShower[i] += energy * Math.max(0, inside) / (high - low);
            }
        }

        double mean() {
            return light / count;
        }

        double spread() {
            return Math.sqrt(squares / count - mean() * mean()) / mean();
        }

        double largestDeviation(Sums other) {
            double largest = 0;
            for (int i = 0; i < depths.length; i++) {
                double deviation = depths[i] / count / (other.depths[i] / other.count) - 1;
                largest = Math.max(largest, Math.abs(deviation) - 3 * other.error(i));
            }
            return largest;
        }

        double largestDifference(Sums other) {
            double largest = 0;
            for (int i = 0; i < cells.length; i++) {
                largest = Math.max(largest, Math.abs(cells[i] / light - other.cells[i] / other.light));
            }
            return largest;
        }
    }
}
