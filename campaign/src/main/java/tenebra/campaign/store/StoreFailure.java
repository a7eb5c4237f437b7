package tenebra.campaign.store;

import java.nio.file.Path;
import java.sql.SQLException;
import tenebra.campaign.failure.OutputFailure;
import tenebra.core.TenebraException;

/** What went wrong in the database, as the user needs to hear it. */
final class StoreFailure {
    private StoreFailure() {}

    static TenebraException whileWriting(Path file, SQLException failure) {
        return OutputFailure.of(file, String.valueOf(failure.getMessage()));
    }

    static TenebraException whileReading(Path file, SQLException failure) {
        return TenebraException.data(
                "INP-031",
                "unreadable event file %s: %s; delete the file and repeat the same command"
                        .formatted(file, firstLine(failure)));
    }

    static TenebraException ofPredicate(String predicate, EventSchema schema, SQLException failure) {
        String columns = String.join(
                ", ", schema.columns().stream().map(EventSchema.Column::name).toList());
        return TenebraException.usage(
                "CFG-015",
                "condition '%s' cannot be evaluated: %s; columns: %s"
                        .formatted(predicate, firstLine(failure), columns));
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("unknown failure");
    }
}
