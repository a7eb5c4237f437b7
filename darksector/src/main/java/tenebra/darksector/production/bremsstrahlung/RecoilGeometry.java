package tenebra.darksector.production.bremsstrahlung;

import static java.lang.StrictMath.max;
import static java.lang.StrictMath.sqrt;

/**
 * Kinematics of l N → l N X at fixed energy, x and angle, without cancellation of large terms: V = p − k, u = (p−k)² − m²,
 * the range of t, and Q, minus the momentum of the recoil, at t and an azimuth about V.
 *
 * <p>With w = E0 − E_k the range is where A t² − B t + u² = 0, A = (1+w/M)² − |V|²/M², B = 4|V|² + 2u (1+w/M). A workspace:
 * mutable, for one thread.
 */
final class RecoilGeometry {
    private final double leptonMass2;
    private final double mass2;
    private final double nucleus;

    private double energy;
    private double x;
    private double chord;
    private double momentum;
    private double mediatorMomentum;
    private double sine;
    private double u;
    private double v;
    private double vx;
    private double vz;
    private double gain;
    private double quadratic;
    private double smallest;
    private double largest;

    RecoilGeometry(LeptonKinematics kinematics, double nucleus) {
        leptonMass2 = kinematics.leptonMass() * kinematics.leptonMass();
        mass2 = kinematics.mediatorMass() * kinematics.mediatorMass();
        this.nucleus = nucleus;
    }

    /** Fixes energy [GeV], x and chord = 2 (1 − cos theta) in [0, 4]. */
    void aim(double newEnergy, double newX, double newChord) {
        chord = newChord;
        energy = newEnergy;
        x = newX;
        double mediatorEnergy = x * energy;
        double left = energy - mediatorEnergy;
        momentum = sqrt(energy * energy - leptonMass2);
        mediatorMomentum = sqrt(mediatorEnergy * mediatorEnergy - mass2);
        sine = sqrt(chord * (1 - chord / 4));
        double momenta = momentum * mediatorMomentum;
        double difference =
                (leptonMass2 * mediatorEnergy * mediatorEnergy + mass2 * energy * energy - leptonMass2 * mass2)
                        / (energy * mediatorEnergy + momenta);
        u = mass2 - 2 * difference - momenta * chord;
        v = sqrt(left * left - leptonMass2 - u);
        vx = -mediatorMomentum * sine / v;
        vz = (momentum - mediatorMomentum + mediatorMomentum * chord / 2) / v;
        gain = 1 + left / nucleus;
        quadratic = gain * gain - v * v / (nucleus * nucleus);
        setRange();
    }

    private void setRange() {
        double linear = 4 * v * v + 2 * u * gain;
        double discriminant = linear * linear - 4 * quadratic * u * u;
        if (linear > 0 && discriminant > 0) {
            double sum = linear + sqrt(discriminant);
            smallest = 2 * u * u / sum;
            largest = sum / (2 * quadratic);
        } else {
            smallest = 0;
            largest = 0;
        }
    }

    /** q in light-cone components, of which the second is left to the mass shell of the lepton. */
    void setTransfer(double t, double cosine, double azimuthSine, double[] q) {
        double along = (u - t * gain) / (2 * v);
        double across = across(t);
        q[0] = -t / (2 * nucleus) + along * vz - across * cosine * vx;
        q[2] = along * vx + across * cosine * vz;
        q[3] = across * azimuthSine;
    }

    /** The part [GeV²] of (p'+k)² − m² that does not depend on the azimuth. */
    double meanInvariant(double t) {
        double mediatorAlong = mediatorMomentum * (momentum * (1 - chord / 2) - mediatorMomentum) / v;
        return -x * energy * t / nucleus - mediatorAlong * (u - t * gain) / v - u;
    }

    /** The factor [GeV²] of −cos(azimuth) in (p'+k)² − m², and in −(p−p')². */
    double swing(double t) {
        return 2 * mediatorMomentum * momentum * sine / v * across(t);
    }

    /** −(p−p')² where (p'+k)² − m² is given. */
    double exchanged(double invariant, double t) {
        return invariant + u + t - mass2;
    }

    double momentum() {
        return momentum;
    }

    double mediatorMomentum() {
        return mediatorMomentum;
    }

    double sine() {
        return sine;
    }

    double u() {
        return u;
    }

    double v() {
        return v;
    }

    /** Least t [GeV²]; not below {@link #largest} where there is no phase space. */
    double smallest() {
        return smallest;
    }

    double largest() {
        return largest;
    }

    private double across(double t) {
        return sqrt(max(0, quadratic * (t - smallest) * (largest - t))) / (2 * v);
    }
}
