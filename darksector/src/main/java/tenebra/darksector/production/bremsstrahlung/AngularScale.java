package tenebra.darksector.production.bremsstrahlung;

/** The value of 1 − cosθ at which the spectrum of angles begins to fall, where x and energy are given. */
enum AngularScale {
    /** The virtuality of the lepton is twice the forward one; exact also near threshold. */
    VIRTUALITY {
        @Override
        double of(LeptonKinematics masses, double energy, double x) {
            return EmissionKinematics.forwardVirtuality(masses, energy, x)
                    / (2 * EmissionKinematics.momentumProduct(masses, energy, x));
        }
    },
    /** The lepton radiates a photon under an angle of its mass over its energy: spin 2 couples to that photon. */
    COLLINEAR {
        @Override
        double of(LeptonKinematics masses, double energy, double x) {
            return masses.leptonMass()
                    * masses.leptonMass()
                    * x
                    / (2 * EmissionKinematics.momentumProduct(masses, energy, x));
        }
    };

    abstract double of(LeptonKinematics masses, double energy, double x);
}
