package tenebra.darksector.production.bremsstrahlung;

import tenebra.core.Check;

/**
 * How finely a cross section is tabulated.
 *
 * @param energies of the lepton
 * @param fractions cells in x
 * @param angles nodes for each x
 */
record TableResolution(int energies, int fractions, int angles) {
    /** Totals to 1e-3, shapes within the statistics of a million draws. */
    static final TableResolution FINE = new TableResolution(24, 128, 64);

    /** For cross sections that are dear and no better than a per cent themselves. */
    static final TableResolution COARSE = new TableResolution(10, 36, 50);

    TableResolution {
        Check.inRange("energies of a table", energies, 6, 1000, "");
        Check.inRange("fractions of a table", fractions, 4, 10_000, "");
        Check.inRange("angles of a table", angles, 4, 10_000, "");
    }
}
