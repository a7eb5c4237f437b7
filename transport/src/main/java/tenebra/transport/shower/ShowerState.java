package tenebra.transport.shower;

import static tenebra.matter.Constants.ELECTRON_MASS;
import static tenebra.matter.Constants.SPEED_OF_LIGHT;

import tenebra.core.random.Xoroshiro;
import tenebra.matter.Species;
import tenebra.transport.DepositSink;
import tenebra.transport.Insertion;
import tenebra.transport.Primary;
import tenebra.transport.SegmentBatch;
import tenebra.transport.SegmentObserver;

/** What one thread's shower consists of while it develops: the particle in hand, those that wait, the books. */
@SuppressWarnings("NullAway.Init") // observer and insertion are set at the beginning of each shower
final class ShowerState {
    private static final double NOWHERE = Double.POSITIVE_INFINITY;

    final FullShowerModel model;
    final Track track = new Track();
    final Tally tally;
    final Xoroshiro random = new Xoroshiro();
    final Turn turn = new Turn();
    final TrackStack waiting = new TrackStack();
    final TrackStack deferred = new TrackStack();

    private final BoxIndex boxes;
    private final SegmentBatch batch = new SegmentBatch();
    private final Mark start = new Mark();
    private final Mark place = new Mark();

    private SegmentObserver observer;
    private DepositSink sink;
    private Insertion insertion;
    private double leading;
    private double observed;

    ShowerState(FullShowerModel model) {
        this.model = model;
        boxes = model.boxes();
        tally = model.tally();
    }

    void begin(SegmentObserver toldTo, DepositSink deposits, Insertion change) {
        observer = toldTo;
        sink = deposits;
        insertion = change;
        leading = model.order().leading();
        observed = toldTo.isWatching() || change.segment() >= 0 ? model.order().observed() : NOWHERE;
        batch.clear();
        tally.clear();
        waiting.clear();
        deferred.clear();
    }

    /** From here on no particle is put off. */
    void leadingIsDone() {
        leading = 0;
    }

    double leading() {
        return leading;
    }

    double observed() {
        return observed;
    }

    void defer() {
        deferred.push(track);
    }

    /** Keeps where a step begins. */
    void mark() {
        start.set(track);
    }

    /** Keeps where a step leaves its energy. */
    void markDeposit() {
        place.set(track);
    }

    void depositAtMark(double energy, double visible) {
        tally.deposit(track.layer, place, energy, visible);
    }

    void deposit(double energy, double visible) {
        place.set(track);
        tally.deposit(track.layer, place, energy, visible);
    }

    /** A photon from here along the turned direction; below its cut it stays. */
    void photon(double energy, Turn along) {
        if (energy < model.cuts(track.layer).photonTracking()) {
            depositOf(energy);
        } else {
            waiting.push(Track.PHOTON, energy, track, along.u, along.v, along.w);
        }
    }

    /** An electron from here; below its cut it stays. */
    void electron(double energy, double u, double v, double w) {
        if (energy <= model.cuts(track.layer).electronTracking()) {
            depositOf(energy);
        } else {
            waiting.push(Track.ELECTRON, energy, track, u, v, w);
        }
    }

    /** A positron from here, whatever its energy: it annihilates where it stops. */
    void positron(double energy, Turn along) {
        waiting.push(Track.POSITRON, energy, track, along.u, along.v, along.w);
    }

    /** Leaves energy here that stopped: of an electron that is not followed, or of a photon that is not. */
    void depositOf(double energy) {
        deposit(energy, energy * model.stoppingLight(track.layer, energy));
    }

    /** Way [mm] to the sides of a box along the direction in hand. */
    double toSide(int box) {
        double x = track.u > 0
                ? (boxes.right[box] - track.x) / track.u
                : track.u < 0 ? (boxes.left[box] - track.x) / track.u : NOWHERE;
        double y = track.v > 0
                ? (boxes.top[box] - track.y) / track.v
                : track.v < 0 ? (boxes.bottom[box] - track.y) / track.v : NOWHERE;
        return Math.max(0, Math.min(x, y));
    }

    /** Way [mm] to the faces of a box across the beam along the direction in hand. */
    double toEnd(int box) {
        return Math.max(
                0,
                track.w > 0
                        ? (boxes.back[box] - track.z) / track.w
                        : track.w < 0 ? (boxes.front[box] - track.z) / track.w : NOWHERE);
    }

    void move(double length) {
        track.x += track.u * length;
        track.y += track.v * length;
        track.z += track.w * length;
        track.time += length / SPEED_OF_LIGHT;
    }

    /** Out of a box through a face, straight through the vacuum into the next; false if there is none. */
    boolean leave(int box, int face) {
        if (enterNext(box)) {
            return true;
        }
        escape(face);
        return false;
    }

    /** Books the particle in hand as gone. */
    void escape(int face) {
        double energy = track.kind == Track.POSITRON ? track.energy + 2 * ELECTRON_MASS : track.energy;
        tally.escape(track.kind, face, energy);
        sink.escape(track.species(), energy, track.z);
    }

