package tenebra.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tenebra.campaign.catalogue.Catalogue;

class YamlReferenceTest {
    private static final Path CLONE = Path.of("..");

    @Test
    void pageIsWhatTheSchemasGive() throws IOException {
        String made =
                YamlReference.of(Catalogue.open(CLONE.resolve("experiments")).schemas());
        assertThat(Files.readString(CLONE.resolve("docs/reference/yaml.md")))
                .as("regenerate: ./tenebra yaml-reference > docs/reference/yaml.md")
                .isEqualTo(made);
    }
}
