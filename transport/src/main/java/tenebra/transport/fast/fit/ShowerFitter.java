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

    /** Moliere radii from the axis where energy beyond tells best that a shower is off it. */
    private static final double BESIDE = 0.2;

    /** From this energy [GeV] on the centre of showers is smooth in the logarithm of the energy: a parabola. */
    private static final double SMOOTH = 0.25;

    /** Energy [GeV] of the showers that tell how much of their energy stays in layers read out. */
    private static final double PILOT = 1;

    private static final int PILOT_SHOWERS = 200;

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
        List<EnergySample> samples = longestFirst.parallelStream()
                .map(job -> {
                    EnergySample sample = sample(job, setups);
                    done.add(job.energy() * plan.showersOf(job.energy()));
                    return sample;
                })
                .toList()
                .reversed();
        int count = plan.energies().size();
        return new ShowerParameters(
                content,
                axes,
                activeShare,
                plan.birks(),
                laws(samples.subList(0, count)),
                laws(samples.subList(count, 2 * count)));
    }

    private List<ShowerLaw> laws(List<EnergySample> samples) {
        SmoothCentre smooth = SmoothCentre.of(
                samples.stream().filter(sample -> sample.energy > SMOOTH).toList());
        return samples.parallelStream()
                .map(sample ->
                        new Reduction(content, sample, axes, sample.energy > SMOOTH ? smooth.factor(sample) : 1).law())
                .toList();
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
        double largest = Math.max(PILOT, plan.energies().getLast()) * 1.01;
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
        EnergySample sample = empty(Species.ELECTRON, PILOT);
        sample.add(
                0, setup.geometry(), setup.model().transport(), RandomStreams.of(plan.seed(), "pilot"), PILOT_SHOWERS);
        return sample.visible[0] / PILOT_SHOWERS / PILOT;
    }

    private EnergySample empty(Species species, double energy) {
        double radius = content.moliereRadius();
        return new EnergySample(species, energy, axes, CORE * radius, BESIDE * radius);
    }

    private EnergySample sample(Job job, List<Setup> setups) {
        RandomStreams streams = RandomStreams.of(plan.seed(), job.species().symbol() + " " + job.energy());
        EnergySample sample = empty(job.species(), job.energy());
        int number = plan.showersOf(job.energy()) / FitPlan.PHASES;
        for (int phase = 0; phase < setups.size(); phase++) {
            FullShower shower = setups.get(phase).model().transport();
            sample.add(phase, setups.get(phase).geometry(), shower, streams, number);
        }
        return sample;
    }

    /** Sums made numbers. */
    private record Reduction(StackContent content, EnergySample sample, ShowerAxes axes, double stretch) {
        ShowerLaw law() {
            double conversion = sample.species() == Species.PHOTON ? Conversion.depth(content, sample.energy) : 0;
            ShowerLaw.Depth depth = sample.depth.law(conversion, stretch);
            double[] bins = Conversion.shifted(axes, Conversion.stretched(axes, sample.binEnergy, stretch), conversion);
            double all = Arrays.stream(bins).sum();
            int behind = axes.backwardBins();
            List<Double> backward = Arrays.stream(bins)
                    .limit(behind)
                    .map(energy -> energy / all)
                    .boxed()
                    .toList();
            double ahead =
                    1 - backward.stream().mapToDouble(Double::doubleValue).sum();
            double[] wanted = Arrays.stream(bins)
                    .skip(behind)
                    .map(energy -> energy / all / ahead)
                    .toArray();
            List<Double> correction = Arrays.stream(new MeanProfile(axes, depth).correction(wanted))
                    .boxed()
                    .toList();
            return new ShowerLaw(
                    sample.energy, depth, correction, backward, light(), concentration(), wander(), sections());
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

        /** What the energy beside the axis fluctuates by more than the concentration tells, over how fast it falls there. */
        private double wander() {
            double mean = sample.beside / sample.total();
            double variance = sample.besideSquared / sample.total() - mean * mean;
            double rest = variance - mean * (1 - mean) / (concentration() + 1);
            int strip = (int) (sample.besideFrom * FitGeometry.STRIPS / FitGeometry.WIDTH);
            double all = Arrays.stream(sample.sectionEnergy).sum();
            double around = 0;
            for (double[] section : sample.stripEnergy) {
                around += section[strip - 1] + section[strip] + section[strip + 1];
            }
            double perLength = around / all / (2 * 3 * FitGeometry.WIDTH / FitGeometry.STRIPS);
            return rest > 0 ? Math.sqrt(rest) / perLength : 0;
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
