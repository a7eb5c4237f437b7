package tenebra.campaign.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tenebra.campaign.analysis.Analysis.Selection;
import tenebra.campaign.analysis.CutThreshold;

/** What a moved cut keeps at every threshold, for all run periods and masses, in one pass over the event files. */
public record ThresholdQuery(Selection selection, CutThreshold cut) {
    /** All cuts but the one that is moved. */
    private String others() {
        String joined = String.join(
                " AND ",
                selection.steps().stream()
                        .filter(step -> !step.name().equals(cut.name()))
                        .map(step -> "(" + step.predicate() + ")")
                        .toList());
        return joined.isEmpty() ? "true" : joined;
    }

    /** Sums for each mass and run period, in this order. */
    public List<ThresholdSums> ask(EventStore store, List<Path> files, List<Double> thresholds) {
        List<String> sums = new ArrayList<>(List.of(CutFlowQuery.sum("true"), CutFlowQuery.sum(selection.fiducial())));
        thresholds.forEach(
                threshold -> sums.add(CutFlowQuery.sum("(" + others() + ") AND " + cut.predicateAt(threshold))));
        String query = "SELECT run, mass_GeV, " + String.join(", ", sums)
                + " FROM $files GROUP BY run, mass_GeV ORDER BY mass_GeV, run";
        return store.query(files, query, row -> read(row, thresholds.size()));
    }

    private static ThresholdSums read(ResultSet row, int thresholds) throws SQLException {
        List<CutFlow.Sum> kept = new ArrayList<>();
        for (int i = 0; i < thresholds; i++) {
            kept.add(CutFlowQuery.sumAt(row, 9 + 3 * i));
        }
        return new ThresholdSums(
                row.getString(1), row.getDouble(2), CutFlowQuery.sumAt(row, 3), CutFlowQuery.sumAt(row, 6), kept);
    }

    /** The 1 % and 99 % quantiles of the column among events that pass the other cuts; empty without events. */
    public List<Double> range(EventStore store, List<Path> files) {
        String query = "SELECT quantile_cont(\"%s\", 0.01), quantile_cont(\"%s\", 0.99) FROM $files WHERE %s"
                .formatted(cut.column(), cut.column(), others());
        return store.query(files, query, row -> {
                    double low = row.getDouble(1);
                    return row.wasNull() ? List.<Double>of() : List.of(low, row.getDouble(2));
                })
                .getFirst();
    }
}
