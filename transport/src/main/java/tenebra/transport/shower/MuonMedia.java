package tenebra.transport.shower;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tenebra.matter.Material;

/** What muons do in each layer of a line. Immutable. */
final class MuonMedia {
    private final MuonMedium[] ofLayer;

    MuonMedia(FullShowerModel model) {
        List<Material> materials = model.materials();
        Map<List<Object>, MuonMedium> media = new HashMap<>();
        ofLayer = new MuonMedium[model.boxes().layers];
        for (int layer = 0; layer < ofLayer.length; layer++) {
            Material material = materials.get(model.material(layer));
            Cuts cuts = model.cuts(layer);
            ofLayer[layer] = media.computeIfAbsent(
                    List.of(material, cuts),
                    key -> MuonMedium.of(material, cuts, model.settings().steps(), model.largestEnergy()));
        }
    }

    MuonMedium in(int layer) {
        return ofLayer[layer];
    }
}
