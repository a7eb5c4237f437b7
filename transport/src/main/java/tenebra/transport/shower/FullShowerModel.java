package tenebra.transport.shower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenebra.core.Check;
import tenebra.core.Units;
import tenebra.matter.Material;
import tenebra.matter.Medium;
import tenebra.matter.Species;
import tenebra.matter.electromagnetic.Bremsstrahlung;
import tenebra.matter.electromagnetic.LandauMigdal;
import tenebra.transport.TransportModel;
import tenebra.transport.geometry.Block;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.Line;
import tenebra.transport.geometry.Scintillator;

/**
 * The full shower set up for a line: tables of all its materials; those of muons are made when the first muon comes. Immutable; shared
 * by threads, each of which takes a shower of its own.
 */
public final class FullShowerModel implements TransportModel {
    private final Line line;
    private final ShowerSettings settings;
    private final ShowerSettings.Order order;
    private final double largestEnergy;
    private final BoxIndex boxes;
    private final EnergyGrid grid;
    private final List<Material> materials = new ArrayList<>();
    private final int[] materialOf;
    private final int[] elementOf;
    private final Cuts[] cutsOf;
    private final ChargedTable[] electrons;
    private final ChargedTable[] positrons;
    private final PhotonTable[] photons;
    private final double[] birks;
    private final StoppingLight[] light;
    private final LinearRows[] majorants;
    private @Nullable MuonMedia muons;

    /** All particles in one part, all segments shown. */
    public FullShowerModel(Line line, ShowerSettings settings, double largestEnergy) {
        this(line, settings, largestEnergy, ShowerSettings.Order.ALL);
    }

    /** Prepares the tables, for particles up to a total energy [GeV]. */
    public FullShowerModel(Line line, ShowerSettings settings, double largestEnergy, ShowerSettings.Order order) {
        this.line = line;
        this.settings = settings;
        this.order = order;
        this.largestEnergy = Check.inRange("largest energy of a shower", largestEnergy, 2 * Cuts.LEAST, 1000, "GeV");
        boxes = new BoxIndex(line);
        double lowest = line.blocks().stream()
                .mapToDouble(block -> {
                    Cuts cuts = settings.cutsIn(block.element());
                    return Math.min(cuts.electronTracking(), cuts.photonTracking());
                })
                .min()
                .orElseThrow();
        grid = EnergyGrid.spanning(lowest, 1.02 * largestEnergy + 0.01);
        materialOf = new int[boxes.layers];
        elementOf = new int[boxes.boxes];
        cutsOf = new Cuts[boxes.layers];
        electrons = new ChargedTable[boxes.layers];
        positrons = new ChargedTable[boxes.layers];
        photons = new PhotonTable[boxes.layers];
        birks = new double[boxes.layers];
        light = new StoppingLight[boxes.layers];
        majorants = new LinearRows[boxes.boxes];
        prepare();
    }

    private void prepare() {
        Map<Material, ChargedTable.Source> sources = new HashMap<>();
        Map<List<Object>, ChargedTable> charged = new HashMap<>();
        Map<Material, PhotonTable> photonTables = new HashMap<>();
        Map<List<Object>, StoppingLight> lights = new HashMap<>();
        for (int box = 0; box < boxes.boxes; box++) {
            Block block = line.blocks().get(box);
            elementOf[box] = block.element();
            Cuts cuts = settings.cutsIn(block.element());
            List<Layer> sequence = block.stack().layers();
            for (int i = boxes.firstLayer[box]; i < boxes.firstLayer[box + 1]; i++) {
                Layer layer = sequence.get((i - boxes.firstLayer[box]) % sequence.size());
                Material material = layer.material();
                if (!materials.contains(material)) {
                    materials.add(material);
                }
                materialOf[i] = materials.indexOf(material);
                cutsOf[i] = cuts;
                ChargedTable.Source source = sources.computeIfAbsent(material, this::source);
                electrons[i] = charged.computeIfAbsent(
                        List.of(material, cuts, Species.ELECTRON),
                        key -> new ChargedTable(Species.ELECTRON, source, cuts, settings.steps()));
                positrons[i] = charged.computeIfAbsent(
                        List.of(material, cuts, Species.POSITRON),
                        key -> new ChargedTable(Species.POSITRON, source, cuts, settings.steps()));
                photons[i] = photonTables.computeIfAbsent(material, key -> new PhotonTable(key, grid));
                birks[i] = layer.light().map(Scintillator::birks).orElse(-1.0);
                light[i] = lights.computeIfAbsent(
                        List.of(material, layer.light().orElse(new Scintillator(0))),
                        key -> new StoppingLight(material, layer.light().orElse(new Scintillator(0)), largestEnergy));
            }
            majorants[box] = majorant(box);
        }
    }

