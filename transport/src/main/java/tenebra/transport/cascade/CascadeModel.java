package tenebra.transport.cascade;

import java.util.List;
import tenebra.core.Check;
import tenebra.core.Units;
import tenebra.matter.Medium;
import tenebra.transport.Slab;
import tenebra.transport.Transport;
import tenebra.transport.TransportModel;

/**
 * The one-dimensional cascade set up for a line of slabs that follow one another. Immutable; shared by threads.
 *
 * <p>Bremsstrahlung and pair production in complete screening (Tsai 1974), mean collision loss (ICRU 37). Particles below the
 * cutoff stay where they are: those above it never stem from below, so that track lengths above it are right.
 */
public final class CascadeModel implements TransportModel {
    private final List<Slab> slabs;
    private final double cutoff;
    private final double leadingEnergy;
    private final CascadeTable[] tables;

    /** All particles are of the leading part. */
    public CascadeModel(List<Slab> slabs, double cutoff, double largestEnergy) {
        this(slabs, cutoff, largestEnergy, 0);
    }

    /**
     * Prepares the tables.
     *
     * @param slabs in the order of z, without overlap
     * @param cutoff total energy [GeV] below which a particle is absorbed; photons below a hundredth of it are continuous loss
     * @param largestEnergy of any particle [GeV]
     * @param leadingEnergy particles of at least this total energy [GeV] are followed before all others
     */
    public CascadeModel(List<Slab> slabs, double cutoff, double largestEnergy, double leadingEnergy) {
        this.leadingEnergy = Check.notNegative("leading energy", leadingEnergy, "GeV");
        Check.inRange("shower cutoff", cutoff, 0.1 * Units.GEV, largestEnergy, "GeV");
        this.slabs = List.copyOf(slabs);
        this.cutoff = cutoff;
        for (int i = 1; i < slabs.size(); i++) {
            if (slabs.get(i).front() < slabs.get(i - 1).back()) {
                throw new IllegalArgumentException("slabs overlap: slab %d begins at z = %s mm, before %s mm"
                        .formatted(i, slabs.get(i).front(), slabs.get(i - 1).back()));
            }
        }
        tables = slabs.stream()
                .map(slab -> new CascadeTable(slab.medium(), cutoff / 100, cutoff, largestEnergy))
                .toArray(CascadeTable[]::new);
    }

    @Override
    public Transport transport() {
        return new Cascade(this);
    }

    @Override
    public List<Medium> media() {
        return slabs.stream().map(Slab::medium).toList();
    }

    @Override
    public String description() {
        return "one-dimensional cascade of e-, e+ and photons, complete screening, no LPM, truncated at "
                + cutoff / Units.GEV + " GeV";
    }

    List<Slab> slabs() {
        return slabs;
    }

    double cutoff() {
        return cutoff;
    }

    double leadingEnergy() {
        return leadingEnergy;
    }

    CascadeTable table(int slab) {
        return tables[slab];
    }
}
