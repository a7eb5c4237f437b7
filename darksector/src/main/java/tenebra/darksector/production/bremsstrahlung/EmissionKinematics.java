package tenebra.darksector.production.bremsstrahlung;

import static java.lang.Math.sqrt;

/**
 * What is fixed in l(p) N → l(p') N X(k) once the mediator's energy and angle are: the momentum V = p − k that lepton and
 * nucleus share, and the range of t = −q² > 0 that is left. Momenta and energies in GeV.
 *
 * <p>Every difference of nearly equal numbers is written out, so that nothing is lost for electrons of 1 TeV and mediators
 * of 10 keV. Reference for the phase space: two-body kinematics of V and the nucleus at rest.
 *
 * @param energy of the incoming lepton
 * @param mediatorEnergy E_k
 * @param leptonEnergy w = E0 − E_k, what the lepton keeps if the nucleus takes none
 * @param u (p − k)² − m², negative [GeV²]
 * @param total |V|
 * @param along component of k along V
 * @param across component of k across V, not negative
 * @param emitted |k|
 * @param incoming |p|
 * @param smallest least t [GeV²]
 * @param largest most t [GeV²]; below the least where energy does not suffice
 * @param quadratic A of A t² − B t + u² = 0, whose roots are the limits of t
 */
record EmissionKinematics(
        double energy,
        double mediatorEnergy,
        double leptonEnergy,
        double u,
        double total,
        double along,
        double across,
        double emitted,
        double incoming,
        double smallest,
        double largest,
        double quadratic) {
    /** No emission at all: what a workspace holds before it is aimed. */
    static final EmissionKinematics NONE =
            new EmissionKinematics(0, 0, 0, 0, 0, 0, 0, 0, 0, Double.POSITIVE_INFINITY, 0, 0);

    /**
     * Emission of a share x of the energy under an angle.
     *
     * @param oneMinusCosine of the angle between X and the incoming lepton
     * @param nuclearMass [GeV]
     */
    static EmissionKinematics of(
            LeptonKinematics masses, double nuclearMass, double energy, double x, double oneMinusCosine) {
        double m2 = masses.leptonMass() * masses.leptonMass();
        double dark2 = masses.mediatorMass() * masses.mediatorMass();
        double mediatorEnergy = x * energy;
        double incoming = sqrt(energy * energy - m2);
        double emitted = sqrt(Math.max(0, mediatorEnergy * mediatorEnergy - dark2));
        double u = -(forwardVirtuality(masses, energy, x) + 2 * incoming * emitted * oneMinusCosine);
        double leptonEnergy = energy - mediatorEnergy;
        double total = sqrt(leptonEnergy * leptonEnergy - m2 - u);
        double along = emitted * (incoming - emitted - incoming * oneMinusCosine) / total;
        double across = emitted * incoming * sqrt(oneMinusCosine * (2 - oneMinusCosine)) / total;
        double recoil = 1 + leptonEnergy / nuclearMass;
        double quadratic = recoil * recoil - total * total / (nuclearMass * nuclearMass);
        double linear = 4 * total * total + 2 * u * recoil;
        double discriminant = linear * linear - 4 * quadratic * u * u;
        double root = linear > 0 && discriminant > 0 ? linear + sqrt(discriminant) : 0;
        double smallest = root > 0 ? 2 * u * u / root : Double.POSITIVE_INFINITY;
        // the quadratic has solutions of negative lepton energy as well
        boolean possible = leptonEnergy - smallest / (2 * nuclearMass) >= masses.leptonMass();
        return new EmissionKinematics(
                energy,
                mediatorEnergy,
                leptonEnergy,
                u,
                total,
                along,
                across,
                emitted,
                incoming,
                possible ? smallest : Double.POSITIVE_INFINITY,
                possible ? root / (2 * quadratic) : 0,
                quadratic);
    }

    /** −u [GeV²] in the forward direction: m_X² (1−x)/x + m² x where energies are large. */
    static double forwardVirtuality(LeptonKinematics masses, double energy, double x) {
        double m2 = masses.leptonMass() * masses.leptonMass();
        double dark2 = masses.mediatorMass() * masses.mediatorMass();
        double mediatorEnergy = x * energy;
        double product = energy * mediatorEnergy + momentumProduct(masses, energy, x);
        return 2 * (m2 * mediatorEnergy * mediatorEnergy + dark2 * energy * energy - m2 * dark2) / product - dark2;
    }

    /** |p| |k| [GeV²]. */
    static double momentumProduct(LeptonKinematics masses, double energy, double x) {
        double m2 = masses.leptonMass() * masses.leptonMass();
        double dark2 = masses.mediatorMass() * masses.mediatorMass();
        return sqrt((energy * energy - m2) * Math.max(0, x * x * energy * energy - dark2));
    }

    boolean isPossible() {
        return smallest < largest;
    }

    /** E_k − (component of k along V) w/|V|, without cancellation [GeV]. */
    double energyBeyondAlong(LeptonKinematics masses) {
        double leptonMass = masses.leptonMass();
        double mediatorMass = masses.mediatorMass();
        if (along <= 0) {
            return mediatorEnergy - along * leptonEnergy / total;
        }
        double numerator = (across * across + mediatorMass * mediatorMass) * total * total
                - along * along * (leptonMass * leptonMass + u);
        return numerator / (total * (mediatorEnergy * total + along * leptonEnergy));
    }

    /** Component of the nucleus' momentum transfer across V [GeV] at this t. */
    double transferAcross(double t) {
        return sqrt(Math.max(0, quadratic * (t - smallest) * (largest - t))) / (2 * total);
    }

    /** Its component along V [GeV]. */
    double transferAlong(double t, double nuclearMass) {
        return (u - t * (1 + leptonEnergy / nuclearMass)) / (2 * total);
    }

    /**
     * s + u [GeV²] at this t, averaged over the azimuth phi of the transfer about V from the mediator's side; s = (p'+k)² − m².
     *
     * @param beyond {@link #energyBeyondAlong}
     */
    double meanInvariants(double t, double beyond, double nuclearMass) {
        double ratio = along / total;
        return -ratio * u + t * (ratio - beyond / nuclearMass);
    }

    /** Factor of −cos phi in s, and in the exchange −(p−p')² = s + u + t − m_X² [GeV²]. */
    double swing(double t) {
        return 2 * across * transferAcross(t);
    }

    /** Component of k across the incoming lepton [GeV]. */
    double transverse() {
        return across * total / incoming;
    }

    /** Sine of the angle between V and the incoming lepton, on the side away from the mediator. */
    double tiltSine() {
        return across / incoming;
    }

    /** Its cosine. */
    double tiltCosine() {
        return (total + along) / incoming;
    }
}
