package tenebra.darksector.production.annihilation;

import static java.lang.StrictMath.log;
import static java.lang.StrictMath.sqrt;

import tenebra.darksector.Mediator;
import tenebra.darksector.production.StructureTerms;
import tenebra.matter.Constants;

/**
 * Cross section of γ e- → e- X on an electron at rest at unit coupling g = e: tree level, electron's mass kept. In U = 2 m_e E_X −
 * m_X² it is a sum of powers from −2 to 1: all integrals are closed.
 *
 * <p>Amplitude: Y.-S. Liu, D. McKeen, G. A. Miller, Phys. Rev. D 95 (2017) 036010, here with its 1 − x = U/(s − m_e²), for which it
 * is exact for a real photon. A vector without mass gives O. Klein and Y. Nishina, Z. Phys. 52 (1929) 853.
 */
public record DarkComptonCrossSection(Mediator mediator) {
    private static final double M = Constants.ELECTRON_MASS;
    private static final double COUPLING2 = 4 * Math.PI * Constants.ALPHA;

    public DarkComptonCrossSection {
        UpToSpinOne.require(mediator, "Compton production");
    }

    /** Energy [GeV] of the photon from which a mediator can be made. */
    public double thresholdEnergy() {
        return mediator.mass() + mediator.mass() * mediator.mass() / (2 * M);
    }

    /** Total cross section [mm²] of a photon of this energy [GeV]. */
    public double total(double photonEnergy) {
        return above(photonEnergy, 0);
    }

    /** The same for mediators of some total energy [GeV] and more. */
    public double above(double photonEnergy, double leastMediatorEnergy) {
        if (!(photonEnergy > thresholdEnergy())) {
            return 0;
        }
        Spectrum spectrum = new Spectrum(mediator, photonEnergy);
        double low = spectrum.lowest(leastMediatorEnergy);
        return low < spectrum.largest
                ? spectrum.norm * (spectrum.integral(spectrum.largest) - spectrum.integral(low))
                : 0;
    }

    /** dσ/dE_X [mm²/GeV] at a total energy [GeV] of the mediator. */
    public double perMediatorEnergy(double photonEnergy, double mediatorEnergy) {
        if (!(photonEnergy > thresholdEnergy())) {
            return 0;
        }
        Spectrum spectrum = new Spectrum(mediator, photonEnergy);
        double u = 2 * M * mediatorEnergy - mediator.mass() * mediator.mass();
        return u >= spectrum.smallest && u <= spectrum.largest ? 2 * M * spectrum.norm * spectrum.density(u) : 0;
    }

    /** dσ/dcos θ [mm²]; θ between mediator and photon in the centre of mass. */
    public double perCosine(double photonEnergy, double cosine) {
        if (!(photonEnergy > thresholdEnergy()) || !(Math.abs(cosine) <= 1)) {
            return 0;
        }
        Spectrum spectrum = new Spectrum(mediator, photonEnergy);
        double half = (spectrum.largest - spectrum.smallest) / 2;
        double u = spectrum.smallest + half * (1 + cosine);
        return half * spectrum.norm * spectrum.density(u);
    }

    Spectrum spectrum(double photonEnergy) {
        return new Spectrum(mediator, photonEnergy);
    }

    /** The spectrum in U at one energy of the photon, and what comes out at a U. */
    static final class Spectrum {
        final double smallest;
        final double largest;
        private final double energy;
        private final double dark2;
        private final double reach;
        private final double momentum;
        private final double norm;
        private final double minusTwo;
        private final double minusOne;
        private final double zero;
        private final double one;

        Spectrum(Mediator mediator, double energy) {
            this.energy = energy;
            double dark = mediator.mass();
            dark2 = dark * dark;
            reach = 2 * M * energy;
            double s = M * M + reach;
            double root = sqrt(Math.max(0, (reach - 2 * M * dark - dark2) * (reach + 2 * M * dark - dark2)));
            largest = reach * (s + M * M - dark2 + root) / (2 * s);
            smallest = reach * reach * M * M / (s * largest);
            momentum = root / (2 * sqrt(s));
            norm = Constants.PER_GEV_SQUARED * COUPLING2 * COUPLING2 / (16 * Math.PI * reach * reach);
            StructureTerms terms = StructureTerms.of(mediator.kind(), M, dark);
            double scalarPart = terms.scalar();
            double vectorPart = 2 * terms.vector();
            double massPart = terms.angular();
            minusTwo = massPart * M * M;
            minusOne = (scalarPart + vectorPart) * reach + massPart * ((dark2 - 2 * M * M) / reach - 1);
            zero = -2 * scalarPart + massPart * (1 + M * M / reach) / reach;
            one = (scalarPart + vectorPart) / reach;
        }

        private double density(double u) {
            return (minusTwo / u + minusOne) / u + zero + one * u;
        }

        /** Up to a constant. */
        double integral(double u) {
            return -minusTwo / u + minusOne * log(u / largest) + u * (zero + one * u / 2);
        }

        /** Least U at which the mediator has at least this total energy [GeV]. */
        double lowest(double mediatorEnergy) {
            return Math.clamp(2 * M * mediatorEnergy - dark2, smallest, largest);
        }

        double mediatorEnergy(double u) {
            return (u + dark2) / (2 * M);
        }

        /** Momentum [GeV] of the mediator along the photon. */
        double along(double u) {
            return mediatorEnergy(u) - (reach - u) / (2 * energy);
        }

        /** Momentum [GeV] of the two across the photon's direction. */
        double transverse(double u) {
            double product = Math.max(0, (largest - u) * (u - smallest));
            return 2 * momentum * sqrt(product) / (largest - smallest);
        }
    }
}
