package tenebra.campaign.shower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.campaign.Experiments;
import tenebra.core.TenebraException;
import tenebra.transport.geometry.Face;
import tenebra.transport.geometry.LayerStack;

class StackTextTest {
    private static final MaterialFinder MATERIALS = new MaterialFinder(Experiments.catalogue());

    private static List<LayerStack> parse(String text) {
        return StackText.parse(text, MATERIALS::find);
    }

    private static String canonical(LayerStack stack) {
        return stack.repeat()
                + stack.layers().stream()
                        .map(layer ->
                                " " + layer.thickness() + " " + layer.material().name())
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "150 x (1.5 mm Pb + 1.5 mm polystyrene)|150 1.5 lead 1.5 polystyrene",
                "150x(1.5mm Pb+1.5mm polystyrene)|150 1.5 lead 1.5 polystyrene",
                "150 * ( 1.5 mm lead + 0.15 cm polystyrene )|150 1.5 lead 1.5 polystyrene",
                "150 × (1.5e0 mm Pb + 1500 um polystyrene)|150 1.5 lead 1.5 polystyrene",
                "10 x 1 mm Pb|10 1.0 lead",
                "1 cm Fe|1 10.0 iron",
                "1 cm Fe + 2 mm Cu|1 10.0 iron 2.0 copper",
                "1 cm Fe + 3 x (1 mm Pb + 2 mm polystyrene) + 1 mm W|1 10.0 iron; 3 1.0 lead 2.0 polystyrene; 1 1.0 tungsten",
                "2 x (2 x 1 mm Pb + 3 mm polystyrene)|2 1.0 lead 1.0 lead 3.0 polystyrene",
                "4 x (5 x (1 mm Pb + 1 mm Cu))|20 1.0 lead 1.0 copper",
                "(1 mm Pb)|1 1.0 lead",
                "1 mm PbWO4|1 1.0 pbwo4",
                "1 mm liquid-argon|1 1.0 liquid-argon"
            })
    void stackIsRead(String text, String expected) {
        assertThat(parse(text).stream().map(StackTextTest::canonical).collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|CFG-079",
                "Pb|CFG-079",
                "1.5 Pb|CFG-079",
                "1.5 mm|CFG-079",
                "1.5 mm Pb +|CFG-079",
                "1.5 mm Pb 1 mm Cu|CFG-079",
                "150 (1.5 mm Pb)|CFG-079",
                "150 x (1.5 mm Pb|CFG-079",
                "1.5 mm Pb)|CFG-079",
                "-3 x 1 mm Pb|CFG-079",
                "0 x 1 mm Pb|CFG-079 too few or too many layers: 0",
                "100001 x 1 mm Pb|CFG-079 too few or too many layers: 100001",
                "99999 x (99999 x 1 mm Pb + 1 mm Cu)|CFG-079 too few or too many layers",
                "9999999999 x 1 mm Pb|CFG-079 too few or too many layers",
                "1.5 GeV Pb|CFG-005",
                "1..5 mm Pb|CFG-005",
                "0 mm Pb|CFG-014",
                "1 mm Kryptonite|CFG-011 unknown material 'Kryptonite'"
            })
    void wrongStackIsRefused(String text, String complaint) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(TenebraException.class)
                .hasMessageStartingWith(complaint);
    }

    /** The second material of what is repeated most is seen, wherever it stands. */
    @Test
    void secondMaterialOfThePairIsSeen() {
        ShowerTarget target =
                ShowerTarget.of("it", parse("1 cm Fe + 3 x (1 mm Pb + 2 mm polystyrene)"), Face.centred(100, 100));
        assertThat(target.visible().name()).isEqualTo("polystyrene");
        assertThat(target.layers()).hasSize(7);
        assertThat(target.layers().getLast().front()).isEqualTo(17);
        assertThat(target.layers().stream().filter(ShowerTarget.PlacedLayer::isVisible))
                .hasSize(3);
        assertThat(target.length()).isEqualTo(19);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pb", "lead"})
    void materialIsFoundByNameAndBySymbol(String name) {
        assertThat(MATERIALS.find(name).name()).isEqualTo("lead");
    }
}
