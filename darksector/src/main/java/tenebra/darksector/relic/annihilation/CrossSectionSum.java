package tenebra.darksector.relic.annihilation;

import java.util.List;
import java.util.stream.Stream;
import tenebra.darksector.relic.AnnihilationCrossSection;
import tenebra.darksector.relic.EnergyStructure;

/** Two ways of the same pair to annihilate. */
record CrossSectionSum(AnnihilationCrossSection first, AnnihilationCrossSection second)
        implements AnnihilationCrossSection {
    @Override
    public double at(double energy) {
        return first.at(energy) + second.at(energy);
    }

    @Override
    public EnergyStructure structure() {
        EnergyStructure one = first.structure();
        EnergyStructure other = second.structure();
        List<Double> kinks = Stream.concat(
                        Stream.concat(one.kinks().stream(), other.kinks().stream()),
                        Stream.of(Math.max(one.threshold(), other.threshold())))
                .toList();
        return new EnergyStructure(
                Math.min(one.threshold(), other.threshold()),
                kinks,
                Stream.concat(one.peaks().stream(), other.peaks().stream()).toList());
    }
}
