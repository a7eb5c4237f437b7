package tenebra.campaign.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tenebra.campaign.analysis.Analysis.Selection;
import tenebra.campaign.analysis.RunPeriod;
import tenebra.campaign.analysis.SelectionStep;
import tenebra.core.TenebraException;

/** The cut flows of all run periods and masses, from event files, in one pass. */
public final class CutFlowQuery {
    private final Selection selection;
    private final Map<String, RunPeriod> runs = new TreeMap<>();

    public CutFlowQuery(Selection selection, List<RunPeriod> runs) {
        this.selection = selection;
        runs.forEach(run -> this.runs.put(run.name(), run));
    }

    /** One cut flow for each run period and mass, in the order of mass, then run. */
    public List<CutFlow> ask(EventStore store, List<Path> files) {
        List<String> sums = new ArrayList<>();
        sums.add(sum("true"));
        sums.add(sum(selection.fiducial()));
        String soFar = "true";
        for (SelectionStep step : selection.steps()) {
            soFar = soFar + " AND (" + step.predicate() + ")";
            sums.add(sum(soFar));
            sums.add(sum(step.predicate()));
        }
        String query = "SELECT run, mass_GeV, " + String.join(", ", sums)
                + " FROM $files GROUP BY run, mass_GeV ORDER BY mass_GeV, run";
        return store.query(files, query, this::read);
    }

    static String sum(String predicate) {
        String filter = " FILTER (WHERE " + predicate + ")";
        return "count(*)" + filter + ", coalesce(fsum(weight)" + filter + ", 0), coalesce(fsum(weight * weight)"
                + filter + ", 0)";
    }

    private CutFlow read(ResultSet row) throws SQLException {
        String name = row.getString(1);
        RunPeriod run = runs.get(name);
        if (run == null) {
            throw TenebraException.data("INP-031", "event files hold unknown run period '%s'".formatted(name));
        }
        List<CutFlow.Line> lines = new ArrayList<>();
        double factor = 1;
        int column = 9;
        for (SelectionStep step : selection.steps()) {
            factor *= step.factor(run);
            lines.add(new CutFlow.Line(
                    step.name(),
                    sumAt(row, column).times(factor),
                    sumAt(row, column + 3).times(step.factor(run))));
            column += 6;
        }
        return new CutFlow(name, row.getDouble(2), sumAt(row, 3), sumAt(row, 6), lines);
    }

    static CutFlow.Sum sumAt(ResultSet row, int column) throws SQLException {
        return new CutFlow.Sum(row.getLong(column), row.getDouble(column + 1), row.getDouble(column + 2));
    }
}
