package tenebra.darksector.production.annihilation;

import tenebra.darksector.Mediator;
import tenebra.matter.Constants;

/** Sum over spins of e+ e- → γ X divided by 4 e² g², from traces with all masses; t, u less m². */
final class Crossing {
    private Crossing() {}

    static double annihilation(Mediator mediator, double t, double u) {
        double m2 = Constants.ELECTRON_MASS * Constants.ELECTRON_MASS;
        double dark2 = mediator.mass() * mediator.mass();
        double s = dark2 - t - u;
        double a = (t + u) * (t + u) / (t * u);
        double v = 2 * (t * t + u * u) / (t * u);
        double b = -s / (t * u) + m2 * (t + u) * (t + u) / (t * u * t * u);
        return switch (mediator.kind()) {
            case SCALAR -> a - 2 * (dark2 - 4 * m2) * b;
            case PSEUDOSCALAR -> a - 2 * dark2 * b;
            case VECTOR -> v - 4 * (dark2 + 2 * m2) * b;
            case AXIAL, SPIN_2 -> v + 4 * m2 / dark2 * a - 4 * (dark2 - 4 * m2) * b;
        };
    }
}
