package tenebra.campaign.signal;

import java.util.List;
import tenebra.core.Choice;
import tenebra.core.TenebraException;
import tenebra.transport.Slab;
import tenebra.transport.TransportModel;
import tenebra.transport.cascade.CascadeModel;

/** Shower models that an analysis can name. A new one is a new {@link TransportModel} and a line here. */
public enum ShowerModel {
    CASCADE_1D("cascade-1d") {
        @Override
        public TransportModel of(List<Slab> line, double cutoff, double largestEnergy, double leadingEnergy) {
            return new CascadeModel(line, cutoff, largestEnergy, leadingEnergy);
        }
    };

    private final String symbol;

    ShowerModel(String symbol) {
        this.symbol = symbol;
    }

    /**
     * The model set up for a line.
     *
     * @param cutoff particles below are absorbed [GeV]
     * @param largestEnergy of any particle [GeV]
     * @param leadingEnergy particles above are followed first [GeV]
     */
    public abstract TransportModel of(List<Slab> line, double cutoff, double largestEnergy, double leadingEnergy);

    /** The model of that name. */
    public static ShowerModel of(String symbol) {
        return Choice.named(
                symbol,
                values(),
                model -> model.symbol,
                allowed -> TenebraException.usage(
                        "CFG-004", "unknown shower model '%s'; allowed: %s".formatted(symbol, allowed)));
    }
}
