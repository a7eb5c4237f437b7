package tenebra.matter.muon;

import static java.lang.StrictMath.cbrt;
import static java.lang.StrictMath.log;
import static java.lang.StrictMath.sqrt;

import tenebra.matter.Constants;
import tenebra.matter.Element;

/**
 * Double differential cross section, in energy ε and asymmetry ρ, of direct electron pairs by muons, for one element in a material. With
 * v = ε/E, M and m the masses, β = v²/(2(1−v)), ξ = (M v/2m)² (1−ρ²)/(1−v):
 *
 * <pre>
 *   d²σ/dε dρ = 2/(3π) (alpha rₑ)² Z (Z+ζ) (1−v)/ε [Φe + (m/M)² Φμ]
 *   Φe = {[(2+ρ²)(1+β) + ξ(3+ρ²)] ln(1+1/ξ) + (1−ρ²−β)/(1+ξ) − (3+ρ²)} Le
 *   Φμ = {[(1+ρ²)(1+3β/2) − (1+2β)(1−ρ²)/ξ] ln(1+ξ) + ξ(1−ρ²−β)/(1+ξ) + (1+2β)(1−ρ²)} Lμ
 *   Le = ln{B Z^(−1/3) √[(1+ξ)(1+Ye)]/[1 + s (1+Ye)]} − ln{1 + (3 m Z^(1/3)/2M)² (1+ξ)(1+Ye)}/2
 *   Lμ = ln{(2/3) (M/m) B Z^(−2/3)/[1 + s (1+Yμ)]}      s = 2 m √e B Z^(−1/3) (1+ξ)/(ε (1−ρ²))
 *   Ye = (5 − ρ² + 4β(1+ρ²))/(2(1+3β) ln(3+1/ξ) − ρ² − 2β(2−ρ²))
 *   Yμ = (4 + ρ² + 3β(1+ρ²))/((1+ρ²)(3/2+2β) ln(3+ξ) + 1 − 3ρ²/2)
 * </pre>
 *
 * <p>B = 183 (hydrogen 202.4); ζ, for the atomic electrons, at {@link #electronShare}. Reference: at {@link MuonPairProduction}.
 */
final class PairAsymmetry {
    private static final double MASS = Constants.MUON_MASS;
    private static final double ELECTRON = Constants.ELECTRON_MASS;
    private static final double MASS_RATIO = MASS / ELECTRON;
    private static final double ROOT_OF_E = sqrt(Math.E);

    private final double z;
    private final double cubeRoot;
    private final double screening;
    private final double firstRecoil;
    private final double secondRecoil;
    private final double weight;

    PairAsymmetry(Element element, double atomDensity) {
        z = element.atomicNumber();
        cubeRoot = cbrt(z);
        boolean hydrogen = element.atomicNumber() == 1;
        screening = (hydrogen ? 202.4 : 183) / cubeRoot;
        firstRecoil = (hydrogen ? 4.4e-5 : 1.95e-5) * cubeRoot * cubeRoot;
        secondRecoil = (hydrogen ? 4.8e-5 : 5.3e-5) * cubeRoot;
        double length = Constants.ALPHA * Constants.ELECTRON_RADIUS;
        weight = 2 / (3 * Math.PI) * length * length * z * atomDensity;
    }

    /** Least total energy [GeV] that the muon keeps: 3/4 √e M Z^(1/3). */
    double leastResidualEnergy() {
        return 0.75 * ROOT_OF_E * MASS * cubeRoot;
    }

    /** ε d²Σ/dε dρ [1/mm] at a total energy [GeV] of the muon, for ρ ≥ 0. */
    double perLogTransfer(double energy, double transfer, double asymmetry) {
        double residual = energy - transfer;
        if (!(residual > leastResidualEnergy())) {
            return 0;
        }
        double r = asymmetry * asymmetry;
        double beta = transfer * transfer / (2 * energy * residual);
        double xi = MASS_RATIO * MASS_RATIO * beta / 2 * (1 - r);
        double screened = 2 * ELECTRON * ROOT_OF_E * screening * (1 + xi) / (transfer * (1 - r));
        double electron = electronPart(r, beta, xi) * electronLogarithm(r, beta, xi, screened);
        double muon = muonPart(r, beta, xi) * muonLogarithm(r, beta, xi, screened);
        double sum = Math.max(0, electron) + Math.max(0, muon) / (MASS_RATIO * MASS_RATIO);
        return weight * (z + electronShare(energy)) * residual / energy * sum;
    }

    /** ζ = {0.073 ln[(E/M)/(1+γ₁ Z^(2/3) E/M)] − 0.26}/{0.058 ln[(E/M)/(1+γ₂ Z^(1/3) E/M)] − 0.14}, or 0. */
    private double electronShare(double energy) {
        double gamma = energy / MASS;
        double above = 0.073 * log(gamma / (1 + firstRecoil * gamma)) - 0.26;
        return above > 0 ? above / (0.058 * log(gamma / (1 + secondRecoil * gamma)) - 0.14) : 0;
    }

    /** For large ξ the terms cancel, and their expansion takes over. */
    private static double electronPart(double r, double beta, double xi) {
        if (xi > 1e3) {
            return (3 - r + 2 * beta * (1 + r)) / (2 * xi);
        }
        return ((2 + r) * (1 + beta) + xi * (3 + r)) * log(1 + 1 / xi) + (1 - r - beta) / (1 + xi) - (3 + r);
    }

    /** For small ξ the terms cancel, and their expansion takes over. */
    private static double muonPart(double r, double beta, double xi) {
        if (xi < 1e-3) {
            return (5 - r + beta * (3 + r)) * xi / 2;
        }
        double last = (1 + 2 * beta) * (1 - r);
        return ((1 + r) * (1 + 1.5 * beta) - last / xi) * log(1 + xi) + xi * (1 - r - beta) / (1 + xi) + last;
    }

    private double electronLogarithm(double r, double beta, double xi, double screened) {
        double y = 1 + (5 - r + 4 * beta * (1 + r)) / (2 * (1 + 3 * beta) * log(3 + 1 / xi) - r - 2 * beta * (2 - r));
        double size = 1.5 * cubeRoot / MASS_RATIO;
        return log(screening * sqrt((1 + xi) * y) / (1 + screened * y)) - log(1 + size * size * (1 + xi) * y) / 2;
    }

    private double muonLogarithm(double r, double beta, double xi, double screened) {
        double y = 1 + (4 + r + 3 * beta * (1 + r)) / ((1 + r) * (1.5 + 2 * beta) * log(3 + xi) + 1 - 1.5 * r);
        return log(MASS_RATIO * screening / (1.5 * cubeRoot * (1 + screened * y)));
    }
}
