package tenebra.darksector.relic.thermaltarget;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.sqrt;

import java.util.Map;
import tenebra.core.Check;
import tenebra.core.numerics.GaussLegendre;
import tenebra.darksector.Couplings;
import tenebra.darksector.Fermion;
import tenebra.darksector.Mediator;
import tenebra.darksector.decay.InelasticDecay;
import tenebra.darksector.decay.InelasticPair;

/**
 * Rates [GeV] at which the heavier of two split states turns into the lighter one: by decay into leptons, and by scattering off leptons
 * of the plasma. If their sum exceeds the rate at which the Universe expands, the two share one chemical equilibrium, which the relic
 * abundance assumes (K. Griest, D. Seckel, Phys. Rev. D 43 (1991) 3191).
 *
 * <p>Scattering in the limit of a dark particle at rest and of a heavy mediator at tree level: σ = (g_D g)²(E² + m_l²)/(2πM⁴) for
 * vectors and scalars alike; Maxwell-Boltzmann; hadrons are left out. An estimate, compared with no full
 * calculation.
 */
public record TransitionRates(double decay, double scattering) {
    private static final GaussLegendre ENERGIES = new GaussLegendre(24);
    private static final int PIECES = 4;
    private static final double HIGHEST = 40;

    /** Where transitions happen: at that temperature [GeV], by a mediator that couples with g_D to the two and so to leptons. */
    public record Plasma(Mediator mediator, double darkCoupling, Couplings couplings, double temperature) {
        public Plasma {
            Check.positive("temperature", temperature, "GeV");
        }
    }

    /** Rates of that pair in the plasma; for a vector or a scalar. */
    public static TransitionRates of(InelasticPair pair, Plasma plasma) {
        double decay = 0;
        double scattering = 0;
        for (Map.Entry<Fermion, Double> entry : plasma.couplings.fermions().entrySet()) {
            Fermion fermion = entry.getKey();
            if (!fermion.isQuark() && entry.getValue() != 0) {
                decay += decay(pair, plasma, fermion);
                scattering += scattering(plasma, fermion);
            }
        }
        return new TransitionRates(decay, scattering);
    }

    /** Sum of both over the rate of expansion [GeV]. */
    public double over(double expansion) {
        return (decay + scattering) / expansion;
    }

    private static double decay(InelasticPair pair, Plasma plasma, Fermion fermion) {
        double coupling = plasma.couplings.to(fermion);
        if (fermion.isNeutrino()) {
            double product = plasma.darkCoupling * coupling * pair.splitting() * pair.splitting();
            double mass2 = plasma.mediator.mass() * plasma.mediator.mass();
            double amplitude = product / mass2;
            return amplitude * amplitude * pair.splitting() / (120 * Math.PI * Math.PI * Math.PI);
        }
        if (plasma.mediator.mass() <= pair.splitting()) {
            return 0;
        }
        return new InelasticDecay(
                        pair, plasma.mediator, 0, new InelasticDecay.Vertices(plasma.darkCoupling, fermion, coupling))
                .width();
    }

    /** g/(2π²) ∫ dE p² σ(E) exp(−E/T), of leptons and antileptons. */
    private static double scattering(Plasma plasma, Fermion fermion) {
        double states = fermion.isNeutrino() ? 2 : 4;
        double mass = fermion.mass();
        double integral = ENERGIES.integrate(
                energy -> {
                    double momentum2 = (energy - mass) * (energy + mass);
                    double square = (energy * energy + mass * mass) / (2 * Math.PI);
                    return momentum2 * square * exp((mass - energy) / plasma.temperature);
                },
                mass,
                mass + HIGHEST * plasma.temperature,
                PIECES);
        double mass2 = plasma.mediator.mass() * plasma.mediator.mass();
        double product = plasma.darkCoupling * plasma.couplings.to(fermion) / mass2;
        return states / (2 * Math.PI * Math.PI) * integral * exp(-mass / plasma.temperature) * product * product;
    }

    /** Rate of expansion √(4π³/45) √g_ρ T²/M_P [GeV] at a temperature [GeV], M_P not the reduced Planck mass. */
    public static double expansion(double temperature, double degrees, double planckMass) {
        return sqrt(4 * Math.PI * Math.PI * Math.PI / 45 * degrees) * temperature * temperature / planckMass;
    }
}
