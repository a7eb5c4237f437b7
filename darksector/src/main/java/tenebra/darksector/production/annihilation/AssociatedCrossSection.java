package tenebra.darksector.production.annihilation;

import static java.lang.StrictMath.cosh;
import static java.lang.StrictMath.log;
import static java.lang.StrictMath.sinh;
import static java.lang.StrictMath.sqrt;
import static java.lang.StrictMath.tanh;

import tenebra.darksector.Mediator;
import tenebra.darksector.production.StructureTerms;
import tenebra.matter.Constants;

/**
 * Cross section of e+ e- → γ X on an electron at rest at unit coupling g = e: tree level, electron's mass kept.
 *
 * <p>With y by cos θ = tanh(y)/β_e, θ the angle between mediator and positron in the centre of mass, the spectrum in y is P + Q/cosh² y
 * + R cosh² y: no collinear peak is left, and all integrals are closed. It is the crossed Compton amplitude of Y.-S. Liu, D.
 * McKeen, G. A. Miller, Phys. Rev. D 95 (2017) 036010; for massless electrons and vectors u/t + t/u + 2 s m_X²/(tu), R. Essig, P.
 * Schuster, N. Toro, Phys. Rev. D 80 (2009) 015003. At s → m_X² the photon is soft and the cross section rises as 1/(s − m_X²):
 * there it is the radiative tail of the resonance, not a process of its own.
 */
public record AssociatedCrossSection(Mediator mediator) {
    private static final double M = Constants.ELECTRON_MASS;
    private static final double COUPLING2 = 4 * Math.PI * Constants.ALPHA;

    public AssociatedCrossSection {
        UpToSpinOne.require(mediator, "annihilation with a photon");
    }

    /** Total energy [GeV] of the positron from which a mediator can be made. */
    public double thresholdEnergy() {
        return Math.max(M, (mediator.mass() * mediator.mass() - 2 * M * M) / (2 * M));
    }

    /** Total cross section [mm²] of a positron of this total energy [GeV]. */
    public double total(double positronEnergy) {
        return above(positronEnergy, 0);
    }

    /** The same for mediators of some total energy [GeV] and more. */
    public double above(double positronEnergy, double leastMediatorEnergy) {
        if (!(positronEnergy > thresholdEnergy())) {
            return 0;
        }
        Spectrum spectrum = new Spectrum(mediator, positronEnergy);
        double low = spectrum.rapidityOf(leastMediatorEnergy);
        return low < spectrum.largest
                ? spectrum.norm * (spectrum.integral(spectrum.largest) - spectrum.integral(low))
                : 0;
    }

    /** dσ/dcos θ [mm²]; θ between mediator and positron in the centre of mass. */
    public double perCosine(double positronEnergy, double cosine) {
        if (!(positronEnergy > thresholdEnergy()) || !(Math.abs(cosine) <= 1)) {
            return 0;
        }
        Spectrum spectrum = new Spectrum(mediator, positronEnergy);
        double square = 1 / ((1 - spectrum.velocity * cosine) * (1 + spectrum.velocity * cosine));
        return spectrum.norm * spectrum.density(square) * spectrum.velocity * square;
    }

    /** What the spectrum in y depends on at one energy. */
    Spectrum spectrum(double positronEnergy) {
        return new Spectrum(mediator, positronEnergy);
    }

    /** The spectrum in y at one energy of the positron, and what comes out at a y. */
    static final class Spectrum {
        final double largest;
        private final double energy;
        private final double dark2;
        private final double excess;
        private final double s;
        private final double velocity;
        private final double norm;
        private final double constant;
        private final double inverseSquare;
        private final double square;

        Spectrum(Mediator mediator, double energy) {
            this.energy = energy;
            dark2 = mediator.mass() * mediator.mass();
            s = 2 * M * (M + energy);
            excess = s - dark2;
            velocity = sqrt((energy - M) / (energy + M));
            largest = log((1 + velocity) * sqrt(s) / (2 * M));
            norm = Constants.PER_GEV_SQUARED
                    * COUPLING2
                    * COUPLING2
                    * excess
                    / (32 * Math.PI * s * s * velocity * velocity);
            StructureTerms terms = StructureTerms.of(mediator.kind(), M, mediator.mass());
            double massPart = -terms.angular() / (excess * excess);
            constant = 4 * terms.scalar() + 8 * terms.vector() - 4 * s * massPart;
            inverseSquare = -4 * terms.vector();
            square = 16 * M * M * massPart;
        }

        /** At this value of cosh² y. */
        private double density(double coshSquared) {
            return constant + inverseSquare / coshSquared + square * coshSquared;
        }

        /** From 0 to y. */
        double integral(double y) {
            return constant * y + inverseSquare * tanh(y) + square * (y / 2 + sinh(2 * y) / 4);
        }

        /** Least y at which the mediator has at least this total energy [GeV]. */
        double rapidityOf(double mediatorEnergy) {
            double forward = 2 * M * mediatorEnergy - dark2;
            double backward = 2 * M * (M + energy - mediatorEnergy);
            if (!(backward > 0)) {
                return largest;
            }
            return forward > 0 ? Math.max(-largest, log(forward / backward) / 2) : -largest;
        }

        /** Total energy of the photon [GeV]. */
        double photonEnergy(double y) {
            return excess * StrictMath.exp(-y) / (4 * M * cosh(y));
        }

        /** Momentum [GeV] of the two across the positron's direction. */
        double transverse(double y) {
            double cosh = cosh(y);
            double sine2 = Math.max(0, 1 / (cosh * cosh) - 4 * M * M / s);
            return excess / (2 * sqrt(s)) * sqrt(sine2) / velocity;
        }

        /** Momentum [GeV] of the photon along the positron's direction. */
        double photonAlong(double y) {
            double towardsElectron = excess * StrictMath.exp(y) / (2 * cosh(y));
            return (energy * photonEnergy(y) - towardsElectron / 2) / momentum();
        }

        /** Of the positron [GeV]. */
        double momentum() {
            return sqrt((energy - M) * (energy + M));
        }
    }
}
