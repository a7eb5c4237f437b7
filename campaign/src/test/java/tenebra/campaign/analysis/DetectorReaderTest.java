package tenebra.campaign.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tenebra.campaign.Experiments;
import tenebra.campaign.catalogue.Catalogue;
import tenebra.campaign.catalogue.ConfigurationLoader;
import tenebra.campaign.catalogue.Kind;
import tenebra.experiment.Detector;
import tenebra.experiment.DetectorElement;
import tenebra.transport.geometry.Block;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.Scintillator;

class DetectorReaderTest {
    private static Detector detector(String name) {
        Catalogue catalogue = Experiments.catalogue();
        DetectorReader reader = new DetectorReader(material ->
                LayerMaterial.read(ConfigurationLoader.complete(catalogue, catalogue.find(Kind.MATERIAL, material))));
        return reader.read(ConfigurationLoader.complete(catalogue, catalogue.find(Kind.DETECTOR, name)));
    }

    private static DetectorElement.Instrument instrument(Detector detector, String name) {
        return (DetectorElement.Instrument) detector.elements().get(detector.indexOf(name));
    }

    /** Layers fill what is declared, and what the cascade crosses stands in three dimensions at the same z, with the same number. */
    @TestFactory
    Stream<DynamicTest> everyDetectorHasALine() {
        return Experiments.catalogue().names(Kind.DETECTOR).stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Detector detector = detector(name);
                    assertThat(detector.remarks()).isEmpty();
                    List<Block> blocks = detector.lineFromTarget().blocks();
                    detector.slabsFromTarget()
                            .forEach(slab -> assertThat(blocks).anySatisfy(block -> {
                                assertThat(block.element()).isEqualTo(slab.element());
                                assertThat(block.front()).isEqualTo(slab.front());
                                assertThat(block.back()).isEqualTo(slab.back());
                            }));
                }));
    }

    /** Published: HCAL2 stands 4283 mm behind the front of the ECAL, one of three equal modules. */
    @Test
    void copiesFollowEachOtherWithNumberedNames() {
        Detector detector = detector("na64e-2016-2018");
        DetectorElement.Instrument first = instrument(detector, "HCAL0");
        DetectorElement.Instrument last = instrument(detector, "HCAL2");
        assertThat(instrument(detector, "HCAL1").front() - first.front()).isEqualTo(1600);
        assertThat(last.front()).isEqualTo(4283);
        assertThat(last.stack()).isEqualTo(first.stack());
        assertThat(last.cells().size()).isEqualTo(9);
    }

    /** Published: the beam hits the middle of cell (3,3) of 6 x 6, later of (2,2) of 5 x 6. */
    @Test
    void beamHitsTheMiddleOfTheCentralCell() {
        assertThat(middle(instrument(detector("na64e-2016-2018"), "ECAL"), 3, 3))
                .allMatch(x -> Math.abs(x) < 1e-9);
        assertThat(middle(instrument(detector("na64e-2021-2022"), "ECAL"), 2, 2))
                .allMatch(x -> Math.abs(x) < 1e-9);
    }

    private static List<Double> middle(DetectorElement.Instrument instrument, int column, int row) {
        double[] x = instrument.columnEdges();
        double[] y = instrument.rowEdges();
        return List.of((x[column] + x[column + 1]) / 2, (y[row] + y[row + 1]) / 2);
    }

    /** 0.126 mm/MeV in polystyrene; lead is not read out. */
    @Test
    void layersThatAreReadOutShineByTheirMaterial() {
        List<Layer> layers = instrument(detector("na64e-2016-2018"), "ECAL")
                .stack()
                .orElseThrow()
                .layers();
        assertThat(layers.get(0).light()).isEmpty();
        assertThat(layers.get(1).light().map(Scintillator::birks)).isEqualTo(Optional.of(126.0));
    }
}
