package tenebra.transport.shower;

import tenebra.core.Check;

/**
 * What showers leave behind on average: sums over tallies. Energies [GeV] and lengths [mm] are means per shower. Statistics of
 * parts of a sample merge; the same parts in the same order give the same bits. Belongs to one thread.
 */
public final class ShowerStatistics {
    private static final int FACES = 3;

    private final int materials;
    private final double[] edges;
    private final double[] layers;
    private final double[] layersSquared;
    private final double[] rings = new double[Tally.rings()];
    private final double[] escaped = new double[FACES];
    private final double[] tracks;
    private final double[] spectrum;
    private long events;
    private Moments visible = Moments.NONE;
    private Moments deposited = Moments.NONE;

    /** For tallies of one model, of which this is one. */
    public ShowerStatistics(Tally form) {
        materials = form.materials();
        layers = new double[form.layers()];
        layersSquared = new double[form.layers()];
        tracks = new double[Track.KINDS * materials];
        spectrum = new double[Track.KINDS * form.intervals()];
        edges = new double[form.intervals() + 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = form.energyEdge(i);
        }
    }

    /** Adds one shower. */
    public void add(Tally tally) {
        events++;
        visible = visible.plus(tally.light());
        deposited = deposited.plus(tally.deposited());
        for (int i = 0; i < layers.length; i++) {
            double energy = tally.layerEnergy(i);
            layers[i] += energy;
            layersSquared[i] += energy * energy;
        }
        for (int i = 0; i < rings.length; i++) {
            rings[i] += tally.ringEnergy(i);
        }
        for (int face = 0; face < FACES; face++) {
            escaped[face] += tally.escaped(face);
        }
        for (int kind = 0; kind < Track.KINDS; kind++) {
            for (int i = 0; i < materials; i++) {
                tracks[kind * materials + i] += tally.trackLength(kind, i);
            }
            for (int i = 0; i < intervals(); i++) {
                spectrum[kind * intervals() + i] += tally.spectrum(kind, i);
            }
        }
    }

    /** Adds all showers of other statistics of the same model. */
    public void merge(ShowerStatistics other) {
        events += other.events;
        visible = visible.plus(other.visible);
        deposited = deposited.plus(other.deposited);
        addTo(layers, other.layers);
        addTo(layersSquared, other.layersSquared);
        addTo(rings, other.rings);
        addTo(escaped, other.escaped);
        addTo(tracks, other.tracks);
        addTo(spectrum, other.spectrum);
    }

    private static void addTo(double[] sums, double[] others) {
        if (sums.length != others.length) {
            throw new IllegalArgumentException("statistics of different models");
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += others[i];
        }
    }

    public long events() {
        return events;
    }

    public int layers() {
        return layers.length;
    }

    /** Energy left in a layer, counted through all boxes. */
    public double layerEnergy(int layer) {
        return layers[layer] / (double) events;
    }

    /** Standard error of {@link #layerEnergy}; 0 for one shower, of which nothing is known. */
    public double layerError(int layer) {
        if (events < 2) {
            return 0;
        }
        double mean = layerEnergy(layer);
        double variance = (layersSquared[layer] / events - mean * mean) * events / (events - 1);
        return Math.sqrt(Math.max(0, variance) / events);
    }

    /** Energy that gives light, with its spread from shower to shower. */
    public Moments visible() {
        return visible;
    }

    /** Energy left in all layers, with its spread from shower to shower. */
    public Moments deposited() {
        return deposited;
    }

    /** Energy that leaves through a face: {@link Tally#FRONT}, {@link Tally#BACK}, {@link Tally#SIDE}. */
    public double escaped(int face) {
        return escaped[face] / events;
    }

    /** Energy between two circles about the axis, of radii {@link Tally#ringRadius}. */
    public double ringEnergy(int ring) {
        return rings[ring] / events;
    }

    /** Radius of the cylinder about the axis that holds a share in (0, 1) of all that is deposited. Exact at the rings' radii, 9 % apart; in between the energy is spread evenly in r, right to 0.2 %. */
    public double radius(double share) {
        Check.inRange("share of the energy", share, 0, 1, "");
        double all = 0;
        for (double energy : rings) {
            all += energy;
        }
        double inside = 0;
        int ring = 0;
        while (ring < rings.length - 1 && inside + rings[ring] < share * all) {
            inside += rings[ring];
            ring++;
        }
        double low = Tally.ringRadius(ring);
        double part = rings[ring] > 0 ? (share * all - inside) / rings[ring] : 0;
        return low + part * (Tally.ringRadius(ring + 1) - low);
    }

    /** Path of a kind (0 e-, 1 e+, 2 photon, 3 mu-, 4 mu+) in a material of the model's list. */
    public double trackLength(int kind, int material) {
        return tracks[kind * materials + material] / events;
    }

    /** Path of a kind in all materials. */
    public double trackLength(int kind) {
        double sum = 0;
        for (int i = 0; i < materials; i++) {
            sum += trackLength(kind, i);
        }
        return sum;
    }

    /** Path of a kind in an interval of the kinetic energy. */
    public double spectrum(int kind, int interval) {
        return spectrum[kind * intervals() + interval] / events;
    }

    /** Intervals of the kinetic energy. */
    public int intervals() {
        return edges.length - 1;
    }

    /** Lower end [GeV] of an interval; the upper one is the next one's. */
    public double energyEdge(int interval) {
        return edges[interval];
    }

    /**
     * Mean and spread of values that come one by one or in parts.
     *
     * <p>Reference: T. F. Chan, G. H. Golub, R. J. LeVeque, The American Statistician 37 (1983) 242.
     *
     * @param squares sum of squared distances from the mean
     */
    public record Moments(long count, double mean, double squares) {
        static final Moments NONE = new Moments(0, 0, 0);

        Moments plus(double value) {
            return plus(new Moments(1, value, 0));
        }

        Moments plus(Moments other) {
            if (other.count == 0) {
                return this;
            }
            long all = count + other.count;
            double distance = other.mean - mean;
            double share = (double) other.count / all;
            return new Moments(
                    all, mean + share * distance, squares + other.squares + distance * distance * share * count);
        }

        /** Standard deviation of one value (n − 1); 0 if there is only one. */
        public double standardDeviation() {
            return count < 2 ? 0 : Math.sqrt(squares / (count - 1));
        }

        /** Standard error of the mean. */
        public double error() {
            return count == 0 ? 0 : standardDeviation() / Math.sqrt((double) count);
        }
    }
}
