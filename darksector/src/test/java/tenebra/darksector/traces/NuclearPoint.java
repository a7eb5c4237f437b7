package tenebra.darksector.traces;

/**
 * A point of the phase space of a N → b c N: b is emitted with share x of the energy under angle theta, −q² = t, phi is the
 * azimuth of Q = −(momentum of the recoil) about V = p_a − p_b, counted from the component of p_b across V. The nucleus is at rest.
 *
 * @param incoming mass of a [GeV]
 * @param emitted mass of b [GeV]
 * @param outgoing mass of c [GeV]
 * @param nucleus its mass [GeV]
 * @param energy of a [GeV]
 * @param theta [rad]
 * @param t [GeV²]
 * @param phi [rad]
 */
public record NuclearPoint(
        double incoming,
        double emitted,
        double outgoing,
        double nucleus,
        double energy,
        double x,
        double theta,
        double t,
        double phi) {

    /** Momenta [GeV], boosted along the beam so that a has a light-cone component p⁺ of scale: there all are of one size. */
    public record Momenta(FourVector a, FourVector b, FourVector c, FourVector q, FourVector current) {}

    NuclearPoint withT(double newT) {
        return new NuclearPoint(incoming, emitted, outgoing, nucleus, energy, x, theta, newT, phi);
    }

    double emittedEnergy() {
        return x * energy;
    }

    double momentum() {
        return Math.sqrt(energy * energy - incoming * incoming);
    }

    double emittedMomentum() {
        return Math.sqrt(emittedEnergy() * emittedEnergy() - emitted * emitted);
    }

    /** (p_a − p_b)² − m_c² [GeV²] without cancellation of large terms. */
    public double u() {
        double energies = energy * emittedEnergy();
        double momenta = momentum() * emittedMomentum();
        double half = Math.sin(theta / 2);
        double a2 = incoming * incoming;
        double b2 = emitted * emitted;
        double difference =
                (a2 * emittedEnergy() * emittedEnergy() + b2 * energy * energy - a2 * b2) / (energies + momenta);
        return a2 + b2 - outgoing * outgoing - 2 * (difference + 2 * momenta * half * half);
    }

    /** |V| [GeV]. */
    public double v() {
        double left = energy - emittedEnergy();
        return Math.sqrt(left * left - outgoing * outgoing - u());
    }

    /** Least and largest t [GeV²] at this x and theta. */
    public double[] rangeOfT() {
        double gain = 1 + (energy - emittedEnergy()) / nucleus;
        double quadratic = gain * gain - v() * v() / (nucleus * nucleus);
        double linear = 4 * v() * v() + 2 * u() * gain;
        double root = Math.sqrt(linear * linear - 4 * quadratic * u() * u());
        return new double[] {2 * u() * u() / (linear + root), (linear + root) / (2 * quadratic)};
    }

    /**
     * All momenta; the minus components come from the mass shells.
     *
     * @param scale p⁺ of the incoming particle after the boost [GeV], its mass for its rest frame
     */
    public Momenta boosted(double scale) {
        double boost = (energy + momentum()) / scale;
        double along = (u() - t * (1 + (energy - emittedEnergy()) / nucleus)) / (2 * v());
        double across = Math.sqrt(t + t * t / (4 * nucleus * nucleus) - along * along);
        double vx = -emittedMomentum() * Math.sin(theta) / v();
        double vz = (momentum() - emittedMomentum() * Math.cos(theta)) / v();
        double qx = along * vx + across * Math.cos(phi) * vz;
        double qy = across * Math.sin(phi);
        double qz = along * vz - across * Math.cos(phi) * vx;
        double qPlus = -t / (2 * nucleus) + qz;
        double bx = emittedMomentum() * Math.sin(theta);
        double aPlus = energy + momentum();
        double bPlus = emittedEnergy() + emittedMomentum() * Math.cos(theta);
        double cPlus = aPlus + qPlus - bPlus;
        double aMinus = incoming * incoming / aPlus;
        double bMinus = (emitted * emitted + bx * bx) / bPlus;
        double cMinus = (outgoing * outgoing + (qx - bx) * (qx - bx) + qy * qy) / cPlus;
        double qMinus = cMinus + bMinus - aMinus;
        double ratio = 2 * nucleus / qMinus;
        return new Momenta(
                FourVector.ofLightCone(aPlus / boost, aMinus * boost, 0, 0),
                FourVector.ofLightCone(bPlus / boost, bMinus * boost, bx, 0),
                FourVector.ofLightCone(cPlus / boost, cMinus * boost, qx - bx, qy),
                FourVector.ofLightCone(qPlus / boost, qMinus * boost, qx, qy),
                FourVector.ofLightCone((2 * nucleus - ratio * qPlus) / boost, 0, -ratio * qx, -ratio * qy));
    }
}
