package tenebra.matter.muon;

import tenebra.core.Check;

/** Kinetic energies [GeV] that tables are made for. Outside them a table gives the value at its end. */
public record EnergyRange(double lowest, double highest) {
    public EnergyRange {
        Check.inRange("lowest energy of a table", lowest, 1e-3, 1e5, "GeV");
        Check.inRange("highest energy of a table", highest, lowest, 1e5, "GeV");
    }
}
