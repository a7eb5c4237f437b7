package tenebra.matter;

import static java.lang.StrictMath.cbrt;
import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.pow;
import static java.lang.StrictMath.sin;
import static java.lang.StrictMath.sqrt;

/** How the charge is spread over a nucleus. */
public enum NuclearShape {
    /** 1/(1 + t/d), d = 0.164 A^(−2/3) GeV²: Y.-S. Tsai, Rev. Mod. Phys. 46 (1974) 815. */
    TSAI,
    /**
     * 3 j1(qR)/(qR) exp(−(qs)²/2): R. H. Helm, Phys. Rev. 104 (1956) 1466, with the radii of J. D. Lewin, P. F. Smith,
     * Astropart. Phys. 6 (1996) 87: R² = c² + 7π²a²/3 − 5s², c = 1.23 A^(1/3) − 0.60 fm, a = 0.52 fm, s = 0.9 fm.
     */
    HELM,
    /** No size: for limits that are known in closed form. */
    POINT;

    private static final double FEMTOMETRE = 1e-12 / Constants.HBAR_C;

    /** d of Tsai's shape [GeV²]. */
    static double tsaiScale(double massNumber) {
        return 0.164 * pow(massNumber, -2.0 / 3);
    }

    /** Helm's form factor at t [GeV²]. */
    static double helm(double massNumber, double t) {
        double skin = 0.9 * FEMTOMETRE;
        double c = (1.23 * cbrt(massNumber) - 0.60) * FEMTOMETRE;
        double a = 0.52 * FEMTOMETRE;
        double radius = sqrt(c * c + 7 * Math.PI * Math.PI * a * a / 3 - 5 * skin * skin);
        double q = sqrt(t);
        double qr = q * radius;
        double ball = qr < 1e-2 ? 1 - qr * qr / 10 : 3 * (sin(qr) - qr * cos(qr)) / (qr * qr * qr);
        return ball * exp(-q * q * skin * skin / 2);
    }
}
