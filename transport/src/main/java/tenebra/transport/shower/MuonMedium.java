package tenebra.transport.shower;

import tenebra.core.Units;
import tenebra.matter.Material;
import tenebra.matter.muon.EnergyRange;
import tenebra.matter.muon.MuonCuts;
import tenebra.matter.muon.MuonTable;

/**
 * What muons do in one material with its cuts. Immutable.
 *
 * @param tracking kinetic energy [GeV] at which muons stop
 */
record MuonMedium(double tracking, MuonTable table, MuonScattering scattering) {
    /** Below it [GeV] the formulas of the loss end; the way that is left is 1.3 mm in iron, 7 mm in polystyrene. */
    static final double LEAST = 10 * Units.MEV;

    /** The most that the tables of muons take as a cut [GeV]. */
    private static final double LARGEST_CUT = 10;

    /** Least energy [GeV] that muons give to hadrons. */
    private static final double HADRONS = 0.2;

    static MuonMedium of(Material material, Cuts cuts, Steps steps, double largestEnergy) {
        double highest = Math.max(largestEnergy, 2 * LEAST);
        double electrons = Math.min(LARGEST_CUT, cuts.electronProduction());
        double photons = Math.min(LARGEST_CUT, cuts.photonProduction());
        MuonCuts muonCuts = new MuonCuts(electrons, photons, electrons, HADRONS);
        return new MuonMedium(
                Math.max(LEAST, cuts.electronTracking()),
                new MuonTable(material, muonCuts, new EnergyRange(LEAST, highest)),
                new MuonScattering(material, steps, EnergyGrid.spanning(LEAST, highest)));
    }
}
