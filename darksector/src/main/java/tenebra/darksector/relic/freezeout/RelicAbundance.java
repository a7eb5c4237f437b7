package tenebra.darksector.relic.freezeout;

import java.util.List;

/**
 * What is left of a dark sector today.
 *
 * @param abundance Ωh²
 * @param yield Y: number of all dark particles over the entropy
 * @param freezeOut x_f = mass/temperature where Y is 2.5 times its equilibrium
 * @param average effective ⟨σv⟩ [GeV⁻²] at x_f
 * @param warnings assumptions that do not hold well here, one sentence each
 */
public record RelicAbundance(double abundance, double yield, double freezeOut, double average, List<String> warnings) {
    public RelicAbundance {
        warnings = List.copyOf(warnings);
    }
}
