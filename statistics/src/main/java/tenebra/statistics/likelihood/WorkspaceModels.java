package tenebra.statistics.likelihood;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tenebra.statistics.histfactory.Modifier;
import tenebra.statistics.histfactory.Workspace;
import tenebra.statistics.histfactory.Workspace.BinnedChannel;
import tenebra.statistics.histfactory.Workspace.Sample;
import tenebra.statistics.likelihood.BinnedModel.BinRange;
import tenebra.statistics.likelihood.BinnedModel.Data;
import tenebra.statistics.likelihood.BinnedModel.Names;
import tenebra.statistics.likelihood.Layout.Kind;
import tenebra.statistics.likelihood.Layout.Shift;
import tenebra.statistics.likelihood.Layout.Slot;
import tenebra.statistics.likelihood.Layout.Term;

/**
 * Workspaces as binned models, by their first measurement. Channels are in the order of their names. Usual bounds are those
 * of pyhf: (-5, 5) for unit Gaussian parameters, (0, 10) for free factors, (1e-10, 10) for factors of bins; the strength of the
 * signal has no upper bound unless the measurement gives one.
 */
public final class WorkspaceModels {
    private final Interpolation interpolation;
    private final ParameterTable table;
    private final List<List<Slot>> slots = new ArrayList<>();
    private final List<List<Term>> terms = new ArrayList<>();
    private final List<Double> nominal = new ArrayList<>();
    private final List<Double> observed = new ArrayList<>();

    private WorkspaceModels(ParameterTable table, Interpolation interpolation) {
        this.table = table;
        this.interpolation = interpolation;
    }

    /** The likelihood of a workspace; fails with STA-025 or STA-026 (data) where its parts do not fit together. */
    public static BinnedModel of(Workspace workspace, Interpolation interpolation) {
        List<BinnedChannel> channels = workspace.channels().stream()
                .sorted(Comparator.comparing(BinnedChannel::name))
                .toList();
        ParameterTable table =
                new ParameterTable(channels, workspace.measurements().getFirst());
        return new WorkspaceModels(table, interpolation).compile(channels);
    }

    private BinnedModel compile(List<BinnedChannel> channels) {
        List<BinRange> ranges = new ArrayList<>();
        for (BinnedChannel channel : channels) {
            ranges.add(new BinRange(
                    channel.name(), terms.size(), channel.observed().size()));
            add(channel);
        }
        return new BinnedModel(
                new Names(table.parameters(), table.strength(), ranges, interpolation),
                new Layout(table.parameters().size(), slots, terms, interpolation),
                nominal.stream().mapToDouble(Double::doubleValue).toArray(),
                new Data(observed.stream().mapToDouble(Double::doubleValue).toArray(), table.auxiliary()));
    }

    private void add(BinnedChannel channel) {
        int firstBlock = slots.size();
        channel.samples().forEach(sample -> slots.add(slots(sample)));
        for (int bin = 0; bin < channel.observed().size(); bin++) {
            List<Term> parts = new ArrayList<>();
            for (int k = 0; k < channel.samples().size(); k++) {
                Sample sample = channel.samples().get(k);
                List<Shift> shifts = shifts(sample, bin);
                if (sample.data().get(bin) != 0 || !shifts.isEmpty()) {
                    parts.add(new Term(firstBlock + k, gammas(sample, bin), shifts));
                    nominal.add(sample.data().get(bin));
                }
            }
            terms.add(parts);
            observed.add(channel.observed().get(bin));
        }
    }

    private List<Slot> slots(Sample sample) {
        Kind kind = interpolation == Interpolation.SMOOTH ? Kind.POLYNOMIAL : Kind.EXPONENTIAL;
        List<Slot> result = new ArrayList<>();
        for (Modifier modifier : sample.modifiers()) {
            switch (modifier) {
                case Modifier.NormFactor factor ->
                    result.add(new Slot(Kind.FACTOR, table.index(factor.name(), 0), 0, 0));
                case Modifier.Lumi lumi -> result.add(new Slot(Kind.FACTOR, table.index(lumi.name(), 0), 0, 0));
                case Modifier.NormSys norm ->
                    result.add(new Slot(
                            kind,
                            table.index(norm.name(), 0),
                            StrictMath.log(norm.high()),
                            StrictMath.log(norm.low())));
                case Modifier.HistoSys other -> {}
                case Modifier.ShapeSys other -> {}
                case Modifier.StatError other -> {}
                case Modifier.ShapeFactor other -> {}
            }
        }
        return result;
    }

    private List<Shift> shifts(Sample sample, int bin) {
        double events = sample.data().get(bin);
        List<Shift> result = new ArrayList<>();
        for (Modifier modifier : sample.modifiers()) {
            if (modifier instanceof Modifier.HistoSys histo) {
                double up = histo.high().get(bin) - events;
                double down = events - histo.low().get(bin);
                if (up != 0 || down != 0) {
                    result.add(new Shift(table.index(histo.name(), 0), up, down));
                }
            }
        }
        return result;
    }

    private List<Integer> gammas(Sample sample, int bin) {
        List<Integer> result = new ArrayList<>();
        for (Modifier modifier : sample.modifiers()) {
            boolean isByBin = modifier instanceof Modifier.ShapeSys
                    || modifier instanceof Modifier.StatError
                    || modifier instanceof Modifier.ShapeFactor;
            int index = isByBin ? table.index(modifier.name(), bin) : -1;
            if (index >= 0) {
                result.add(index);
            }
        }
        return result;
    }
}
