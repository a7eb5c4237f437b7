package tenebra.transport.fast.fit;

import java.util.Arrays;
import java.util.List;
import tenebra.core.Vec3;
import tenebra.core.random.RandomStreams;
import tenebra.core.random.Stage;
import tenebra.matter.Species;
import tenebra.transport.Deposit;
import tenebra.transport.DepositSink;
import tenebra.transport.Insertion;
import tenebra.transport.Primary;
import tenebra.transport.SegmentObserver;
import tenebra.transport.Transport;
import tenebra.transport.fast.ShowerAxes;
import tenebra.transport.shower.FullShower;
import tenebra.transport.shower.Tally;

/** Full showers of one particle and energy, reduced to sums. */
final class EnergySample {
    private static final DepositSink NOWHERE = new DepositSink() {
        @Override
        public void deposit(Deposit deposit) {}

        @Override
        public void escape(Species species, double energy, double z) {}
    };

    final double energy;
    final int phases = FitPlan.PHASES;
    /** Energy by depth from where a photon interacts first, an electron starts. */
    final double[] binEnergy;

    final double[] sectionEnergy;
    final double[] sectionLight;
    final double[][] stripEnergy;
    final double[][] stripLight;
    final double[] visible = new double[FitPlan.PHASES];
    final double[] visibleSquared = new double[FitPlan.PHASES];
    final int[] showers = new int[FitPlan.PHASES];
    final Moments depth = new Moments();
    double light;
    double core;
    double coreSquared;
    double beside;
    double besideSquared;

    private final Species species;
    private final ShowerAxes axes;
    final double besideFrom;

    private final double coreHalfWidth;
    private final double[] ofShower;

    /**
     * Begins empty.
     *
     * @param coreHalfWidth |x| within which a shower's energy is called its core [mm]
     * @param besideFrom |x| beyond which, on either side, energy shows that a shower is not on its axis [mm]
     */
    EnergySample(Species species, double energy, ShowerAxes axes, double coreHalfWidth, double besideFrom) {
        this.species = species;
        this.energy = energy;
        this.axes = axes;
        this.coreHalfWidth = coreHalfWidth;
        this.besideFrom = besideFrom;
        binEnergy = new double[axes.depths().size() - 1];
        ofShower = new double[binEnergy.length];
        sectionEnergy = new double[axes.sectionCount()];
        sectionLight = new double[axes.sectionCount()];
        stripEnergy = new double[axes.sectionCount()][FitGeometry.STRIPS / 2];
        stripLight = new double[axes.sectionCount()][FitGeometry.STRIPS / 2];
    }

    /** Makes showers that start at this phase. */
    void add(int phase, FitGeometry geometry, FullShower shower, RandomStreams streams, int number) {
        FirstInteraction first = new FirstInteraction(energy);
        SegmentObserver observer = species == Species.PHOTON ? first : SegmentObserver.NONE;
        double mass = species.mass();
        double momentum = Math.sqrt(energy * (energy + 2 * mass));
        Primary primary = new Primary(species, new Vec3(0, 0, geometry.startZ), new Vec3(0, 0, momentum), 0, 1);
        for (int i = 0; i < number; i++) {
            first.clear();
            shower.develop(
                    List.of(primary),
                    streams.event((long) phase * 10_000_000 + i).stage(Stage.TRANSPORT),
                    new Transport.Listeners(observer, NOWHERE),
                    Insertion.NONE);
            double begin = species == Species.PHOTON ? geometry.depthAt(first.place()) : 0;
            reduce(phase, geometry, shower.tally(), begin);
        }
    }

    private void reduce(int phase, FitGeometry geometry, Tally tally, double begin) {
        Arrays.fill(ofShower, 0);
        double ofActive = 0;
        double sum = 0;
        double first = 0;
        double logarithm = 0;
        for (int i = 0; i < tally.layers(); i++) {
            double stays = tally.layerEnergy(i);
            if (stays > 0) {
                double low = geometry.low.get(i);
                double high = geometry.high.get(i);
                spread(low - begin, high - begin, stays);
                ofActive += geometry.active.get(i) ? stays : 0;
                double middle = (low + high) / 2 - begin;
                if (middle > 0) {
                    sum += stays;
                    first += stays * middle;
                    logarithm += stays * StrictMath.log(middle);
                }
            }
        }
        for (int i = 0; i < ofShower.length; i++) {
            binEnergy[i] += ofShower[i];
        }
        showers[phase]++;
        visible[phase] += ofActive;
        visibleSquared[phase] += ofActive * ofActive;
        light += tally.light();
        if (sum > 0) {
            depth.add(first / sum, logarithm / sum);
        }
        strips(geometry, tally);
    }

    private void spread(double low, double high, double stays) {
        for (int bin = 0; bin < ofShower.length; bin++) {
            double from = bin == 0 ? Double.NEGATIVE_INFINITY : axes.depths().get(bin);
            double to = bin == ofShower.length - 1
                    ? Double.POSITIVE_INFINITY
                    : axes.depths().get(bin + 1);
            double share = (Math.min(high, to) - Math.max(low, from)) / (high - low);
            if (share > 0) {
                ofShower[bin] += share * stays;
            }
        }
    }

    private void strips(FitGeometry geometry, Tally tally) {
        double inCore = 0;
        double left = 0;
        double right = 0;
        double all = 0;
        int half = FitGeometry.STRIPS / 2;
        double perMillimetre = FitGeometry.STRIPS / FitGeometry.WIDTH;
        for (int box = 0; box < geometry.boxes; box++) {
            for (int strip = 0; strip < FitGeometry.STRIPS; strip++) {
                double stays = tally.cellEnergy(box * FitGeometry.STRIPS + strip);
                if (stays > 0) {
                    int folded = strip >= half ? strip - half : half - 1 - strip;
                    double seen = tally.cellLight(box * FitGeometry.STRIPS + strip);
                    stripEnergy[box][folded] += stays;
                    stripLight[box][folded] += seen;
                    sectionEnergy[box] += stays;
                    sectionLight[box] += seen;
                    all += stays;
                    inCore += folded < coreHalfWidth * perMillimetre ? stays : 0;
                    boolean isBeside = folded >= besideFrom * perMillimetre;
                    left += isBeside && strip < half ? stays : 0;
                    right += isBeside && strip >= half ? stays : 0;
                }
            }
        }
        if (all > 0) {
            core += inCore / all;
            coreSquared += inCore / all * inCore / all;
            beside += (left + right) / all / 2;
            besideSquared += (left * left + right * right) / (all * all) / 2;
        }
    }

    Species species() {
        return species;
    }

    int total() {
        int sum = 0;
        for (int number : showers) {
            sum += number;
        }
        return sum;
    }
}
