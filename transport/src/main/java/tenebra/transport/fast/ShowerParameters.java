package tenebra.transport.fast;

import java.util.List;
import tenebra.core.Check;
import tenebra.core.TenebraException;

/**
 * The fit of fast showers in one stack of layers. Immutable.
 *
 * @param activeShare of the energy that stays in layers read out, for 1 GeV; divides the period into depths
 * @param birks Birks' constant for which light was fitted [mm/GeV]
 * @param electrons laws of electrons and positrons, in order of energy
 */
public record ShowerParameters(
        StackContent stack,
        ShowerAxes axes,
        double activeShare,
        double birks,
        List<ShowerLaw> electrons,
        List<ShowerLaw> photons) {
    public ShowerParameters {
        Check.inRange("share of the energy in layers read out", activeShare, 0, 1, "");
        Check.notNegative("Birks constant", birks, "mm/GeV");
        electrons = complete(axes, electrons);
        photons = complete(axes, photons);
    }

    private static List<ShowerLaw> complete(ShowerAxes axes, List<ShowerLaw> laws) {
        for (ShowerLaw law : laws) {
            boolean fits = law.correction().size() == axes.forwardBins()
                    && law.backward().size() == axes.backwardBins()
                    && law.sections().size() == axes.sectionCount()
                    && law.sections().stream()
                            .allMatch(section -> section.energy().size()
                                            == axes.widths().size()
                                    && section.seen().size() == axes.widths().size());
            if (!fits) {
                throw TenebraException.usage(
                        "CFG-004",
                        "fast shower of %s GeV does not have a number for each depth, section and width"
                                .formatted(law.energy()));
            }
        }
        if (laws.size() < 3) {
            throw TenebraException.usage("CFG-004", "a fast shower needs laws of three energies or more");
        }
        return List.copyOf(laws);
    }

    /** Lowest energy of the fit [GeV]; below, showers look as they do there. */
    public double lowestEnergy() {
        return electrons.getFirst().energy();
    }
}
