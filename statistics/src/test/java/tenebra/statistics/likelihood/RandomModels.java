package tenebra.statistics.likelihood;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import tenebra.statistics.histfactory.Measurement;
import tenebra.statistics.histfactory.Measurement.ParameterSettings;
import tenebra.statistics.histfactory.Modifier;
import tenebra.statistics.histfactory.Workspace;
import tenebra.statistics.histfactory.Workspace.BinnedChannel;
import tenebra.statistics.histfactory.Workspace.Sample;

/** Workspaces with every modifier, by chance, and parameters at which all rates are positive. */
final class RandomModels {
    private static final Measurement MEASUREMENT = new Measurement(
            "measurement",
            "mu",
            List.of(new ParameterSettings(
                    "lumi",
                    List.of(1.0),
                    List.of(new Measurement.Range(0.5, 1.5)),
                    List.of(1.02),
                    List.of(0.05),
                    List.of(),
                    Optional.empty())));

    private final Random random;
    private final double size;

    RandomModels(long seed, double size) {
        random = new Random(seed);
        this.size = size;
    }

    Workspace workspace() {
        int bins = 3;
        List<BinnedChannel> channels = new ArrayList<>();
        for (String name : List.of("signal region", "control", "side band")) {
            boolean isSignalRegion = channels.isEmpty();
            List<Sample> samples = new ArrayList<>();
            List<Double> signal = some(bins, isSignalRegion ? size / 4 : size / 100);
            samples.add(new Sample(
                    "signal",
                    signal,
                    List.of(
                            new Modifier.NormFactor("mu"),
                            norm("efficiency"),
                            new Modifier.Lumi("lumi"),
                            histo(signal, "shape"))));
            List<Double> first = some(bins, size);
            samples.add(new Sample(
                    "first",
                    first,
                    List.of(
                            norm("coupled"),
                            norm("shape"),
                            histo(first, "shape"),
                            new Modifier.ShapeSys("free " + name, some(bins, size / 5)),
                            new Modifier.StatError("simulation " + name, some(bins, size / 10)))));
            List<Double> second = some(bins, size);
            samples.add(new Sample(
                    "second",
                    second,
                    List.of(
                            histo(second, "coupled"),
                            new Modifier.NormFactor("scale"),
                            new Modifier.StatError("simulation " + name, some(bins, size / 10)))));
            List<Double> third = some(bins, size);
            samples.add(new Sample("third", third, List.of(new Modifier.ShapeFactor("measured"), norm("efficiency"))));
            channels.add(new BinnedChannel(name, some(bins, size), samples));
        }
        return withData(new Workspace(channels, List.of(MEASUREMENT)));
    }

    /** Counts that scatter around what is expected. */
    private Workspace withData(Workspace workspace) {
        BinnedModel model = WorkspaceModels.of(workspace, Interpolation.PIECEWISE);
        double[] rates = new double[model.bins()];
        new Evaluation(model).rates(model.initial(), rates);
        List<BinnedChannel> channels = new ArrayList<>();
        for (BinnedChannel channel : workspace.channels()) {
            int first = model.channels().stream()
                    .filter(range -> range.channel().equals(channel.name()))
                    .findFirst()
                    .orElseThrow()
                    .firstBin();
            List<Double> counts = IntStream.range(
                            first, first + channel.observed().size())
                    .mapToObj(bin -> Math.max(0, Math.rint(rates[bin] + Math.sqrt(rates[bin]) * random.nextGaussian())))
                    .toList();
            channels.add(new BinnedChannel(channel.name(), counts, channel.samples()));
        }
        return new Workspace(channels, workspace.measurements());
    }

    double[] parameters(BinnedModel model) {
        return model.parameters().stream()
                .mapToDouble(parameter -> parameter.constraint() instanceof Constraint.Gaussian width
                        ? parameter.initial() + width.sigma() * 1.2 * (2 * random.nextDouble() - 1)
                        : 0.3 + 1.5 * random.nextDouble())
                .toArray();
    }

    private Modifier norm(String name) {
        return new Modifier.NormSys(name, 1.05 + 0.3 * random.nextDouble(), 0.95 - 0.3 * random.nextDouble());
    }

    private Modifier histo(List<Double> nominal, String name) {
        return new Modifier.HistoSys(
                name,
                nominal.stream().map(n -> n * (1 + 0.2 * random.nextDouble())).toList(),
                nominal.stream().map(n -> n * (1 - 0.2 * random.nextDouble())).toList());
    }

    private List<Double> some(int bins, double scale) {
        return IntStream.range(0, bins)
                .mapToObj(k -> scale * (0.3 + random.nextDouble()))
                .toList();
    }
}
