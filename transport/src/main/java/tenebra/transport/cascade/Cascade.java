package tenebra.transport.cascade;

import static java.lang.StrictMath.log;

import java.util.Arrays;
import java.util.List;
import tenebra.core.Vec3;
import tenebra.core.random.RandomStream;
import tenebra.matter.Constants;
import tenebra.matter.Species;
import tenebra.transport.Deposit;
import tenebra.transport.DepositSink;
import tenebra.transport.Insertion;
import tenebra.transport.Primary;
import tenebra.transport.SegmentBatch;
import tenebra.transport.SegmentObserver;
import tenebra.transport.Slab;
import tenebra.transport.Transport;

/**
 * One thread's cascade. All particles keep to the line of their primary along z; energies are total energies, so that each
 * event's deposits, escapes and missing energy add up to the primaries'. No object is made per particle.
 */
@SuppressWarnings("NullAway.Init") // random, listeners and insertion are set at the beginning of each shower
final class Cascade implements Transport {
    /** Largest share of the energy lost continuously in one step. */
    private static final double LARGEST_LOSS = 0.05;

    private final CascadeModel model;
    private static final DepositSink NOWHERE = new DepositSink() {
        @Override
        public void deposit(Deposit deposit) {}

        @Override
        public void escape(Species species, double energy, double z) {}
    };

    private final ParticleStack stack = new ParticleStack();
    private final ParticleStack deferred = new ParticleStack();
    private final SegmentBatch batch = new SegmentBatch();
    private final double[] deposited;
    private final double[] firstTime;

    private RandomStream random;
    private Listeners listeners;
    private Insertion insertion;
    private boolean isLeading;
    private double x;
    private double y;

    Cascade(CascadeModel model) {
        this.model = model;
        int slabs = model.slabs().size();
        deposited = new double[slabs];
        firstTime = new double[slabs];
    }

    @Override
    public void develop(List<Primary> primaries, RandomStream stream, Listeners toldTo, Insertion change) {
        begin(primaries, stream, toldTo, change);
        followAll(stack);
        isLeading = false;
        followAll(deferred);
        hand(batch);
        for (int slab = 0; slab < deposited.length; slab++) {
            if (deposited[slab] > 0) {
                listeners.deposits().deposit(new Deposit(element(slab), 0, firstTime[slab], deposited[slab]));
            }
        }
    }

    @Override
    public void lead(List<Primary> primaries, RandomStream stream, SegmentObserver observer) {
        begin(primaries, stream, new Listeners(observer, NOWHERE), Insertion.NONE);
        followAll(stack);
        deferred.clear();
        hand(batch);
    }

    private void begin(List<Primary> primaries, RandomStream stream, Listeners toldTo, Insertion change) {
        random = stream;
        listeners = toldTo;
        insertion = change;
        isLeading = true;
        batch.clear();
        Arrays.fill(deposited, 0);
        Arrays.fill(firstTime, Double.POSITIVE_INFINITY);
        primaries.forEach(this::start);
    }

    private void followAll(ParticleStack waiting) {
        while (waiting.pop()) {
            x = waiting.x;
            y = waiting.y;
            if (waiting.species == Species.PHOTON) {
                followPhoton(waiting.energy, waiting.z, waiting.time);
            } else {
                followElectron(waiting.species, waiting.energy, waiting.z, waiting.time);
            }
        }
    }

    /** Particles of the leading part wait apart from those that come after it. */
    private void push(Species species, double energy, double z, double time) {
        (energy < model.leadingEnergy() ? deferred : stack).push(species, energy, z, time, x, y);
    }

    private void start(Primary primary) {
        if (primary.species() != Species.PHOTON
                && primary.species() != Species.ELECTRON
                && primary.species() != Species.POSITRON) {
            throw new IllegalArgumentException("the one-dimensional cascade carries e-, e+ and photons, not "
                    + primary.species().symbol());
        }
        Vec3 place = primary.position();
        x = place.x();
        y = place.y();
        push(primary.species(), primary.energy(), place.z(), primary.time());
    }

