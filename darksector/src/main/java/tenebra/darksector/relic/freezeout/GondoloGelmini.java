package tenebra.darksector.relic.freezeout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tenebra.core.numerics.MonotoneCubic;

/**
 * The classical degrees of freedom, with a QCD transition at 150 MeV: from 20 keV to 12 TeV, constant outside.
 *
 * <p>Reference: P. Gondolo, G. Gelmini, Nucl. Phys. B 360 (1991) 145, as tabulated in public codes, thinned to 0.03 % (√g* to 0.15 %; the
 * header of the table says it exactly).
 */
public record GondoloGelmini() implements DegreesOfFreedom {
    private static final List<double[]> ROWS = rows();
    private static final MonotoneCubic ENERGY = curve(1);
    private static final MonotoneCubic ENTROPY = curve(2);

    @Override
    public double energy(double temperature) {
        return StrictMath.exp(ENERGY.at(StrictMath.log(temperature)));
    }

    @Override
    public double entropy(double temperature) {
        return StrictMath.exp(ENTROPY.at(StrictMath.log(temperature)));
    }

    @Override
    public double entropySlope(double temperature) {
        return ENTROPY.slope(StrictMath.log(temperature));
    }

    private static MonotoneCubic curve(int column) {
        return new MonotoneCubic(logarithms(0), logarithms(column));
    }

    private static double[] logarithms(int column) {
        return ROWS.stream().mapToDouble(row -> StrictMath.log(row[column])).toArray();
    }

    private static List<double[]> rows() {
        try (InputStream stream =
                        Objects.requireNonNull(GondoloGelmini.class.getResourceAsStream("gondolo-gelmini.csv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            return reader.lines()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
