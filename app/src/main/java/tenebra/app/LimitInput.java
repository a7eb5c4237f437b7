package tenebra.app;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tenebra.core.TenebraException;
import tenebra.statistics.histfactory.PatchSetJson;
import tenebra.statistics.histfactory.Workspace;
import tenebra.statistics.histfactory.WorkspaceConversion;
import tenebra.statistics.histfactory.WorkspaceJson;
import tenebra.statistics.likelihood.CountingModels;
import tenebra.statistics.likelihood.WorkspaceModels;

/** What a limit is set on: a workspace, with a patch and a measurement of choice, or counts given by options. */
final class LimitInput {
    @Parameters(arity = "0..1", paramLabel = "WORKSPACE", description = "A workspace in pyhf JSON (schema 1.0.0).")
    private @Nullable Path workspace;

    @Option(names = "--measurement", description = "Measurement of the workspace by name (default: the first).")
    private @Nullable String measurement;

    @Option(names = "--patch", description = "Patch set (pyhf JSON) that adds a signal to the workspace.")
    private @Nullable Path patch;

    @Option(names = "--point", description = "Name of the patch, with --patch.")
    private @Nullable String point;

    /** The subject of the limit; {@code counts} are those given by options. */
    LimitSubject subject(CountingOptions counts) {
        if ((patch == null) != (point == null)) {
            throw TenebraException.usage(
                    "CFG-091", "--patch and --point go together: the set and the name of one of its patches");
        }
        if (workspace == null) {
            if (patch != null || measurement != null) {
                throw TenebraException.usage("CFG-091", "--patch and --measurement need a workspace");
            }
            var experiment = counts.experiment();
            return new LimitSubject(
                    () -> experiment,
                    interpolation -> CountingModels.of(experiment.model(), experiment.weights(), interpolation));
        }
        if (counts.areGiven()) {
            throw TenebraException.usage("CFG-091", "give a workspace, or counts by options, not both");
        }
        return ofWorkspace(workspace);
    }

    private LimitSubject ofWorkspace(Path file) {
        Workspace read = chosen(file);
        String name = file.toString();
        return new LimitSubject(
                () -> LimitSubject.at(name, () -> WorkspaceConversion.toCounting(read)),
                interpolation -> LimitSubject.at(name, () -> WorkspaceModels.of(read, interpolation)));
    }

    private Workspace chosen(Path file) {
        String text = text(file);
        Workspace read = LimitSubject.at(file.toString(), () -> patched(text));
        return measurement == null ? read : read.withMeasurement(measurement);
    }

    private Workspace patched(String text) {
        if (patch == null || point == null) {
            return WorkspaceJson.read(text);
        }
        Path set = patch;
        String setText = text(set);
        return LimitSubject.at(set.toString(), () -> PatchSetJson.read(setText))
                .workspace(WorkspaceJson.tree(text), point);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw TenebraException.usage("CFG-012", "no such file: " + file);
        } catch (MalformedInputException binary) {
            throw TenebraException.data("INP-001", "cannot read workspace: %s is not a text".formatted(file));
        } catch (IOException unreadable) {
            throw TenebraException.data("INP-001", "cannot read workspace: " + file);
        }
    }
}
