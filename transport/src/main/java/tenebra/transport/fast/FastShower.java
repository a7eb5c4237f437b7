package tenebra.transport.fast;

import java.util.List;
import tenebra.core.random.RandomStream;
import tenebra.core.random.Xoroshiro;
import tenebra.matter.Species;
import tenebra.transport.Deposit;
import tenebra.transport.DepositSink;
import tenebra.transport.Insertion;
import tenebra.transport.Primary;
import tenebra.transport.SegmentObserver;
import tenebra.transport.Transport;
import tenebra.transport.shower.FullShower;
import tenebra.transport.shower.Tally;
import tenebra.transport.shower.Track;

/**
 * One thread's fast showers. What the last one left behind is in its tally: cells, light and escapes; of {@link #shower} also layers, and
 * rings about the shower's own axis.
 */
public final class FastShower implements Transport {
    private static final DepositSink NOWHERE = new DepositSink() {
        @Override
        public void deposit(Deposit deposit) {}

        @Override
        public void escape(Species species, double energy, double z) {}
    };

    private final FastShowerModel model;
    private final FullShower leading;
    private final Xoroshiro random = new Xoroshiro();
    private final ShowerSpread spread;
    private final FullShower.Leading alone;

    FastShower(FastShowerModel model) {
        this.model = model;
        leading = model.leading().transport();
        spread = new ShowerSpread(model.boxes(), leading.tally(), random);
        alone = new FullShower.Leading(new Listeners(SegmentObserver.NONE, NOWHERE), Insertion.NONE, this::take);
    }

    private void take(Track particle) {
        spread.take(particle, model.boxOf(particle.layer()));
    }

    @Override
    public void develop(List<Primary> primaries, RandomStream stream, Listeners listeners, Insertion insertion) {
        begin(stream);
        leading.develop(primaries, stream, new FullShower.Leading(listeners, insertion, this::take));
        leading.hand(listeners.deposits());
        tellEscapes(listeners.deposits());
    }

    /** A shower of one particle that only the tally sees. Makes no object. */
    public Tally shower(Primary primary, RandomStream stream) {
        begin(stream);
        spread.keepProfiles();
        leading.develop(primary, stream, alone);
        return leading.tally();
    }

    /** The fast part takes its numbers from where the leading part, which must be the same in {@link #lead}, took its own. */
    private void begin(RandomStream stream) {
        spread.begin(stream);
    }

    @Override
    public void lead(List<Primary> primaries, RandomStream stream, SegmentObserver observer) {
        leading.lead(primaries, stream, observer);
    }

    /** What the last shower left behind. */
    public Tally tally() {
        return leading.tally();
    }

    /**
     * Energy [GeV] of the shower drawn last in a bin of {@link ShowerAxes#depths} of its stack's fit, along its axis from where it
     * began, in matter or beyond it.
     */
    public double profile(int bin) {
        return spread.profile(bin);
    }

    private void tellEscapes(DepositSink sink) {
        for (int face = 0; face < 3; face++) {
            if (spread.escaped(face) > 0) {
                sink.escape(Species.PHOTON, spread.escaped(face), model.zOfFace(face));
            }
        }
    }
}
