package tenebra.transport.shower;

import tenebra.matter.CollisionLoss;
import tenebra.matter.Material;
import tenebra.matter.Species;
import tenebra.matter.electromagnetic.Annihilation;
import tenebra.matter.electromagnetic.Bhabha;
import tenebra.matter.electromagnetic.Bremsstrahlung;
import tenebra.matter.electromagnetic.ElasticScattering;
import tenebra.matter.electromagnetic.Moller;

/** Losses and rates of electrons or positrons in one material with its cuts, as rows of straight lines. Immutable. */
final class ChargedTable {
    /** Continuous loss [GeV/mm]: collisions and radiation below the cuts. */
    static final int LOSS = 0;

    /** All that happens one by one [1/mm]: radiation, collisions, annihilation, hard scatters. */
    static final int RATE = 1;

    /** Of it, radiation. */
    static final int RADIATION = 2;

    /** Of it, radiation and collisions. */
    static final int COLLISION = 3;

    /** Electrons: the longest way to the tracking cut [mm]. Positrons: radiation, collisions and annihilation [1/mm]. */
    static final int RANGE = 4;

    static final int ANNIHILATION = 4;

    /** Mean 1 − cos theta of soft scatters per length [1/mm]. */
    static final int SOFT = 5;

    /** Screening parameter of elastic scattering. */
    static final int SCREENING = 6;

    /** Share of all scatters that are hard. */
    static final int HARD = 7;

    /** Doubles in a row: two for each function. */
    static final int STRIDE_BITS = 4;

    private static final int FUNCTIONS = 8;

    final Cuts cuts;
    final Bremsstrahlung bremsstrahlung;
    final StoppingElectron stopping;
    final int firstRow;
    final double[] rows;

    /** What tables of one material share. */
    record Source(Material material, Bremsstrahlung bremsstrahlung, EnergyGrid grid) {}

    ChargedTable(Species species, Source source, Cuts cuts, Steps steps) {
        this.cuts = cuts;
        bremsstrahlung = source.bremsstrahlung();
        EnergyGrid grid = source.grid();
        firstRow = grid.first();
        LinearRows lines = new LinearRows(grid, FUNCTIONS);
        Material material = source.material();
        double electrons = material.electronDensity();
        CollisionLoss collisions = new CollisionLoss(material);
        double[] loss = LinearRows.values(
                grid,
                energy -> collisions.restricted(species, energy, cuts.electronProduction())
                        + bremsstrahlung.softLossPerLength(energy, cuts.photonProduction()));
        double[] radiation =
                LinearRows.values(grid, energy -> bremsstrahlung.perLength(energy, cuts.photonProduction()));
        double[] secondaries = LinearRows.values(
                grid,
                energy -> species == Species.POSITRON
                        ? Bhabha.perLength(electrons, energy, cuts.electronProduction())
                        : Moller.perLength(electrons, energy, cuts.electronProduction()));
        double[] annihilation = LinearRows.values(
                grid, energy -> species == Species.POSITRON ? Annihilation.perLength(electrons, energy) : 0);
        double[] rate = setScattering(lines, grid, material, steps);
        double[] collision = sum(radiation, secondaries);
        double[] all = sum(collision, annihilation);
        lines.set(LOSS, loss);
        lines.set(RADIATION, radiation);
        lines.set(COLLISION, collision);
        lines.set(RATE, sum(rate, all));
        stopping = new StoppingElectron(source, cuts, loss, radiation);
        lines.set(RANGE, species == Species.POSITRON ? all : stopping.rejectionRange(steps));
        rows = lines.rows;
    }

    /** Sets the functions of elastic scattering and gives the rate of hard scatters [1/mm] at the nodes. */
    private static double[] setScattering(LinearRows lines, EnergyGrid grid, Material material, Steps steps) {
        ElasticScattering elastic = new ElasticScattering(material);
        int nodes = grid.intervals() + 1;
        double[] rate = new double[nodes];
        double[] soft = new double[nodes];
        double[] screening = new double[nodes];
        double[] hard = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            ElasticScattering.Moments moments = elastic.at(Species.ELECTRON.mass(), grid.node(i));
            double a = moments.screening();
            rate[i] = Math.min(moments.total(), moments.firstTransport(1) / steps.hardScattering());
            hard[i] = rate[i] / moments.total();
            soft[i] = moments.firstTransport(a * (1 - hard[i]) / (a + hard[i]));
            screening[i] = a;
        }
        lines.set(SOFT, soft);
        lines.set(SCREENING, screening);
        lines.set(HARD, hard);
        return rate;
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            sum[i] = a[i] + b[i];
        }
        return sum;
    }
}
