package tenebra.campaign.signal;

import tenebra.core.Choice;
import tenebra.core.TenebraException;
import tenebra.core.Units;
import tenebra.experiment.Detector;
import tenebra.transport.TransportModel;
import tenebra.transport.shower.Cuts;
import tenebra.transport.shower.FullShowerModel;
import tenebra.transport.shower.ShowerSettings;

/** Shower models that an analysis can name. A new one is a new {@link TransportModel} and an entry here. */
public enum ShowerModel {
    /** Every electron, positron and photon in the real layers. */
    FULL("full") {
        @Override
        public TransportModel of(Detector detector, Energies energies) {
            return new FullShowerModel(
                    detector.lineFromTarget(),
                    ShowerSettings.of(cuts(energies.cutoff())),
                    energies.largest(),
                    new ShowerSettings.Order(energies.leading(), energies.leading()));
        }
    };

    private final String symbol;

    ShowerModel(String symbol) {
        this.symbol = symbol;
    }

    /** Name in files and on the command line. */
    public String symbol() {
        return symbol;
    }

    /**
     * Energies [GeV] that a model is set up for, kinetic but for the largest.
     *
     * @param cutoff particles below are absorbed
     * @param largest total energy of any particle
     * @param leading particles above are followed first
     */
    public record Energies(double cutoff, double largest, double leading) {}

    /** The model set up for what a beam meets from the target of a detector on. */
    public abstract TransportModel of(Detector detector, Energies energies);

    /** What is softer than a hundredth of the cutoff (1 MeV at least, or the cutoff if that is less) is continuous loss. */
    private static Cuts cuts(double cutoff) {
        double production = Math.min(cutoff, Math.max(cutoff / 100, Units.MEV));
        return new Cuts(production, production, cutoff, cutoff);
    }

    /** The model of that name. */
    public static ShowerModel of(String symbol) {
        return Choice.named(
                symbol,
                values(),
                ShowerModel::symbol,
                allowed -> TenebraException.usage(
                        "CFG-004", "unknown shower model '%s'; allowed: %s".formatted(symbol, allowed)));
    }
}
