package tenebra.statistics.counting;

import tenebra.core.Check;
import tenebra.core.TenebraException;

/**
 * How a nuisance parameter theta scales a rate: by up^theta for theta >= 0 and by down^(-theta) for theta < 0, theta being
 * unit Gaussian. Effects with the same nuisance name move together. With down = 1/up this is the log-normal up^theta;
 * otherwise it is the piecewise exponential "code1" of HistFactory (CERN-OPEN-2012-016).
 */
public record Effect(String nuisance, double up, double down) {
    public Effect {
        if (nuisance.isBlank()) {
            throw TenebraException.usage("STA-001", "nuisance without a name");
        }
        Check.inRange("effect up of " + nuisance, up, 1e-3, 1e3, "");
        Check.inRange("effect down of " + nuisance, down, 1e-3, 1e3, "");
    }

    /** Log-normal effect with kappa = 1 + relative uncertainty (convention of HistFactory and of datacards). */
    public static Effect relative(String nuisance, double relativeUncertainty) {
        Check.inRange("relative uncertainty of " + nuisance, relativeUncertainty, 0, 10, "");
        return new Effect(nuisance, 1 + relativeUncertainty, 1 / (1 + relativeUncertainty));
    }
}
