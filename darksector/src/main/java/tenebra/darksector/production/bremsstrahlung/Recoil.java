package tenebra.darksector.production.bremsstrahlung;

import static java.lang.StrictMath.atan2;
import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.hypot;
import static java.lang.StrictMath.sin;

/**
 * The lepton and the nucleus after the emission of a mediator.
 *
 * @param energy of the lepton [GeV]
 * @param polarAngle of the lepton to its former direction [rad]
 * @param azimuth of the lepton from the mediator's azimuth [rad]
 * @param transfer t = −q² that the nucleus took [GeV²]
 */
public record Recoil(double energy, double polarAngle, double azimuth, double transfer) {
    /** The nucleus takes nothing: energy and transverse momentum of the mediator come from the lepton. */
    static Recoil withoutNucleus(EmissionKinematics emission) {
        return new Recoil(emission.leptonEnergy(), deflection(emission), Math.PI, 0);
    }

    /**
     * From the nuclear recoil.
     *
     * @param transfer t [GeV²]
     * @param azimuth phi of the nucleus' momentum about V = p − k, from the mediator's side [rad]
     */
    static Recoil of(EmissionKinematics emission, double nuclearMass, double transfer, double azimuth) {
        double across = emission.transferAcross(transfer);
        double along = emission.total() + emission.transferAlong(transfer, nuclearMass);
        double tilt = deflection(emission);
        double inPlane = across * cos(azimuth);
        double px = -along * sin(tilt) + inPlane * cos(tilt);
        double py = across * sin(azimuth);
        double pz = along * cos(tilt) + inPlane * sin(tilt);
        return new Recoil(
                emission.leptonEnergy() - transfer / (2 * nuclearMass),
                atan2(hypot(px, py), pz),
                atan2(py, px),
                transfer);
    }

    /** Angle [rad] between V = p − k and the incoming lepton, away from the mediator. */
    private static double deflection(EmissionKinematics emission) {
        double forward = emission.total() * emission.total() + emission.along() * emission.total();
        return atan2(emission.transverse(), forward / emission.incoming());
    }
}
