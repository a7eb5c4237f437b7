package tenebra.transport.fast.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tenebra.core.random.RandomStreams;
import tenebra.matter.Species;
import tenebra.transport.fast.MeanProfile;
import tenebra.transport.fast.ShowerAxes;
import tenebra.transport.fast.ShowerLaw;
import tenebra.transport.fast.ShowerParameters;
import tenebra.transport.fast.StackContent;
import tenebra.transport.shower.Cuts;
import tenebra.transport.shower.FullShower;
import tenebra.transport.shower.FullShowerModel;
import tenebra.transport.shower.ShowerSettings;

/**
 * Fits fast showers of one stack to the full mode. The result depends on the plan alone, not on the number of threads.
 *
 * <p>Showers start inside the stack, three radiation lengths or more behind its front, so that what flies back is seen as well.
 */
public final class ShowerFitter {
    /** Core of a shower for its lateral fluctuations, in Moliere radii to each side: as wide as a usual cell. */
    private static final double CORE = 0.7;

    private final StackContent content;
    private final FitPlan plan;
    private final ShowerAxes axes;

    public ShowerFitter(StackContent content, FitPlan plan) {
        this.content = content;
        this.plan = plan;
        axes = ShowerAxes.standard(content.moliereRadius());
    }

    /** Is told what is done. */
    public interface Progress {
        /** So many GeV of showers of all that there will be. */
        void done(double energy, double all);
    }

    /** Makes the showers and fits them. */
    public ShowerParameters fit(Progress progress) {
        double activeShare = activeShare();
        List<Setup> setups = IntStream.range(0, FitPlan.PHASES)
                .mapToObj(phase -> setup((double) phase / FitPlan.PHASES, activeShare))
                .toList();
        List<Job> jobs = new ArrayList<>();
        for (Species species : List.of(Species.ELECTRON, Species.PHOTON)) {
            plan.energies().forEach(energy -> jobs.add(new Job(species, energy)));
        }
        double all = jobs.stream()
                .mapToDouble(job -> job.energy() * plan.showersOf(job.energy()))
                .sum();
        Done done = new Done(progress, all);
        List<Job> longestFirst = jobs.reversed();
        List<ShowerLaw> laws = longestFirst.parallelStream()
                .map(job -> {
                    ShowerLaw law = law(job, setups);
                    done.add(job.energy() * plan.showersOf(job.energy()));
                    return law;
                })
                .toList()
                .reversed();
        int count = plan.energies().size();
        return new ShowerParameters(
                content, axes, activeShare, plan.birks(), laws.subList(0, count), laws.subList(count, 2 * count));
    }

    private record Job(Species species, double energy) {}

    private record Setup(FitGeometry geometry, FullShowerModel model) {}

    private static final class Done {
        private final Progress progress;
        private final double all;
        private double sum;

        Done(Progress progress, double all) {
            this.progress = progress;
            this.all = all;
        }

        synchronized void add(double energy) {
            sum += energy;
            progress.done(sum, all);
        }
    }

    private Setup setup(double phase, double activeShare) {
        FitGeometry geometry = new FitGeometry(content, axes, phase, activeShare, plan.birks());
        double largest = plan.energies().getLast() * 1.01;
        double observed = plan.energies().getFirst() * 0.99;
        FullShowerModel model = new FullShowerModel(
                geometry.line,
                ShowerSettings.of(Cuts.of(content.cut())),
                largest,
                new ShowerSettings.Order(0, observed));
        return new Setup(geometry, model);
    }

    /** Share of the energy of 1 GeV electrons in layers read out, which defines depth inside a period. */
    private double activeShare() {
        Setup setup = setup(0, 0.5);
        EnergySample sample = new EnergySample(Species.ELECTRON, 1, axes, CORE * content.moliereRadius());
        sample.add(0, setup.geometry(), setup.model().transport(), RandomStreams.of(plan.seed(), "pilot"), 200);
        return sample.visible[0] / 200;
    }

    private ShowerLaw law(Job job, List<Setup> setups) {
        RandomStreams streams =
                RandomStreams.of(plan.seed(), job.species().symbol() + " " + job.energy());
        EnergySample sample = new EnergySample(job.species(), job.energy(), axes, CORE * content.moliereRadius());
        int number = plan.showersOf(job.energy()) / FitPlan.PHASES;
        for (int phase = 0; phase < setups.size(); phase++) {
            FullShower shower = setups.get(phase).model().transport();
            sample.add(phase, setups.get(phase).geometry(), shower, streams, number);
        }
        return new Reduction(sample, axes).law();
    }

    /** Sums made numbers. */
    private record Reduction(EnergySample sample, ShowerAxes axes) {
        ShowerLaw law() {
            int showers = sample.total();
            ShowerLaw.Depth depth = sample.depth.law(sample.conversion / showers);
            double all = Arrays.stream(sample.binEnergy).sum();
            int behind = axes.backwardBins();
            List<Double> backward = Arrays.stream(sample.binEnergy)
                    .limit(behind)
                    .map(energy -> energy / all)
                    .boxed()
                    .toList();
            double ahead = 1 - backward.stream().mapToDouble(Double::doubleValue).sum();
            double[] wanted = Arrays.stream(sample.binEnergy)
                    .skip(behind)
                    .map(energy -> energy / all / ahead)
                    .toArray();
            List<Double> correction = Arrays.stream(new MeanProfile(axes, depth).correction(wanted))
                    .boxed()
                    .toList();
            return new ShowerLaw(
                    sample.energy, depth, correction, backward, light(), concentration(), sections());
        }

        private ShowerLaw.Light light() {
            double mean = 0;
            double variance = 0;
            double all = 0;
            for (int i = 0; i < sample.phases; i++) {
                double ofPhase = sample.visible[i] / sample.showers[i];
                mean += ofPhase / sample.phases;
                variance += (sample.visibleSquared[i] / sample.showers[i] - ofPhase * ofPhase)
                        * sample.showers[i]
                        / (sample.showers[i] - 1.0)
                        / sample.phases;
                all += sample.visible[i];
            }
            double average = mean;
            List<Double> phases = IntStream.range(0, sample.phases)
                    .mapToObj(i -> sample.visible[i] / sample.showers[i] / average)
                    .toList();
            return new ShowerLaw.Light(mean / sample.energy, variance / mean, sample.light / all, phases);
        }

        private double concentration() {
            double mean = sample.core / sample.total();
            double variance = sample.coreSquared / sample.total() - mean * mean;
            return Math.max(1, mean * (1 - mean) / Math.max(1e-12, variance) - 1);
        }

        private List<ShowerLaw.Section> sections() {
            LateralFit fit = new LateralFit(axes.widths());
            double lightPerEnergy = Arrays.stream(sample.sectionLight).sum()
                    / Arrays.stream(sample.sectionEnergy).sum();
            return IntStream.range(0, axes.sectionCount())
                    .mapToObj(i -> new ShowerLaw.Section(
                            sample.sectionEnergy[i] > 0 && sample.sectionLight[i] > 0
                                    ? sample.sectionLight[i] / sample.sectionEnergy[i] / lightPerEnergy
                                    : 1,
                            fit.shares(sample.stripEnergy[i]),
                            fit.shares(sample.sectionLight[i] > 0 ? sample.stripLight[i] : sample.stripEnergy[i])))
                    .toList();
        }
    }
}