    /** Straight to the nearest box but this (-1 for any); false if the way meets none. */
    boolean enterNext(int without) {
        double nearest = NOWHERE;
        int next = -1;
        for (int box = 0; box < boxes.boxes; box++) {
            if (box != without) {
                double way = wayInto(box);
                if (way < nearest) {
                    nearest = way;
                    next = box;
                }
            }
        }
        if (next < 0) {
            return false;
        }
        move(nearest);
        track.z = Math.clamp(track.z, boxes.front[next], boxes.back[next]);
        track.x = Math.clamp(track.x, boxes.left[next], boxes.right[next]);
        track.y = Math.clamp(track.y, boxes.bottom[next], boxes.top[next]);
        track.layer = boxes.layerAt(next, track.z);
        if (track.w < 0 && track.z == boxes.low[track.layer] && track.layer > boxes.firstLayer[next]) {
            track.layer--;
        }
        return true;
    }

    private double wayInto(int box) {
        double in = 0;
        double out = NOWHERE;
        for (int axis = 0; axis < 3; axis++) {
            double at = axis == 0 ? track.x : axis == 1 ? track.y : track.z;
            double along = axis == 0 ? track.u : axis == 1 ? track.v : track.w;
            double low = axis == 0 ? boxes.left[box] : axis == 1 ? boxes.bottom[box] : boxes.front[box];
            double high = axis == 0 ? boxes.right[box] : axis == 1 ? boxes.top[box] : boxes.back[box];
            if (along == 0) {
                if (at < low || at >= high) {
                    return NOWHERE;
                }
                continue;
            }
            double a = (low - at) / along;
            double b = (high - at) / along;
            in = Math.max(in, Math.min(a, b));
            out = Math.min(out, Math.max(a, b));
        }
        return out > in ? in : NOWHERE;
    }

    /**
     * Shows the step from the mark to observers. Gives the share of it after which an insertion ends the particle, −1 if it goes on.
     */
    double record(double before, double after, double length, int material) {
        if (batch.isFull()) {
            observer.observe(batch);
            batch.flushed();
        }
        Species species = track.species();
        double mass = species.mass();
        batch.add(species, material, before + mass, after + mass, length);
        batch.from(start.x, start.y, start.z, start.time);
        batch.along(start.u, start.v, start.w);
        if (batch.number(batch.size() - 1) != insertion.segment()) {
            return -1;
        }
        insertion.survivors().forEach(this::survivor);
        return insertion.fraction();
    }

    private void survivor(Primary primary) {
        Track kept = new Track();
        kept.x = primary.position().x();
        kept.y = primary.position().y();
        kept.z = primary.position().z();
        kept.time = primary.time();
        kept.layer = track.layer;
        double momentum = primary.momentum().length();
        waiting.push(
                kindOf(primary.species()),
                primary.energy() - primary.species().mass(),
                kept,
                primary.momentum().x() / momentum,
                primary.momentum().y() / momentum,
                primary.momentum().z() / momentum);
    }

    static int kindOf(Species species) {
        return switch (species) {
            case ELECTRON -> Track.ELECTRON;
            case POSITRON -> Track.POSITRON;
            case PHOTON -> Track.PHOTON;
            case MUON_MINUS -> Track.MUON_MINUS;
            case MUON_PLUS -> Track.MUON_PLUS;
        };
    }

    /** Shows a photon's flight from the mark, layer by layer. False if an insertion ends it. */
    boolean recordFlight(int box, double length) {
        double endX = track.x;
        double endY = track.y;
        double endZ = track.z;
        double endTime = track.time;
        double done = 0;
        int layer = boxes.layerAt(box, start.z);
        while (true) {
            double toPlane = track.w > 0
                    ? (boxes.high[layer] - start.z) / track.w
                    : track.w < 0 ? (boxes.low[layer] - start.z) / track.w : NOWHERE;
            double piece = Math.clamp(toPlane, 0, length - done);
            int next = layer + (track.w > 0 ? 1 : -1);
            boolean isLast =
                    piece == length - done || next < boxes.firstLayer[box] || next >= boxes.firstLayer[box + 1];
            if (isLast) {
                piece = length - done;
            }
            track.layer = layer;
            if (piece > 0 && record(track.energy, track.energy, piece, model.material(layer)) >= 0) {
                return false;
            }
            if (isLast) {
                break;
            }
            done += piece;
            start.x += piece * track.u;
            start.y += piece * track.v;
            start.z = track.w > 0 ? boxes.high[layer] : boxes.low[layer];
            start.time += piece / SPEED_OF_LIGHT;
            layer = next;
        }
        track.x = endX;
        track.y = endY;
        track.z = endZ;
        track.time = endTime;
        return true;
    }

    /** Hands on the segments that are left. */
    void flush() {
        if (batch.size() > 0) {
            observer.observe(batch);
        }
    }
}
