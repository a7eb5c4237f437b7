package tenebra.campaign.combination;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import tenebra.campaign.catalogue.Sha256;
import tenebra.campaign.likelihood.LikelihoodFile;
import tenebra.core.TenebraException;

/**
 * A result or a workspace to be combined, as it was read.
 *
 * @param label what nuisances and channels of it are called where names clash
 * @param file that was read
 * @param text its content
 */
public record CombinationInput(String label, Path file, Content content, String text) {
    /** What an input is. */
    public enum Content {
        /** A directory of results with its likelihood. */
        RESULT,
        /** A pyhf workspace. */
        WORKSPACE
    }

    /** SHA-256 of the file. */
    public String sha256() {
        return Sha256.hex(text);
    }

    /** Reads {@code PATH} or {@code LABEL=PATH}: a directory of results, or a workspace file. */
    public static CombinationInput read(String argument) {
        int equals = argument.indexOf('=');
        boolean isLabelled = equals > 0 && !argument.substring(0, equals).contains("/");
        Path path = Path.of(isLabelled ? argument.substring(equals + 1) : argument);
        String label = isLabelled ? argument.substring(0, equals).strip() : label(path);
        if (label.isEmpty() || label.matches(".*[:=,].*")) {
            throw TenebraException.usage(
                    "CFG-088",
                    "'%s' cannot be a label; write LABEL=PATH, without : = and , in the label".formatted(label));
        }
        if (!Files.isDirectory(path)) {
            return new CombinationInput(label, path, Content.WORKSPACE, text(path));
        }
        Path likelihood = path.resolve(LikelihoodFile.NAME);
        if (!Files.isRegularFile(likelihood)) {
            throw TenebraException.usage(
                    "CFG-085",
                    "no %s in %s: not a complete result, or one of an earlier version; repeat the run into another --out"
                            .formatted(LikelihoodFile.NAME, path));
        }
        return new CombinationInput(label, likelihood, Content.RESULT, text(likelihood));
    }

    /** Reads all; labels must differ, and at least two are needed, all of one content. */
    public static List<CombinationInput> readAll(List<String> arguments) {
        if (arguments.size() < 2) {
            throw TenebraException.usage("CFG-089", "one result is no combination; give two or more");
        }
        List<CombinationInput> inputs =
                arguments.stream().map(CombinationInput::read).toList();
        TreeSet<String> labels = new TreeSet<>();
        for (CombinationInput input : inputs) {
            if (!labels.add(input.label())) {
                throw TenebraException.usage(
                        "CFG-088",
                        "two results are called '%s'; give each a label of its own: LABEL=PATH"
                                .formatted(input.label()));
            }
            if (input.content() != inputs.getFirst().content()) {
                throw TenebraException.usage(
                        "CFG-089",
                        "directories of results and workspaces together: %s, %s; give the one or the other"
                                .formatted(inputs.getFirst().file(), input.file()));
            }
        }
        return inputs;
    }

    private static String label(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString().replaceFirst("\\.json$", "");
    }

    private static String text(Path file) {
        if (!Files.isRegularFile(file)) {
            throw TenebraException.usage("CFG-012", "no such file or directory: " + file);
        }
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw TenebraException.data("INP-001", "cannot read %s: %s".formatted(file, failure.getMessage()));
        }
    }
}
