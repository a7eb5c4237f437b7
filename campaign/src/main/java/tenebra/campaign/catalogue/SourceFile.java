package tenebra.campaign.catalogue;

import java.nio.file.Path;
import tenebra.campaign.config.YamlDocument;

/** A file as it was read, before its schema was applied. */
public record SourceFile(Kind kind, Path path, String text, YamlDocument document) {}
