package tenebra.campaign.likelihood;

import java.util.List;
import tenebra.campaign.limit.ChannelSignal;

/** Signal of every channel at one mass [GeV] and coupling 1, in the order of the channels. */
public record MassSignal(double mass, List<ChannelSignal> channels) {
    public MassSignal {
        channels = List.copyOf(channels);
    }

    /** Selected events of all channels. */
    public double selected() {
        return channels.stream().mapToDouble(ChannelSignal::selected).sum();
    }

    /** Selected over fiducial events; 0 without fiducial ones. */
    public double efficiency() {
        double fiducial = channels.stream().mapToDouble(ChannelSignal::fiducial).sum();
        return fiducial > 0 ? selected() / fiducial : 0;
    }
}
