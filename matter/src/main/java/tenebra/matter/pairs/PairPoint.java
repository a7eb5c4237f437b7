package tenebra.matter.pairs;

import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.sin;
import static java.lang.StrictMath.sqrt;

/**
 * One point of the phase space of gamma N → l l' N, set in two steps: the photon emits lepton l, the nucleus strikes lepton l'.
 * Momenta in the laboratory, z along the photon, l in the plane x z. Mutable, for one thread, so that inner loops make no objects.
 *
 * <p>With the photon's products k·l and k·l', δ = 2 x k·l = m² + p⊥² for high energies, and r the squared amplitude over its
 * bound, the exact cross section is the symmetric sum over the exchange of the two leptons of
 *
 * <pre>
 *   dσ = alpha³ weight G2(t)/t dt dφ/2π dδ/δ² dx      weight = (P·k/2Mw)² (E'/|V|) 2δδ'/(δ²+δ'²) r ≤ 1
 * </pre>
 *
 * V = k − l, P = P_i + P_f. Each half holds its own lepton's collinear peak only; nothing is left out and no peak remains.
 */
final class PairPoint {
    private final double leptonMass;
    private final double nuclearMass;
    private final double photonEnergy;

    /** Emitted lepton: energy, momentum across and along, δ. */
    private double energy;

    private double across;
    private double along;
    private double delta;

    /** Photon less emitted lepton: energy, length and direction in the plane x z; U = 2 k·l. */
    private double restEnergy;

    private double virtuality;
    private double length;
    private double directionX;
    private double directionZ;

    /** A of the quadratic equation for the limits of t, and these limits. */
    private double leading;

    private double smallest;
    private double largest;

    /** Struck lepton. */
    private double struckEnergy;

    private double struckX;
    private double struckY;
    private double struckZ;

    PairPoint(double leptonMass, double nuclearMass, double photonEnergy) {
        this.leptonMass = leptonMass;
        this.nuclearMass = nuclearMass;
        this.photonEnergy = photonEnergy;
    }

    /** Least δ [GeV²] at this x: the lepton goes forward. */
    double smallestDelta(double x) {
        return 2 * x * photonEnergy * leptonMass * leptonMass / (x * photonEnergy + momentum(x));
    }

    /** Largest δ [GeV²] at this x: the lepton goes backward, or the nucleus cannot make the rest real. */
    double largestDelta(double x) {
        double backward = photonEnergy * (x * photonEnergy + momentum(x));
        return 2 * x * Math.min(backward, nuclearMass * ((1 - x) * photonEnergy - leptonMass));
    }

    private double momentum(double x) {
        return sqrt((x * photonEnergy - leptonMass) * (x * photonEnergy + leptonMass));
    }

    /**
     * The photon emits a lepton with the share x of its energy.
     *
     * @param newDelta 2 x k·l [GeV²]
     * @return whether the nucleus can make the rest real; if not, nothing else may be asked
     */
    boolean emit(double x, double newDelta) {
        delta = newDelta;
        virtuality = delta / x;
        energy = x * photonEnergy;
        double difference = virtuality / (2 * photonEnergy);
        along = energy - difference;
        double acrossSquared = difference * (2 * energy - difference) - leptonMass * leptonMass;
        restEnergy = photonEnergy - energy;
        double recoil = virtuality / nuclearMass;
        double excess = 2 * (restEnergy - leptonMass) - recoil;
        if (!(acrossSquared >= 0 && excess > 0)) {
            return false;
        }
        across = sqrt(acrossSquared);
        double restZ = photonEnergy - along;
        length = sqrt(restZ * restZ + acrossSquared);
        directionX = -across / length;
        directionZ = restZ / length;
        setLimits(2 * length * sqrt(excess * (excess + 4 * leptonMass)));
        return true;
    }

