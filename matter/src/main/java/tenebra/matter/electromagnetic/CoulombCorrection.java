package tenebra.matter.electromagnetic;

import tenebra.matter.Constants;
import tenebra.matter.Element;

/**
 * What the Born approximation misses in the field of a heavy nucleus at high energies.
 *
 * <p>Reference: H. Davies, H. A. Bethe, L. C. Maximon, Phys. Rev. 93 (1954) 788, in the expansion of Y.-S. Tsai, Rev. Mod. Phys.
 * 46 (1974) 815, eq. (3.3).
 */
final class CoulombCorrection {
    private CoulombCorrection() {}

    static double of(Element element) {
        double a = Constants.ALPHA * element.atomicNumber();
        double square = a * a;
        return square * (1 / (1 + square) + 0.20206 + square * (-0.0369 + square * (0.0083 - 0.002 * square)));
    }
}