    private ChargedTable.Source source(Material material) {
        Optional<LandauMigdal> suppression =
                settings.suppression() == Suppression.ON ? Optional.of(new LandauMigdal(material)) : Optional.empty();
        Bremsstrahlung bremsstrahlung =
                new Bremsstrahlung(material, suppression, Cuts.LEAST, grid.node(grid.intervals()));
        return new ChargedTable.Source(material, bremsstrahlung, grid);
    }

    private LinearRows majorant(int box) {
        double[] largest = new double[grid.intervals() + 1];
        for (int layer = boxes.firstLayer[box]; layer < boxes.firstLayer[box + 1]; layer++) {
            double[] total = photons[layer].totalAtNodes();
            for (int i = 0; i < largest.length; i++) {
                largest[i] = Math.max(largest[i], total[i]);
            }
        }
        LinearRows rows = new LinearRows(grid, 1);
        rows.set(0, largest);
        return rows;
    }

    @Override
    public FullShower transport() {
        return new FullShower(this);
    }

    @Override
    public String description() {
        return "full electromagnetic shower in the layers, electrons and photons followed to %s and %s MeV"
                .formatted(
                        settings.cuts().electronTracking() / Units.MEV,
                        settings.cuts().photonTracking() / Units.MEV);
    }

    @Override
    public List<Medium> media() {
        return materials.stream().map(Medium::of).toList();
    }

    /** Materials of the line, in the order of the tally's. */
    public List<Material> materials() {
        return List.copyOf(materials);
    }

    public Line line() {
        return line;
    }

    public ShowerSettings settings() {
        return settings;
    }

    ShowerSettings.Order order() {
        return order;
    }

    /** Largest total energy [GeV] of a particle. */
    public double largestEnergy() {
        return largestEnergy;
    }

    EnergyGrid grid() {
        return grid;
    }

    /** What muons do, made at the first call. */
    synchronized MuonMedia muons() {
        if (muons == null) {
            muons = new MuonMedia(this);
        }
        return muons;
    }

    BoxIndex boxes() {
        return boxes;
    }

    Tally tally() {
        Block first = line.blocks().getFirst();
        return new Tally(boxes, grid, materials.size(), new double[] {
            first.face().centreX(), first.face().centreY()
        });
    }

    ChargedTable charged(int kind, int layer) {
        return kind == Track.POSITRON ? positrons[layer] : electrons[layer];
    }

    PhotonTable photons(int layer) {
        return photons[layer];
    }

    double majorant(int box, double energy) {
        return majorants[box].at(0, energy);
    }

    Cuts cuts(int layer) {
        return cutsOf[layer];
    }

    /** Birks' constant [mm/GeV] of a layer; negative where it gives no light. */
    double birks(int layer) {
        return birks[layer];
    }

    /** Share of the energy of a stopping electron that becomes light; 0 where there is none. */
    double stoppingLight(int layer, double energy) {
        return birks[layer] < 0 ? 0 : light[layer].at(energy);
    }

    int material(int layer) {
        return materialOf[layer];
    }

    int element(int box) {
        return elementOf[box];
    }
}
