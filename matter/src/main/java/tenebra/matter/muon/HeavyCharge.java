package tenebra.matter.muon;

import tenebra.core.Check;
import tenebra.matter.Constants;

/**
 * A singly charged particle much heavier than the electron, as it collides with electrons at rest.
 *
 * @param mass [GeV]
 */
record HeavyCharge(double mass) {
    static final HeavyCharge MUON = new HeavyCharge(Constants.MUON_MASS);

    HeavyCharge {
        Check.inRange("mass of a heavy charged particle", mass, 0.1, 1000, "GeV");
    }

    double betaSquared(double kineticEnergy) {
        double energy = kineticEnergy + mass;
        return kineticEnergy * (kineticEnergy + 2 * mass) / (energy * energy);
    }

    double betaGamma(double kineticEnergy) {
        return momentum(kineticEnergy) / mass;
    }

    double momentum(double kineticEnergy) {
        return Math.sqrt(kineticEnergy * (kineticEnergy + 2 * mass));
    }

    /** Largest kinetic energy [GeV] that a free electron at rest can take: 2 m β²γ²/(1 + 2γ m/M + m²/M²). */
    double largestTransfer(double kineticEnergy) {
        double ratio = Constants.ELECTRON_MASS / mass;
        double gamma = 1 + kineticEnergy / mass;
        return 2 * Constants.ELECTRON_MASS * (gamma * gamma - 1) / (1 + ratio * (2 * gamma + ratio));
    }
}
