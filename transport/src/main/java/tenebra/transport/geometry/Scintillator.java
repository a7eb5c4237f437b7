package tenebra.transport.geometry;

import tenebra.core.Check;

/**
 * Light that a layer gives for energy left in it: dL = dE / (1 + kB dE/dx).
 *
 * <p>Reference: J. B. Birks, Proc. Phys. Soc. A 64 (1951) 874.
 *
 * @param birks Birks' constant kB [mm/GeV]; 0 for light in proportion to the energy
 */
public record Scintillator(double birks) {
    public Scintillator {
        Check.inRange("Birks constant", birks, 0, 1e5, "mm/GeV");
    }
}