    /** Roots of A t² − B t + U² = 0; the root of its discriminant is that of a two-body decay and needs no difference. */
    private void setLimits(double root) {
        double ratio = 1 + restEnergy / nuclearMass;
        double lengthRatio = length / nuclearMass;
        leading = ratio * ratio - lengthRatio * lengthRatio;
        double linear = 4 * length * length - 2 * virtuality * ratio;
        smallest = 2 * virtuality * virtuality / (linear + root);
        largest = smallest + root / leading;
    }

    /**
     * The nucleus strikes the rest with momentum transfer t [GeV²], at an azimuth around V of this cosine and sine.
     *
     * @return the weight, from 0 to 1
     */
    double strike(double t, double cosine, double sine) {
        double qAlong = -(virtuality + t * (1 + restEnergy / nuclearMass)) / (2 * length);
        double qAcross = sqrt(leading * Math.max(0, (t - smallest) * (largest - t))) / (2 * length);
        double qInPlane = qAcross * cosine;
        double qx = qAlong * directionX + qInPlane * directionZ;
        double qy = qAcross * sine;
        double qz = qAlong * directionZ - qInPlane * directionX;
        double qEnergy = -t / (2 * nuclearMass);
        struckEnergy = restEnergy + qEnergy;
        struckX = qx - across;
        struckY = qy;
        struckZ = length * directionZ + qz;
        double product = 2 * nuclearMass * energy - qEnergy * energy + qx * across + qz * along;
        return weight(t, qx, qy, product);
    }

    /**
     * Squared amplitude in the frame where P is at rest, which gives no energy: there it is that of a fixed charge (H. A. Bethe,
     * W. Heitler, Proc. R. Soc. A 146 (1934) 83), written in momenta across the photon, so that its zero for small q comes
     * out of sums of vectors and not of large numbers.
     *
     * @param product P·l
     */
    private double weight(double t, double qx, double qy, double product) {
        double emitted = virtuality / 2;
        double struckSquared = leptonMass * leptonMass + struckX * struckX + struckY * struckY;
        double difference = struckZ > 0 ? struckSquared / (struckEnergy + struckZ) : struckEnergy - struckZ;
        double struck = photonEnergy * difference;
        double photon = 2 * nuclearMass * photonEnergy - emitted - struck;
        double share = product / photon;
        double ax = across / emitted + qx / photon;
        double ay = qy / photon;
        double bx = struckX / struck + qx / photon;
        double by = struckY / struck + qy / photon;
        double transfer = 1 + (emitted + struck) / photon;
        double first = transfer * transfer * (qx * qx + qy * qy) / t;
        double second = square(ax - bx, ay - by) * (4 * nuclearMass * nuclearMass + t) / (2 * photon * photon);
        double third = 2 * square((1 - share) * ax + share * bx, (1 - share) * ay + share * by) / t;
        double ratio = Math.max(0, first + emitted * struck * (second - third));
        double other = 2 * struckEnergy / photonEnergy * struck;
        double peak = 2 * delta * other / (delta * delta + other * other);
        double flux = photon / (2 * nuclearMass * photonEnergy);
        return flux * flux * struckEnergy / length * peak * ratio;
    }

    private static double square(double x, double y) {
        return x * x + y * y;
    }

    double smallestTransfer() {
        return smallest;
    }

    double largestTransfer() {
        return largest;
    }

    /** The emitted lepton; directions turned by an azimuth [rad] around the photon. */
    LeptonPair.Lepton emittedLepton(double turn) {
        return LeptonPair.Lepton.of(energy, across * cos(turn), across * sin(turn), along);
    }

    /** The struck lepton, turned by the same azimuth [rad]. */
    LeptonPair.Lepton struckLepton(double turn) {
        double x = struckX * cos(turn) - struckY * sin(turn);
        double y = struckX * sin(turn) + struckY * cos(turn);
        return LeptonPair.Lepton.of(struckEnergy, x, y, struckZ);
    }
}
