package tenebra.matter.pairs;

import static java.lang.StrictMath.atan2;

/**
 * What comes out of gamma N → l+ l− N.
 *
 * @param momentumTransfer t [GeV²] to the nucleus, which recoils with t/2M
 */
public record LeptonPair(Lepton negative, Lepton positive, double momentumTransfer) {
    /** A lepton: total energy [GeV], angle to the photon and azimuth around it [rad]. */
    public record Lepton(double energy, double polarAngle, double azimuth) {
        static Lepton of(double energy, double x, double y, double z) {
            return new Lepton(energy, atan2(Math.sqrt(x * x + y * y), z), atan2(y, x));
        }
    }
}
