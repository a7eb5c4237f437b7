package tenebra.darksector.relic.freezeout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import tenebra.core.numerics.GaussLegendre;
import tenebra.darksector.relic.AnnihilatingSector;
import tenebra.darksector.relic.DarkMember;
import tenebra.darksector.relic.EnergyStructure;
import tenebra.darksector.relic.Reaction;

/**
 * Thermal averages by definition, in two ways that share nothing with the program: by adaptive quadrature over s with Bessel functions that are
 * themselves quadratures (K_ν = ∫ e^(-z cosh t) cosh νt dt), and over both energies and the angle between two particles.
 */
final class ReferenceAverage {
    private static final GaussLegendre RULE = new GaussLegendre(24);

    private ReferenceAverage() {}

    /** e^offset K_ν(z). */
    static double bessel(int order, double z, double offset) {
        double largest = 1 + 45 / z;
        double end = Math.log(largest + Math.sqrt(largest * largest - 1));
        return RULE.integrate(t -> Math.exp(offset - z * Math.cosh(t)) * Math.cosh(order * t), 0, end, 2);
    }

    /** ⟨σv⟩ of one pair. */
    static double pair(AnnihilatingSector sector, Reaction reaction, double x) {
        double temperature = sector.mass() / x;
        double m1 = sector.members().get(reaction.first()).mass();
        double m2 = sector.members().get(reaction.second()).mass();
        EnergyStructure structure = reaction.crossSection().structure();
        List<Double> ends = new ArrayList<>(structure.kinks());
        ends.add(structure.threshold());
        ends.add(structure.threshold() + 45 * temperature);
        structure.peaks().forEach(peak -> {
            for (double sides = 30; sides < 1e13; sides *= 30) {
                ends.add(peak.mass() - sides * peak.width());
                ends.add(peak.mass() + sides * peak.width());
            }
            ends.add(peak.mass());
        });
        double end = structure.threshold() + 45 * temperature;
        double[] sorted = ends.stream()
                .mapToDouble(Double::doubleValue)
                .filter(e -> e >= structure.threshold() && e <= end)
                .sorted()
                .distinct()
                .toArray();
        double sum = 0;
        for (int i = 1; i < sorted.length; i++) {
            sum += over(sorted[i - 1], sorted[i], energy -> {
                double s = energy * energy;
                double triangle = (s - (m1 + m2) * (m1 + m2)) * (s - (m1 - m2) * (m1 - m2));
                return 2
                        * reaction.crossSection().at(energy)
                        * triangle
                        * bessel(1, energy / temperature, (m1 + m2) / temperature);
            });
        }
        double densities =
                bessel(2, m1 / temperature, m1 / temperature) * bessel(2, m2 / temperature, m2 / temperature);
        return sum / (8 * m1 * m1 * m2 * m2 * temperature * densities);
    }

    /** In E = low + (high - low) sin²φ, which smooths both ends. */
    private static double over(double low, double high, DoubleUnaryOperator f) {
        return AdaptiveQuadrature.integrate(
                angle -> {
                    double sine = Math.sin(angle);
                    return f.applyAsDouble(low + (high - low) * sine * sine) * (high - low) * Math.sin(2 * angle);
                },
                0,
                Math.PI / 2,
                1e-8);
    }

    /** Effective average of Griest and Seckel with densities by quadrature. */
    static double effective(AnnihilatingSector sector, double x) {
        double temperature = sector.mass() / x;
        double[] densities = sector.members().stream()
                .mapToDouble(m -> density(m, sector.mass(), temperature))
                .toArray();
        double total = Arrays.stream(densities).sum();
        double sum = 0;
        for (Reaction reaction : sector.reactions()) {
            double ordered = reaction.first() == reaction.second() ? 1 : 2;
            sum += ordered
                    * pair(sector, reaction, x)
                    * densities[reaction.first()]
                    * densities[reaction.second()]
                    / (total * total);
        }
        return sum;
    }

    /** n e^(lightest/T) with n = g ∫ 4πp² dp e^(-E/T)/(2π)³. */
    static double density(DarkMember member, double lightest, double temperature) {
        double m = member.mass();
        double integral = AdaptiveQuadrature.integrate(
                u -> {
                    double kinetic = u * u;
                    double momentum = Math.sqrt(kinetic * (kinetic + 2 * m));
                    return 2 * u * momentum * (kinetic + m) * Math.exp((lightest - m - kinetic) / temperature);
                },
                0,
                Math.sqrt(50 * temperature),
                1e-12);
        return member.states() * integral / (2 * Math.PI * Math.PI);
    }

    /** ⟨σv⟩ of two equal particles over momenta and angle: σ times the velocity of Moller, weighted with e^(-(E₁+E₂)/T). */
    static double overMomenta(AnnihilatingSector sector, double x) {
        double m = sector.mass();
        double temperature = m / x;
        double end = Math.sqrt(40 * temperature);
        double rate = RULE.integrate(
                u -> RULE.integrate(
                        v -> {
                            double e1 = m + u * u;
                            double e2 = m + v * v;
                            double p1 = Math.sqrt(e1 * e1 - m * m);
                            double p2 = Math.sqrt(e2 * e2 - m * m);
                            double weight = 4 * u * v * p1 * e1 * p2 * e2 * Math.exp(-(u * u + v * v) / temperature);
                            return weight * overAngle(sector, e1, e2, p1 * p2);
                        },
                        0,
                        end,
                        3),
                0,
                end,
                3);
        double density = RULE.integrate(
                u -> 2 * u * Math.sqrt(u * u * (u * u + 2 * m)) * (m + u * u) * Math.exp(-u * u / temperature),
                0,
                end,
                3);
        return rate / (density * density);
    }

    private static double overAngle(AnnihilatingSector sector, double e1, double e2, double momenta) {
        double m = sector.mass();
        return RULE.integrate(
                cosine -> {
                    double s = 2 * m * m + 2 * (e1 * e2 - momenta * cosine);
                    double flux = Math.sqrt(Math.max(0, s * (s - 4 * m * m))) / 2;
                    double sigma = sector.reactions().getFirst().crossSection().at(Math.sqrt(s));
                    return sigma * flux / (e1 * e2) / 2;
                },
                -1,
                1);
    }
}
