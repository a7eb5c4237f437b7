package tenebra.app;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import tenebra.core.TenebraException;
import tenebra.core.Units;
import tenebra.darksector.DarkCoupling;
import tenebra.darksector.Mediator;
import tenebra.darksector.decay.DarkPair;
import tenebra.darksector.decay.Decays;
import tenebra.darksector.production.annihilation.AssociatedCrossSection;
import tenebra.darksector.production.annihilation.ElectronMotion;
import tenebra.darksector.production.annihilation.EnergyRange;
import tenebra.darksector.production.annihilation.ResonantAnnihilation;
import tenebra.darksector.production.annihilation.ResonantCrossSection;
import tenebra.matter.Element;
import tenebra.matter.Species;

/**
 * Annihilation of positrons on the electrons of a target into a mediator.
 *
 * @param massRatio mass of the mediator over that of the dark matter
 * @param target where the electrons are, if they are bound
 */
record Annihilation(
        CoupledMediator.Generic mediator, DarkMatterOptions dark, double massRatio, Channel channel, Target target) {
    /** What comes out, and of which electrons. */
    enum Channel {
        /** e+ e- → X(*) → dark matter, electrons at rest. */
        RESONANT("resonant", "at rest"),
        /** The same on bound electrons. */
        RESONANT_ON_BOUND("resonant", "bound"),
        /** e+ e- → γ X, electrons at rest. */
        WITH_PHOTON("gamma", "at rest");

        private final String symbol;
        private final String electrons;

        Channel(String symbol, String electrons) {
            this.symbol = symbol;
            this.electrons = electrons;
        }

        String symbol() {
            return symbol;
        }

        /** How they move. */
        String electrons() {
            return electrons;
        }

        static Channel of(String symbol, String bound) {
            return switch (symbol + " " + bound) {
                case "resonant off" -> RESONANT;
                case "resonant on" -> RESONANT_ON_BOUND;
                case "gamma off" -> WITH_PHOTON;
                case "gamma on" ->
                    throw TenebraException.usage("CFG-076", "--bound on is for --channel resonant; with gamma: off");
                default ->
                    throw TenebraException.usage(
                            "CFG-076",
                            "unknown --channel '%s' or --bound '%s'; allowed: resonant, gamma; on, off"
                                    .formatted(symbol, bound));
            };
        }
    }

    /**
     * At one mass.
     *
     * @param decays with which the width is computed
     * @param crossSection of the positron's total energy [GeV], per electron [pb]
     */
    record AtMass(DarkCoupling dark, Decays decays, double resonanceEnergy, DoubleUnaryOperator crossSection) {}

    /** How the electrons move, and where. */
    String electronsInWords() {
        return channel == Channel.RESONANT_ON_BOUND
                ? channel.electrons() + " in " + target.name()
                : channel.electrons();
    }

    /** At this mass [GeV], for positrons up to an energy [GeV]. */
    AtMass at(double mass, double highestEnergy) {
        Mediator made = mediator.at(mass);
        double factor = mediator.strength(Species.POSITRON, mass) / Units.PICOBARN;
        DarkCoupling coupling = dark.of(made.kind(), mass / massRatio);
        Decays decays = Decays.of(made, mediator.couplings(mass, Optional.of(coupling)));
        ResonantCrossSection resonant = new ResonantCrossSection(
                made, new DarkPair(coupling.kind(), coupling.mass(), coupling.coupling()), decays.totalWidth());
        DoubleUnaryOperator perElectron = switch (channel) {
            case RESONANT -> resonant::total;
            case RESONANT_ON_BOUND -> onBound(resonant, highestEnergy);
            case WITH_PHOTON -> new AssociatedCrossSection(made)::total;
        };
        return new AtMass(
                coupling, decays, resonant.resonanceEnergy(), energy -> factor * perElectron.applyAsDouble(energy));
    }

    /** Mean over the electrons of all elements of the target. */
    private DoubleUnaryOperator onBound(ResonantCrossSection resonant, double highestEnergy) {
        EnergyRange range = new EnergyRange(0, highestEnergy);
        Map<Element, Double> electrons = new TreeMap<>(Comparator.comparingInt(Element::atomicNumber));
        target.atoms()
                .forEach(part -> electrons.merge(
                        part.element(),
                        part.number() * part.element().atomicNumber() / target.electrons(),
                        Double::sum));
        record Part(double share, ResonantAnnihilation process) {}
        List<Part> parts = electrons.entrySet().stream()
                .map(entry -> new Part(
                        entry.getValue(),
                        new ResonantAnnihilation(entry.getKey(), resonant, ElectronMotion.BOUND, range)))
                .toList();
        return energy -> parts.stream()
                .mapToDouble(part -> part.share() * part.process().meanCrossSection(Species.POSITRON, energy, energy))
                .sum();
    }
}
