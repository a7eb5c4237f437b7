package tenebra.campaign.tracks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tenebra.matter.Species;

/** Track lengths as a table for people. */
public final class TrackLengthFile {
    private TrackLengthFile() {}

    /** One row for each spectrum, species, material, bin of energy and bin of depth in which there is any path; per beam particle. */
    public static String csv(Map<String, TrackLengths> spectra) {
        StringBuilder csv = new StringBuilder("runs,particle,material,energy_low_GeV,energy_high_GeV,"
                + "depth_low_mm,depth_high_mm,track_length_mm,track_length_error_mm\n");
        spectra.forEach((runs, lengths) -> {
            for (Species species : TrackLengths.SPECIES) {
                for (int medium = 0; medium < lengths.media().size(); medium++) {
                    String start = runs + "," + species.symbol() + ","
                            + lengths.media().get(medium);
                    append(csv, start, lengths, new Series(species, medium));
                }
            }
        });
        return csv.toString();
    }

    private record Series(Species species, int medium) {}

    private static void append(StringBuilder csv, String start, TrackLengths lengths, Series series) {
        TrackLengthAxes axes = lengths.axes();
        for (int energy = 0; energy < axes.energies(); energy++) {
            for (int depth = 0; depth < axes.depths(); depth++) {
                Estimate length = lengths.length(series.species(), series.medium(), energy, depth);
                if (length.value() > 0) {
                    csv.append(String.join(
                                    ",",
                                    List.of(
                                            start,
                                            number(axes.energyEdge(energy)),
                                            number(axes.energyEdge(energy + 1)),
                                            number(depth * axes.depthStep()),
                                            depth == axes.depths() - 1 ? "" : number((depth + 1) * axes.depthStep()),
                                            number(length.value()),
                                            number(length.error()))))
                            .append('\n');
                }
            }
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
