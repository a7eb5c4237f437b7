package tenebra.transport.shower;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tenebra.core.TenebraException;
import tenebra.core.random.RandomStream;
import tenebra.matter.Species;
import tenebra.transport.Deposit;
import tenebra.transport.DepositSink;
import tenebra.transport.Insertion;
import tenebra.transport.Primary;
import tenebra.transport.SegmentObserver;
import tenebra.transport.Transport;

/** One thread's full showers. What the last one left behind is in its tally. */
public final class FullShower implements Transport {
    private static final DepositSink NOWHERE = new DepositSink() {
        @Override
        public void deposit(Deposit deposit) {}

        @Override
        public void escape(Species species, double energy, double z) {}
    };

    private final FullShowerModel model;
    private final ShowerState state;
    private final ChargedLoop charged;
    private final PhotonLoop photons;
    private @Nullable MuonLoop muons;

    FullShower(FullShowerModel model) {
        this.model = model;
        state = new ShowerState(model);
        charged = new ChargedLoop(state);
        photons = new PhotonLoop(state);
    }

    @Override
    public void develop(List<Primary> primaries, RandomStream random, Listeners listeners, Insertion insertion) {
        state.random.seed(random);
        state.begin(listeners.segments(), listeners.deposits(), insertion);
        primaries.forEach(this::start);
        followAll(state.waiting);
        state.leadingIsDone();
        while (state.deferred.pop(state.track)) {
            follow();
            followAll(state.waiting);
        }
        state.flush();
        hand(listeners.deposits());
    }

    /**
     * Only the leading part, with what it deposits; all particles below go to another model, which may add to the tally. Nothing is
     * handed to the sink of deposits: {@link #hand} does so.
     */
    public void develop(List<Primary> primaries, RandomStream random, Leading leading) {
        state.random.seed(random);
        state.begin(leading.listeners().segments(), leading.listeners().deposits(), leading.insertion());
        primaries.forEach(this::start);
        developLeading(leading);
    }

    /** The same for one particle, without a list: for those who count objects. */
    public void develop(Primary primary, RandomStream random, Leading leading) {
        state.random.seed(random);
        state.begin(leading.listeners().segments(), leading.listeners().deposits(), leading.insertion());
        start(primary);
        developLeading(leading);
    }

    private void developLeading(Leading leading) {
        followAll(state.waiting);
        while (state.deferred.pop(state.track)) {
            leading.remainder().take(state.track);
        }
        state.flush();
    }

    /** Who is told of a leading part, what is changed in it, and who takes the rest. */
    public record Leading(Listeners listeners, Insertion insertion, Remainder remainder) {}

    /** A shower of one particle that only the tally sees. */
    public Tally shower(Primary primary, RandomStream random) {
        develop(List.of(primary), random, new Listeners(SegmentObserver.NONE, NOWHERE), Insertion.NONE);
        return state.tally;
    }

    @Override
    public void lead(List<Primary> primaries, RandomStream random, SegmentObserver observer) {
        state.random.seed(random);
        state.begin(observer, NOWHERE, Insertion.NONE);
        primaries.forEach(this::start);
        followAll(state.waiting);
        state.flush();
    }

    /** What the last shower left behind. */
    public Tally tally() {
        return state.tally;
    }

    private void start(Primary primary) {
        Track track = state.track;
        track.kind = ShowerState.kindOf(primary.species());
        track.energy = primary.energy() - primary.species().mass();
        if (primary.energy() > model.largestEnergy()) {
            throw TenebraException.usage(
                    "PHY-070",
                    "energy of a primary out of range: %s GeV; the shower is set up for at most %s GeV"
                            .formatted(primary.energy(), model.largestEnergy()));
        }
        double momentum = primary.momentum().length();
        track.x = primary.position().x();
        track.y = primary.position().y();
        track.z = primary.position().z();
        track.u = primary.momentum().x() / momentum;
        track.v = primary.momentum().y() / momentum;
        track.w = primary.momentum().z() / momentum;
        track.time = primary.time();
        if (state.enterNext(-1)) {
            state.waiting.push(track);
        } else {
            state.escape(Tally.SIDE);
        }
    }

    private void followAll(TrackStack waiting) {
        while (waiting.pop(state.track)) {
            follow();
        }
    }

    private void follow() {
        int kind = state.track.kind;
        if (kind == Track.PHOTON) {
            photons.follow();
        } else if (kind < Track.PHOTON) {
            charged.follow();
        } else {
            followMuon();
        }
    }

    private void followMuon() {
        if (muons == null) {
            muons = new MuonLoop(state);
        }
        muons.follow();
    }

    /** Tells the deposits of the last shower, cell by cell. */
    public void hand(DepositSink sink) {
        BoxIndex boxes = model.boxes();
        for (int box = 0; box < boxes.boxes; box++) {
            for (int cell = boxes.firstCell[box]; cell < boxes.firstCell[box + 1]; cell++) {
                double energy = state.tally.cellEnergy(cell);
                if (energy > 0) {
                    sink.deposit(new Deposit(
                            model.element(box),
                            cell - boxes.firstCell[box],
                            state.tally.cellTime[cell],
                            energy,
                            state.tally.cellLight(cell)));
                }
            }
        }
    }
}
