package tenebra.campaign.fastshower;

import tenebra.campaign.analysis.MaterialReader;
import tenebra.campaign.catalogue.Catalogue;
import tenebra.campaign.catalogue.ConfigurationLoader;
import tenebra.campaign.catalogue.Kind;
import tenebra.campaign.config.ConfigNode;
import tenebra.transport.fast.ShowerFits;

/** Fits of fast showers in the catalogue. */
public final class FastShowers {
    private FastShowers() {}

    /** All of them; which one serves a stack is found by what it is made of. */
    public static ShowerFits in(Catalogue catalogue) {
        FastShowerReader reader =
                new FastShowerReader(name -> MaterialReader.read(complete(catalogue, Kind.MATERIAL, name)));
        return new ShowerFits(catalogue.names(Kind.FAST_SHOWER).stream()
                .map(name -> reader.read(complete(catalogue, Kind.FAST_SHOWER, name)))
                .toList());
    }

    private static ConfigNode complete(Catalogue catalogue, Kind kind, String name) {
        return ConfigurationLoader.complete(catalogue, catalogue.find(kind, name));
    }
}