    private void followPhoton(double energy, double startZ, double startTime) {
        double z = startZ;
        for (int i = slabAt(z); i < model.slabs().size(); i++) {
            Slab slab = model.slabs().get(i);
            z = Math.max(z, slab.front());
            double time = startTime + (z - startZ) / Constants.SPEED_OF_LIGHT;
            if (energy < model.cutoff()) {
                absorb(i, energy, time);
                return;
            }
            double free = random.exponential() / model.table(i).pairsPerLength();
            double length = Math.min(free, slab.back() - z);
            long number = record(Species.PHOTON, i, energy, energy, length, z, time);
            if (number == insertion.segment()) {
                insert();
                return;
            }
            z += length;
            if (free == length) {
                double share = model.table(i).screening().samplePairFraction(random);
                double end = time + length / Constants.SPEED_OF_LIGHT;
                push(Species.ELECTRON, share * energy, z, end);
                push(Species.POSITRON, energy - share * energy, z, end);
                return;
            }
        }
        listeners.deposits().escape(Species.PHOTON, energy, z);
    }

    private void followElectron(Species species, double startEnergy, double startZ, double startTime) {
        double energy = startEnergy;
        double logEnergy = log(energy);
        double z = startZ;
        int i = slabAt(z);
        while (i < model.slabs().size()) {
            Slab slab = model.slabs().get(i);
            z = Math.max(z, slab.front());
            double time = startTime + (z - startZ) / Constants.SPEED_OF_LIGHT;
            if (energy <= model.cutoff()) {
                absorb(i, energy, time);
                return;
            }
            if (isLeading && energy < model.leadingEnergy()) {
                push(species, energy, z, time);
                return;
            }
            CascadeTable table = model.table(i);
            double loss = table.lossPerLength(species, energy, logEnergy);
            double rate = table.photonsPerLength(energy, logEnergy);
            double free = random.exponential() / rate;
            double toCutoff = (energy - model.cutoff()) / loss;
            double length = Math.min(Math.min(free, slab.back() - z), Math.min(LARGEST_LOSS * energy / loss, toCutoff));
            double after = length == toCutoff ? model.cutoff() : energy - loss * length;
            long number = record(species, i, energy, after, length, z, time);
            if (number == insertion.segment()) {
                absorb(i, insertion.fraction() * (energy - after), time);
                insert();
                return;
            }
            absorb(i, energy - after, time);
            z += length;
            energy = after;
            logEnergy = log(energy);
            if (free == length && random.uniform() * rate < table.photonsPerLength(energy, logEnergy)) {
                double photon = table.samplePhoton(energy, logEnergy, random);
                energy -= photon;
                logEnergy = log(energy);
                push(Species.PHOTON, photon, z, time + length / Constants.SPEED_OF_LIGHT);
            }
            if (z >= slab.back()) {
                i++;
            }
        }
        listeners.deposits().escape(species, energy, z);
    }

    private long record(Species species, int slab, double before, double after, double length, double z, double time) {
        if (batch.isFull()) {
            hand(batch);
            batch.flushed();
        }
        batch.add(species, slab, before, after, length);
        batch.from(x, y, z, time);
        batch.along(0, 0, 1);
        return batch.number(batch.size() - 1);
    }

    private void hand(SegmentBatch full) {
        if (full.size() > 0) {
            listeners.segments().observe(full);
        }
    }

    private void insert() {
        for (Primary survivor : insertion.survivors()) {
            push(survivor.species(), survivor.energy(), survivor.position().z(), survivor.time());
        }
    }

    private void absorb(int slab, double energy, double time) {
        deposited[slab] += energy;
        firstTime[slab] = Math.min(firstTime[slab], time);
    }

    /** Index of the first slab that ends behind z. */
    private int slabAt(double z) {
        int i = 0;
        while (i < model.slabs().size() && z >= model.slabs().get(i).back()) {
            i++;
        }
        return i;
    }

    private int element(int slab) {
        return model.slabs().get(slab).element();
    }
}
