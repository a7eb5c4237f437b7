package tenebra.transport.shower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.Vec3;
import tenebra.core.random.Xoroshiro;
import tenebra.matter.DensityEffect;
import tenebra.matter.Element;
import tenebra.matter.Material;
import tenebra.matter.Species;
import tenebra.transport.Primary;
import tenebra.transport.geometry.Block;
import tenebra.transport.geometry.CellGrid;
import tenebra.transport.geometry.Face;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;
import tenebra.transport.geometry.Line;

/**
 * Full showers beside other programs. Long: runs in {@code ./mvnw -Pvalidation verify}; each test prints the rows of
 * docs/validation.md. Besides the stated tolerances, four standard errors of ours are allowed.
 */
@Tag("validation")
final class ShowerValidationTest {
    private static final int PARTS = 16;

    /** A number that is printed beside its reference, nothing more. */
    private static final double UNCLAIMED = Double.MAX_VALUE;

    private static final double MASS = Species.ELECTRON.mass();

    /** Showers of one sort, on all cores; the sum does not depend on their number. */
    private static ShowerStatistics measure(FullShowerModel model, Primary primary, int showers) {
        List<ShowerStatistics> parts = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> {
                    FullShower shower = model.transport();
                    ShowerStatistics statistics = new ShowerStatistics(shower.tally());
                    for (int i = part; i < showers; i += PARTS) {
                        statistics.add(shower.shower(primary, Stacks.stream("validation", i)));
                    }
                    return statistics;
                })
                .toList();
        ShowerStatistics all = parts.getFirst();
        parts.stream().skip(1).forEach(all::merge);
        return all;
    }

    private static void compare(String what, double ours, double reference, double tolerance) {
        System.out.printf(Locale.ROOT, "| %s | %.5g | %.5g | %.3f |%n", what, ours, reference, ours / reference);
        assertThat(ours).as(what).isCloseTo(reference, within(tolerance));
    }

    private static Line stack(int repeat, Layer first, Layer second, double width) {
        return new Line(List.of(new Block(
                0, 0, Face.centred(width, width), new LayerStack(repeat, List.of(first, second)), CellGrid.ONE)));
    }

    /** EGSnrc without suppression, 10 GeV electrons on the axis of the ECAL stack. Statistical errors 0.1 to 0.3 %, widths 3 %. */
    @ParameterizedTest
    @CsvSource({
        "1e-3, 2500, 0.1042, 0.0286, 832, 398, 69.8, 92.0, 5.2, 30.5, 47.9, 0.0044, 0.0014",
        "1e-4, 1200, 0.1057, 0.0232, 1190, 530, 71.1, 93.0, 5.9, 34.0, 51.6, 0.0050, 0.0019"
    })
    void calorimeterIsThatOfTheReferenceCode(
            double cut,
            int showers,
            double visible,
            double width,
            double track,
            double inScintillator,
            double maximum,
            double centroid,
            double radius50,
            double radius90,
            double radius95,
            double side,
            double front) {
        FullShowerModel model = new FullShowerModel(
                Stacks.calorimeter(CellGrid.ONE),
                ShowerSettings.of(Cuts.of(cut)).with(Suppression.OFF),
                10.1);
        ShowerStatistics s = measure(model, Stacks.beam(Species.ELECTRON, 10), showers);
        double spread = s.visible().standardDeviation() / s.visible().mean();
        double error = 4 * spread / Math.sqrt(showers);
        String at = ", cut " + cut * 1e3 + " MeV";
        compare("visible fraction" + at, s.visible().mean() / 10, visible, visible * (0.01 + error));
        compare("spread of it" + at, spread, width, width * (0.06 + 4 / Math.sqrt(2.0 * showers)));
        double charged = s.trackLength(0) + s.trackLength(1);
        compare("charged path, mm/GeV" + at, charged / 10, track, 0.01 * track);
        compare(
                "of it in scintillator" + at,
                (s.trackLength(0, 1) + s.trackLength(1, 1)) / 10,
                inScintillator,
                inScintillator * (0.01 + error));
        compare("centroid, mm" + at, centroid(s, 1.5), centroid, 0.02 * centroid);
        compare("depth of maximum, mm" + at, maximum(s, 3.0), maximum, 0.02 * maximum + 2);
        compare("radius of 50 %, mm" + at, s.radius(0.5), radius50, 0.03 * radius50);
        compare("radius of 90 %, mm" + at, s.radius(0.9), radius90, 0.03 * radius90);
        compare("radius of 95 %, mm" + at, s.radius(0.95), radius95, 0.03 * radius95);
        compare("leakage, side" + at, s.escaped(Tally.SIDE) / 10, side, 0.1 * side);
        compare("leakage, front" + at, s.escaped(Tally.FRONT) / 10, front, 0.12 * front);
    }

    private static double centroid(ShowerStatistics s, double layer) {
        double sum = 0;
        double moment = 0;
        for (int i = 0; i < s.layers(); i++) {
            sum += s.layerEnergy(i);
            moment += (i + 0.5) * layer * s.layerEnergy(i);
        }
        return moment / sum;
    }

    /** Vertex of a parabola through the logarithm of the profile within a third of its maximum's depth, in pairs of layers. */
    private static double maximum(ShowerStatistics s, double pair) {
        int best = 0;
        int pairs = s.layers() / 2;
        double[] profile = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            profile[i] = s.layerEnergy(2 * i) + s.layerEnergy(2 * i + 1);
            best = profile[i] > profile[best] ? i : best;
        }
        int reach = Math.max(2, best / 3);
        double[] sums = new double[5];
        double[] products = new double[3];
        for (int i = Math.max(0, best - reach); i <= best + reach; i++) {
            double x = i - best;
            double y = Math.log(profile[i]);
            double power = 1;
            for (int k = 0; k < 5; k++) {
                sums[k] += power;
                if (k < 3) {
                    products[k] += power * y;
                }
                power *= x;
            }
        }
        double d = determinant(sums[0], sums[1], sums[2], sums[1], sums[2], sums[3], sums[2], sums[3], sums[4]);
        double linear =
                determinant(sums[0], products[0], sums[2], sums[1], products[1], sums[3], sums[2], products[2], sums[4])
                        / d;
        double square =
                determinant(sums[0], sums[1], products[0], sums[1], sums[2], products[1], sums[2], sums[3], products[2])
                        / d;
        return (best + 0.5 - linear / (2 * square)) * pair;
    }

    private static double determinant(double... m) {
        return m[0] * (m[4] * m[8] - m[5] * m[7])
                - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }

    /** EGSnrc, 10 GeV electrons in lead, cut 0.1 MeV: path 742 mm/GeV, maximum at 36.6 mm, r90 19.4, r95 29.7 mm. */
    @Test
    void leadIsThatOfTheReferenceCode() {
        Layer half = Layer.active(Stacks.LEAD, 1, 0);
        FullShowerModel model = new FullShowerModel(
                stack(150, half, half, 2000), ShowerSettings.of(Cuts.of(1e-4)).with(Suppression.OFF), 10.1);
        ShowerStatistics s = measure(model, Stacks.beam(Species.ELECTRON, 10), 600);
        compare("lead: charged path, mm/GeV", (s.trackLength(0) + s.trackLength(1)) / 10, 742, 0.01 * 742);
        compare("lead: depth of maximum, mm", maximum(s, 2), 36.6, 0.02 * 36.6 + 1);
        compare("lead: radius of 90 %, mm", s.radius(0.9), 19.4, 0.03 * 19.4);
        compare("lead: radius of 95 %, mm", s.radius(0.95), 29.7, 0.03 * 29.7);
    }

    /** EGSnrc, 10 GeV electrons in 48 x (25 mm Fe + 4 mm polystyrene), cut 0.1 MeV: visible fraction 0.0241, spread 6.9 %. */
    @Test
    void hadronCalorimeterIsThatOfTheReferenceCode() {
        FullShowerModel model = new FullShowerModel(
                stack(48, new Layer(Stacks.IRON, 25), Layer.active(Stacks.POLYSTYRENE, 4, 0), 600),
                ShowerSettings.of(Cuts.of(1e-4)).with(Suppression.OFF),
                10.1);
        int showers = 1500;
        ShowerStatistics s = measure(model, Stacks.beam(Species.ELECTRON, 10), showers);
        double spread = s.visible().standardDeviation() / s.visible().mean();
        compare(
                "HCAL: visible fraction",
                s.visible().mean() / 10,
                0.0241,
                0.0241 * (0.01 + 4 * spread / Math.sqrt(showers)));
        compare("HCAL: spread of it", spread, 0.069, 0.069 * (0.06 + 4 / Math.sqrt(2.0 * showers)));
    }

    /** Energy per layer pair [MeV] of 1e7 electrons of 10 GeV in 50 x (2.3 mm Pb + 5.7 mm liquid argon): G4HepEm, range cuts 0.7 mm. */
    private static final double[] LAYERS = {
        11.27, 24.74, 48.80, 83.92, 129.24, 182.38, 239.88, 297.66, 351.83, 399.22, 437.53, 465.48, 482.90, 490.17,
        488.37, 478.85, 463.03, 442.41, 418.30, 391.90, 364.22, 336.15, 308.30, 281.21, 255.24, 230.65, 207.64, 186.29,
        166.59, 148.54, 132.13, 117.25, 103.84, 91.78, 81.01, 71.39, 62.83, 55.22, 48.48, 42.52, 37.25, 32.61, 28.53,
        24.94, 21.78, 19.01, 16.57, 14.41, 12.46, 10.19
    };

    @Test
    void argonCalorimeterIsThatOfGeant() {
        FullShowerModel model = new FullShowerModel(
                stack(50, new Layer(Stacks.LEAD, 2.3), Layer.active(Stacks.ARGON, 5.7, 0), 400),
                ShowerSettings.of(Cuts.of(1e-4)),
                10.1);
        int showers = 6000;
        ShowerStatistics s = measure(model, Stacks.beam(Species.ELECTRON, 10), showers);
        compare("Pb/LAr: all deposits, MeV", s.deposited().mean() * 1e3, 9836.86, 0.01 * 9836.86);
        double worst = 0;
        double depth = 0;
        double referenceDepth = 0;
        double sum = 0;
        double referenceSum = 0;
        for (int i = 0; i < 50; i++) {
            double ours = (s.layerEnergy(2 * i) + s.layerEnergy(2 * i + 1)) * 1e3;
            double error = (s.layerError(2 * i) + s.layerError(2 * i + 1)) * 1e3;
            if (i >= 1 && i < 40) {
                assertThat(ours).as("layer %d", i + 1).isCloseTo(LAYERS[i], within(0.02 * LAYERS[i] + 4 * error));
                worst = Math.max(worst, Math.abs(ours / LAYERS[i] - 1));
            }
            if (i % 5 == 4 || i < 3) {
                compare("Pb/LAr: layer " + (i + 1) + ", MeV", ours, LAYERS[i], 0.06 * LAYERS[i] + 4 * error);
            }
            sum += ours;
            depth += (i + 1) * ours;
            referenceSum += LAYERS[i];
            referenceDepth += (i + 1) * LAYERS[i];
        }
        compare("Pb/LAr: mean depth, layers", depth / sum, referenceDepth / referenceSum, 0.14);
        System.out.printf(Locale.ROOT, "worst of layers 2 to 40: %.3f%n", worst);
        double argon = IntStream.range(0, 50)
                .mapToDouble(i -> s.layerEnergy(2 * i + 1))
                .sum();
        compare("Pb/LAr: in argon, MeV", argon * 1e3, 2128.22, 0.03 * 2128.22);
    }

    /**
     * Geant4 11.4, TestEm2: 5 GeV electrons in PbWO4 20 X0 deep, range cuts 1 mm, 100 showers. Share of the beam energy. The core, within
     * half a radiation length, is printed and not claimed: Geant4 has more there.
     */
    @Test
    void tungstateIsThatOfGeant() {
        double weights = 207.2 + 183.84 + 4 * 15.999;
        Material tungstate = new Material(
                "PbWO4",
                8.28,
                List.of(
                        new Material.Share(Element.of("Pb"), 207.2 / weights),
                        new Material.Share(Element.of("W"), 183.84 / weights),
                        new Material.Share(Element.of("O"), 4 * 15.999 / weights)),
                new DensityEffect(600.7e-9, 5.8528, 0.4068, 3.0023, 0.22758, 3.0, 0));
        double radiationLength = 8.925;
        Layer half = Layer.active(tungstate, radiationLength / 4, 0);
        FullShowerModel model = new FullShowerModel(stack(40, half, half, 2000), ShowerSettings.of(Cuts.of(1e-4)), 5.1);
        Primary onAxis = new Primary(Species.ELECTRON, new Vec3(0, 0, -1), new Vec3(0, 0, 5), 0, 1);
        ShowerStatistics s = measure(model, onAxis, 600);
        double[] radii = {0.1, 0.5, 1, 2, 3, 5};
        double[] shares = {0.1753, 0.5431, 0.7149, 0.8441, 0.9011, 0.9481};
        for (int i = 0; i < radii.length; i++) {
            double tolerance = radii[i] < 1 ? UNCLAIMED : 0.035 * shares[i];
            compare(
                    "PbWO4: share within " + radii[i] + " X0",
                    energyWithin(s, radii[i] * radiationLength) / 5,
                    shares[i],
                    tolerance);
        }
        compare("PbWO4: depth of maximum, X0", maximum(s, radiationLength / 2) / radiationLength, 5.5, 0.5);
    }

    private static double energyWithin(ShowerStatistics s, double radius) {
        double sum = 0;
        for (int ring = 0; ring < Tally.rings(); ring++) {
            double low = Tally.ringRadius(ring);
            double high = Tally.ringRadius(ring + 1);
            sum += s.ringEnergy(ring) * Math.clamp((radius - low) / (high - low), 0.0, 1.0);
        }
        return sum;
    }

    /** Rossi: the maximum of deposits lies at ln(E/E_c) − 0.5 for electrons and + 0.5 for photons, in X0, with 0.5 on each. */
    @ParameterizedTest
    @CsvSource({"1, 400", "10, 100", "100, 30"})
    void maximumGrowsWithTheLogarithmOfTheEnergy(double energy, int showers) {
        Layer half = Layer.active(Stacks.LEAD, 1, 0);
        FullShowerModel model = new FullShowerModel(
                stack(200, half, half, 2000), ShowerSettings.of(Cuts.of(1e-3)).with(Suppression.OFF), energy + 0.1);
        double electron = maximum(measure(model, Stacks.beam(Species.ELECTRON, energy), showers), 2) / 5.612;
        double photon = maximum(measure(model, Stacks.beam(Species.PHOTON, energy), showers), 2) / 5.612;
        double logarithm = Math.log(energy / 7.43e-3);
        compare("lead, " + energy + " GeV: depth of maximum, e-, X0", electron, logarithm - 0.5, 0.7);
        compare("lead, " + energy + " GeV: depth of maximum, photon, X0", photon, logarithm + 0.5, 0.7);
    }

    /** Smaller steps change nothing: visible fraction and path at half C1 and a quarter of the largest loss, within 0.4 %. */
    @Test
    void stepsAreShortEnough() {
        int showers = 2500;
        ShowerStatistics[] s = new ShowerStatistics[3];
        Steps[] steps = {
            Steps.STANDARD, new Steps(0.05, 0.2, Steps.RangeRejection.ON), new Steps(0.1, 0.05, Steps.RangeRejection.ON)
        };
        for (int i = 0; i < 3; i++) {
            FullShowerModel model = new FullShowerModel(
                    Stacks.calorimeter(CellGrid.ONE),
                    ShowerSettings.of(Cuts.of(1e-3)).with(steps[i]),
                    10.1);
            s[i] = measure(model, Stacks.beam(Species.ELECTRON, 10), showers);
        }
        double error =
                4 * Math.sqrt(2) * s[0].visible().error() / s[0].visible().mean();
        for (int i = 1; i < 3; i++) {
            String what = i == 1 ? "half C1" : "a quarter of the largest loss";
            double visible = s[0].visible().mean();
            compare("visible energy, " + what, s[i].visible().mean(), visible, visible * (0.004 + error));
            double track = s[0].trackLength(0) + s[0].trackLength(1);
            compare("charged path, " + what, s[i].trackLength(0) + s[i].trackLength(1), track, 0.004 * track);
        }
    }

    /** A million particles started anywhere in any direction die, and their energy is all found. */
    @Test
    void everyOneOfAMillionParticlesDies() {
        Line line = new Line(List.of(
                new Block(
                        0,
                        0,
                        Face.centred(100, 80),
                        new LayerStack(
                                10,
                                List.of(
                                        new Layer(Stacks.LEAD, 2.3),
                                        Layer.active(Stacks.POLYSTYRENE, 4, 126),
                                        new Layer(Stacks.IRON, 0.05))),
                        new CellGrid(3, 2)),
                new Block(
                        1,
                        200,
                        new Face(30, -10, 300, 50),
                        new LayerStack(1, List.of(Layer.active(Stacks.ARGON, 50, 0))),
                        CellGrid.ONE)));
        FullShowerModel model = new FullShowerModel(
                line, new ShowerSettings(Cuts.of(1e-4), Map.of(1, Cuts.of(2e-3)), Steps.STANDARD, Suppression.ON), 200);
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            FullShower shower = model.transport();
            Xoroshiro random = new Xoroshiro();
            random.seed(Stacks.stream("starts", part));
            Species[] species = {Species.ELECTRON, Species.POSITRON, Species.PHOTON};
            for (int i = 0; i < 1_000_000 / PARTS; i++) {
                double decades = i % 1000 == 0 ? 6 : 2.5;
                double energy = 1e-4 * Math.pow(10, decades * random.uniform());
                double cosine = 2 * random.uniform() - 1;
                double azimuth = 2 * Math.PI * random.uniform();
                double sine = Math.sqrt(1 - cosine * cosine);
                Species kind = species[i % 3];
                double momentum = Math.sqrt(energy * (energy + 2 * kind.mass()));
                Vec3 place = new Vec3(
                        200 * random.uniform() - 100, 120 * random.uniform() - 60, 320 * random.uniform() - 40);
                Vec3 along = new Vec3(sine * Math.cos(azimuth), sine * Math.sin(azimuth), cosine);
                Tally tally = shower.shower(
                        new Primary(kind, place, along.times(momentum), 0, 1), Stacks.stream("anywhere" + part, i));
                double sum = tally.deposited()
                        + tally.escaped(Tally.FRONT)
                        + tally.escaped(Tally.BACK)
                        + tally.escaped(Tally.SIDE);
                double expected = kind == Species.POSITRON ? energy + 2 * MASS : energy;
                assertThat(sum).isCloseTo(expected, within(1e-9 * expected));
            }
        });
    }
}
