package tenebra.campaign.tracks;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import tenebra.campaign.production.TableCache;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.core.random.Stage;
import tenebra.matter.Material;
import tenebra.transport.Transport;
import tenebra.transport.shower.FullShowerModel;

/**
 * Track lengths on request: from the cache, or computed by the full shower. The random numbers belong to the request, not to the
 * seed of a run, so that all runs share the table; the result is the same for any number of threads.
 */
public record TrackLengthLibrary(TableCache tables, Workers workers) {
    /** Whoever does the work: any number of threads, in any order, all done on return. */
    public interface Workers {
        /** Does each part, numbered from 0, which is as many showers as said. */
        void doAll(int parts, int showersInEach, IntConsumer part);
    }

    /** The answer to a request. */
    public TrackLengths of(TrackLengthRequest request) {
        return tables.keep("track lengths, " + request, TrackLengths.FORM, () -> computed(request));
    }

    private TrackLengths computed(TrackLengthRequest request) {
        FullShowerModel model = request.model();
        int perBatch = request.showers() / TrackLengths.BATCHES;
        TrackLengths.Batch[] means = new TrackLengths.Batch[TrackLengths.BATCHES];
        workers.doAll(TrackLengths.BATCHES, perBatch, part -> means[part] = batch(request, model, part));
        return new TrackLengths(
                request.axes(), model.materials().stream().map(Material::name).toList(), List.of(means));
    }

    private static TrackLengths.Batch batch(TrackLengthRequest request, FullShowerModel model, int part) {
        int showers = request.showers() / TrackLengths.BATCHES;
        long first = (long) part * showers;
        Transport transport = model.transport();
        TrackLengthTally tally = new TrackLengthTally(
                request.axes(), request.startZ(), model.media().size());
        RandomStreams streams = RandomStreams.of(0, "track lengths, " + request);
        for (long number = first; number < first + showers; number++) {
            RandomStream random = streams.event(number);
            transport.lead(
                    List.of(request.beam().particle(request.startZ(), random.stage(Stage.BEAM))),
                    random.stage(Stage.TRANSPORT),
                    tally);
        }
        return new TrackLengths.Batch(
                divided(tally.lengths(), (double) showers), divided(tally.moments(), (double) showers));
    }

    private static double[] divided(double[] sums, double by) {
        return Arrays.stream(sums).map(sum -> sum / by).toArray();
    }
}
