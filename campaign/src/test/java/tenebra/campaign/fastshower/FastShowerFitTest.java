package tenebra.campaign.fastshower;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tenebra.campaign.Experiments;
import tenebra.campaign.config.ConfigNode;
import tenebra.campaign.config.YamlDocument;
import tenebra.matter.Material;
import tenebra.matter.Species;
import tenebra.transport.fast.ShowerFits;
import tenebra.transport.fast.ShowerLaw;
import tenebra.transport.fast.ShowerParameters;

class FastShowerFitTest {
    private static final ShowerFits FITS = FastShowers.in(Experiments.catalogue());

    /** A file says what was read from it, so that a fit can be written again and is the same. */
    @Test
    void fileReadAndWrittenIsTheSame() {
        for (ShowerParameters fit : FITS.all()) {
            String text = FastShowerFile.text(fit, "test");
            YamlDocument document = YamlDocument.parse("test.yaml", text);
            Experiments.catalogue().schemas().complete("fast-shower", document.root(), document);
            ShowerParameters again = new FastShowerReader(name -> material(fit, name))
                    .read(new ConfigNode(document.root(), "", document));
            assertThat(again).isEqualTo(fit);
        }
    }

    private static Material material(ShowerParameters fit, String name) {
        return fit.stack().parts().stream()
                .map(part -> part.material())
                .filter(material -> material.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The centre of a shower lies one radiation length deeper for each factor e of its energy (Rossi): 0.9 to 1.15 in all stacks. */
    @Test
    void centreMovesByOneRadiationLengthForEachFactor() {
        assertThat(FITS.all()).isNotEmpty();
        for (ShowerParameters fit : FITS.all()) {
            for (List<ShowerLaw> laws : List.of(fit.electrons(), fit.photons())) {
                double high = centre(laws.getLast());
                double low = centre(laws.get(laws.size() - 5));
                double factors = Math.log(
                        laws.getLast().energy() / laws.get(laws.size() - 5).energy());
                assertThat((high - low) / factors)
                        .as(fit.stack().layersInWords())
                        .isBetween(0.9, 1.15);
            }
        }
    }

    private static double centre(ShowerLaw law) {
        return Math.exp(
                law.depth().centre() + law.depth().centreSpread() * law.depth().centreSpread() / 2);
    }

    /** The full mode at an energy that was not fitted; 150 showers, the rest is in {@link FastShowerValidationTest}. */
    @Test
    void fastAgreesWithFullInTheCalorimeter() {
        Comparison found =
                new Comparison(new Comparison.Setting("lead", 1.5, 1.5, 150, 40), Species.ELECTRON, 5, 0.3, 150);
        assertThat(found.light).isBetween(0.985, 1.015);
        assertThat(found.resolution).isBetween(0.8, 1.25);
        assertThat(found.profile).isLessThan(0.02);
        assertThat(found.share).isLessThan(0.02);
    }
}
