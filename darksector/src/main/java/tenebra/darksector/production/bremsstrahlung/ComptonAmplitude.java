package tenebra.darksector.production.bremsstrahlung;

import tenebra.darksector.Mediator;

/**
 * Squared amplitude A22 of gamma l → l X, averaged over spins, as a function of the mediator's share x of the energy and of the
 * virtuality U [GeV²] of the lepton: s − m² = U/(1−x), u − m² = −U. At U0, the smallest U, mediator and lepton are collinear.
 */
sealed interface ComptonAmplitude permits SpinOneCompton, SpinTwoCompton {
    static ComptonAmplitude of(Mediator mediator, double leptonMass) {
        return switch (mediator.kind()) {
            case SCALAR, PSEUDOSCALAR, VECTOR, AXIAL -> new SpinOneCompton(mediator, leptonMass);
            case SPIN_2 -> new SpinTwoCompton(mediator.mass(), leptonMass);
        };
    }

    /** g²/(4 pi) at unit coupling: alpha for g = e, 1/(4 pi) GeV⁻² for c = 1/GeV. */
    double couplingSquared();

    /** A22 in units e² g², in GeV² and units e² c² for spin 2. */
    double squared(double x, double virtuality, double smallestVirtuality);

    /** Scale of U − U0 [GeV²] on which A22/U² begins to fall: ln(U − U0 + scale) is the variable to integrate in. */
    double scale(double x, double smallestVirtuality);

    /** Integral of A22/U² over U from U0 [GeV⁻²; no unit for spin 2]: to infinity, or to the cutoff [GeV²] if that diverges. */
    double integrated(double x, double smallestVirtuality, double cutoff);

    /** Scale of the angles at which A22/U² begins to fall. */
    AngularScale angularScale();
}
