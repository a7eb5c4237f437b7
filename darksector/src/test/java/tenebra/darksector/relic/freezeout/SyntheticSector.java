package tenebra.darksector.relic.freezeout;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import tenebra.darksector.relic.AnnihilatingSector;
import tenebra.darksector.relic.AnnihilationCrossSection;
import tenebra.darksector.relic.DarkMember;
import tenebra.darksector.relic.EnergyStructure;
import tenebra.darksector.relic.EnergyStructure.Peak;
import tenebra.darksector.relic.Reaction;

/** Sectors whose thermal averages are known, or can be found in another way. */
final class SyntheticSector {
    /** 1 GeV⁻² as σv [cm³/s]. */
    static final double CM3_PER_S = 1.16733e-17;

    private SyntheticSector() {}

    record Shape(DoubleUnaryOperator function, EnergyStructure structure) implements AnnihilationCrossSection {
        @Override
        public double at(double energy) {
            return energy > structure.threshold() ? function.applyAsDouble(energy) : 0;
        }
    }

    /** One particle that is its own antiparticle, two states, with σv a function of the velocity v of one in the rest frame of the other. */
    static AnnihilatingSector ofVelocity(double mass, DoubleUnaryOperator rate) {
        return single(mass, ofVelocity(mass, 2 * mass, rate));
    }

    static AnnihilatingSector single(double mass, AnnihilationCrossSection crossSection) {
        return new AnnihilatingSector(
                List.of(new DarkMember("chi", mass, 2)), List.of(new Reaction(0, 0, crossSection)));
    }

    static Shape ofVelocity(double mass, double threshold, DoubleUnaryOperator rate) {
        DoubleUnaryOperator function = energy -> {
            double s = energy * energy;
            double velocity = Math.sqrt(s * (energy - 2 * mass) * (energy + 2 * mass)) / (s - 2 * mass * mass);
            return rate.applyAsDouble(velocity) / velocity;
        };
        return new Shape(function, new EnergyStructure(threshold, List.of(), List.of()));
    }

    /** σv constant. */
    static AnnihilatingSector constant(double mass, double rate) {
        return ofVelocity(mass, velocity -> rate);
    }

    /** ⟨σv⟩ = 6b/x to first order. */
    static AnnihilatingSector pWave(double mass, double b) {
        return ofVelocity(mass, velocity -> b * velocity * velocity);
    }

    /** A resonance: σ = height M² Γ²/4 / ((s - M²)² + M²Γ²) × 4, divided by the velocity of the pair. */
    static AnnihilatingSector resonance(double mass, Peak peak, double height) {
        double m = peak.mass();
        double g = peak.width();
        DoubleUnaryOperator function = energy -> {
            double off = (energy - m) * (energy + m);
            return height
                    * m
                    * m
                    * g
                    * g
                    / (off * off + m * m * g * g)
                    / Math.sqrt(1 - 4 * mass * mass / (energy * energy));
        };
        return single(mass, new Shape(function, new EnergyStructure(2 * mass, List.of(), List.of(peak))));
    }

    /** Annihilation into a pair heavier by that fraction: σ rises with the velocity of the products. */
    static AnnihilatingSector forbidden(double mass, double excess, double height) {
        double threshold = 2 * mass * (1 + excess);
        DoubleUnaryOperator function = energy -> height
                * Math.sqrt((energy - threshold) * (energy + threshold) / ((energy - 2 * mass) * (energy + 2 * mass)));
        return single(mass, new Shape(function, new EnergyStructure(threshold, List.of(), List.of())));
    }

    /** Two Majorana states, the second heavier by that fraction, which annihilate with each other alone. */
    static AnnihilatingSector coannihilating(double mass, double splitting, double height) {
        double heavy = mass * (1 + splitting);
        double sum = mass + heavy;
        double difference = heavy - mass;
        DoubleUnaryOperator function = energy -> height
                * energy
                * energy
                / Math.sqrt((energy - sum) * (energy + sum) * (energy - difference) * (energy + difference));
        return new AnnihilatingSector(
                List.of(new DarkMember("chi1", mass, 2), new DarkMember("chi2", heavy, 2)),
                List.of(new Reaction(0, 1, new Shape(function, new EnergyStructure(sum, List.of(), List.of())))));
    }
}
