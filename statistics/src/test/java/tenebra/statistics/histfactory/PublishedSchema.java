package tenebra.statistics.histfactory;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The schemas that pyhf publishes. */
final class PublishedSchema {
    private static final String LOCATION = "https://scikit-hep.org/pyhf/schemas/1.0.0/defs.json";

    private final Schema schema;

    PublishedSchema(String kind) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(LOCATION, text())));
        schema = registry.getSchema(SchemaLocation.of(LOCATION + "#/definitions/" + kind));
    }

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(PublishedSchema.class.getResourceAsStream("/pyhf-schema/defs.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean accepts(JsonNode tree) {
        return schema.validate(tree).isEmpty();
    }
}
