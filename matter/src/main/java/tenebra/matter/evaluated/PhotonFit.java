package tenebra.matter.evaluated;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tenebra.core.Units;
import tenebra.core.numerics.NaturalSpline;

/** The fit to one process of photons: knots of the photon energy and values there for the fitted elements. Immutable. */
final class PhotonFit {
    static final PhotonFit NUCLEAR_PAIR = of("nuclear-pair");
    static final PhotonFit ELECTRON_PAIR = of("electron-pair");
    static final PhotonFit COMPTON = of("compton");
    static final PhotonFit PHOTOELECTRIC = of("photoelectric");
    static final PhotonFit RAYLEIGH = of("rayleigh");

    private final double[] logEnergies;
    private final FittedElements elements;

    private PhotonFit(double[] logEnergies, FittedElements elements) {
        this.logEnergies = logEnergies;
        this.elements = elements;
    }

    /** What was fitted, as a function of ln(energy/GeV). */
    NaturalSpline curve(int atomicNumber) {
        return new NaturalSpline(logEnergies, elements.at(atomicNumber));
    }

    /** Columns: process, Z (the first line of a process, with Z = 0, has the knots), worst and mean deviation [%], values. */
    private static PhotonFit of(String process) {
        int firstValue = 4;
        List<List<String>> lines = Resource.lines("photons.csv").stream()
                .filter(fields -> fields.getFirst().equals(process))
                .toList();
        double[] logEnergies = Arrays.stream(Resource.numbers(lines.getFirst(), firstValue))
                .map(energy -> StrictMath.log(energy * Units.MEV))
                .toArray();
        Map<Integer, double[]> rows = new TreeMap<>();
        for (List<String> fields : lines.subList(1, lines.size())) {
            rows.put(Integer.parseInt(fields.get(1)), Resource.numbers(fields, firstValue));
        }
        return new PhotonFit(logEnergies, new FittedElements(rows));
    }
}
