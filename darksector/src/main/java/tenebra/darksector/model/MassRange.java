package tenebra.darksector.model;

import tenebra.core.Check;
import tenebra.core.TenebraException;

/** Mediator masses [GeV] for which a model holds, both ends included. */
public record MassRange(double low, double high) {
    public MassRange {
        Check.positive("lowest mediator mass", low, "GeV");
        Check.inRange("highest mediator mass", high, low, 1e6, "GeV");
    }

    /** Returns the mass [GeV] if the model of this title holds there. */
    public double require(double mass, String title) {
        if (!(mass >= low && mass <= high)) {
            throw TenebraException.usage(
                    "PHY-060",
                    "mediator mass out of range: %s GeV must be in [%s, %s] GeV for '%s'"
                            .formatted(mass, low, high, title));
        }
        return mass;
    }
}
