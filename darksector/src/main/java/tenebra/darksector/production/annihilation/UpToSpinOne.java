package tenebra.darksector.production.annihilation;

import tenebra.core.TenebraException;
import tenebra.darksector.Mediator;

/** The mediators that the formulas of this package hold for. */
final class UpToSpinOne {
    private UpToSpinOne() {}

    static void require(Mediator mediator, String process) {
        if (mediator.kind() == Mediator.Kind.SPIN_2) {
            throw TenebraException.usage(
                    "PHY-030",
                    "%s of a spin2 mediator is not in this version; allowed: scalar, pseudoscalar, vector, axial"
                            .formatted(process));
        }
    }
}
