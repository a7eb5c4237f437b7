package tenebra.darksector.relic.freezeout;

import tenebra.darksector.relic.AnnihilatingSector;
import tenebra.darksector.relic.AnnihilationCrossSection;
import tenebra.darksector.relic.Reaction;

/**
 * ⟨σv⟩ of one pair with Maxwell-Boltzmann statistics, exact for all temperatures. The cross section is evaluated once for all of them.
 *
 * <p>Reference: P. Gondolo, G. Gelmini, Nucl. Phys. B 360 (1991) 145, equation 3.8; for unequal masses J. Edsjö, P. Gondolo, Phys. Rev. D
 * 56 (1997) 1879: ⟨σv⟩ = ∫ 2 dE σ λ(E², m₁², m₂²) K₁(E/T) / (8 m₁² m₂² T K₂(m₁/T) K₂(m₂/T)). All in logarithms, so that nothing
 * underflows. Immutable.
 */
final class PairAverage {
    /** Terms below e^-42 of the largest are left out. */
    private static final double NEGLIGIBLE = 42;

    private final double scale;
    private final double firstMass;
    private final double secondMass;
    private final double[] energies;
    /** Logarithms of weight × 2 σ λ/(8 m₁² m₂²) [GeV⁻¹]. */
    private final double[] logTerms;

    private final int size;

    /** @param hottest smallest x that is asked for */
    PairAverage(AnnihilatingSector sector, Reaction reaction, double hottest) {
        scale = sector.mass();
        firstMass = sector.members().get(reaction.first()).mass();
        secondMass = sector.members().get(reaction.second()).mass();
        AnnihilationCrossSection crossSection = reaction.crossSection();
        double end = crossSection.structure().threshold() + 80 * scale / hottest;
        EnergyPieces pieces = new EnergyPieces(crossSection.structure(), scale, end);
        energies = new double[pieces.size()];
        logTerms = new double[pieces.size()];
        int used = 0;
        for (int i = 0; i < pieces.size(); i++) {
            double energy = pieces.energy(i);
            double value = crossSection.at(energy) * kinematics(energy) * pieces.weight(i);
            if (value > 0) {
                energies[used] = energy;
                logTerms[used] = StrictMath.log(value);
                used++;
            }
        }
        size = used;
    }

    /** 2λ(E², m₁², m₂²)/(8 m₁² m₂²). */
    private double kinematics(double energy) {
        double sum = firstMass + secondMass;
        double difference = firstMass - secondMass;
        double triangle = (energy - sum) * (energy + sum) * (energy - difference) * (energy + difference);
        return triangle / (4 * firstMass * firstMass * secondMass * secondMass);
    }

    /** ln ⟨σv⟩ [GeV⁻²] at x = mass of the lightest member / temperature; -infinity where nothing annihilates. */
    double logAt(double x) {
        double inverse = x / scale;
        double sum = firstMass + secondMass;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, logTerms[i] - (energies[i] - sum) * inverse);
        }
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        double total = 0;
        for (int i = 0; i < size; i++) {
            double exponent = logTerms[i] - (energies[i] - sum) * inverse - largest;
            if (exponent > -NEGLIGIBLE) {
                total += StrictMath.exp(exponent) * ScaledBessel.k1(energies[i] * inverse);
            }
        }
        double densities = ScaledBessel.k2(firstMass * inverse) * ScaledBessel.k2(secondMass * inverse);
        return largest + StrictMath.log(total * inverse / densities);
    }
}
