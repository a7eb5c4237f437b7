package tenebra.transport.shower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tenebra.matter.Material;
import tenebra.matter.Species;
import tenebra.matter.muon.EnergyRange;
import tenebra.matter.muon.RarePhotonProcess;
import tenebra.transport.SegmentBatch;
import tenebra.transport.SegmentObserver;
import tenebra.transport.geometry.CellGrid;

/** How often photons of a shower make muons or hadrons: rates over the segments that observers are shown. */
final class RarePhotonsTest {
    private static final EnergyRange RANGE = new EnergyRange(1, 101);

    /** Expected number of one process above an energy of the photon. */
    private static final class Expectation implements SegmentObserver {
        private final List<RarePhotonProcess> inMedia;
        private final double threshold;
        double sum;

        Expectation(List<RarePhotonProcess> inMedia, double threshold) {
            this.inMedia = inMedia;
            this.threshold = threshold;
        }

        @Override
        public void observe(SegmentBatch batch) {
            for (int row = 0; row < batch.size(); row++) {
                double energy = batch.energyBefore(row);
                if (batch.species(row) == Species.PHOTON && energy > threshold) {
                    sum += batch.length(row) * inMedia.get(batch.medium(row)).rate(energy);
                }
            }
        }
    }

    /**
     * Outside truth: photon tracks of EGSnrc showers, 100 GeV electrons in the calorimeter, folded with the same cross sections: 4.7e-5 pairs of
     * muons above 10 GeV, hadrons 1.6e-3 above 10 and 1.5e-4 above 50 GeV. These have two digits; the errors of 600 showers are 2.4, 2.4
     * and 9 %.
     */
    @Test
    void showersMakeAsManyMuonPairsAndHadronsAsPublished() {
        FullShowerModel model =
                new FullShowerModel(Stacks.calorimeter(CellGrid.ONE), ShowerSettings.of(Cuts.truncatedAt(10)), 101);
        List<Material> media = model.materials();
        List<RarePhotonProcess> pairs = media.stream()
                .map(material -> RarePhotonProcess.muonPairs(material, RANGE))
                .toList();
        List<RarePhotonProcess> hadrons = media.stream()
                .map(material -> RarePhotonProcess.nuclear(material, RANGE))
                .toList();
        Expectation muons = new Expectation(pairs, 10);
        Expectation nuclear = new Expectation(hadrons, 10);
        Expectation hard = new Expectation(hadrons, 50);
        FullShower shower = model.transport();
        int events = 600;
        for (int i = 0; i < events; i++) {
            shower.lead(List.of(Stacks.beam(Species.ELECTRON, 100)), Stacks.stream("rare", i), batch -> {
                muons.observe(batch);
                nuclear.observe(batch);
                hard.observe(batch);
            });
        }
        assertThat(muons.sum / events).isCloseTo(4.7e-5, within(0.1 * 4.7e-5));
        assertThat(nuclear.sum / events).isCloseTo(1.6e-3, within(0.1 * 1.6e-3));
        assertThat(hard.sum / events).isCloseTo(1.5e-4, within(0.2 * 1.5e-4));
    }
}
