package tenebra.campaign.limit;

import tenebra.campaign.catalogue.Sha256;
import tenebra.campaign.store.CutFlow;
import tenebra.campaign.tracks.Estimate;
import tenebra.campaign.tracks.TrackLengthRequest;

/**
 * Mediators above the least energy per beam particle at unit coupling, in one run period, counted in two ways.
 *
 * @param lengths the track lengths that the first way used; run periods that share them share their error
 * @param fromTrackLengths cross sections times track lengths: the one that counts
 * @param fromEvents sum of the weights of the simulated events
 */
public record RunYield(String run, TrackLengthRequest lengths, Estimate fromTrackLengths, Estimate fromEvents) {
    /** A short name of the track lengths: the same for the same content. */
    public String lengthsDigest() {
        return Sha256.hex(lengths.toString()).substring(0, 16);
    }

    /** The same from the events of a cut flow, one event for each simulated beam particle that could make a mediator. */
    public static Estimate fromEvents(CutFlow.Sum all, int simulated) {
        double variance = all.squares() - all.weights() * all.weights() / simulated;
        return new Estimate(all.weights(), Math.sqrt(Math.max(0, variance)));
    }

    /** By which the weights of events are multiplied so that they add up to the yield from track lengths. */
    public double factor() {
        return fromEvents.value() > 0 ? fromTrackLengths.value() / fromEvents.value() : 0;
    }
}
