package tenebra.darksector.decay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tenebra.core.Check;
import tenebra.core.Units;

/**
 * R(s) = σ(e⁺e⁻ → hadrons)/(4πα²/3s).
 *
 * <p>From 0.33 to 30 GeV a curve through the data of the Particle Data Group (its header says how well it fits them: 2 to 5 %
 * up to 3.6 GeV, rho, omega and phi among it; 9 % from 3.6 to 5 GeV and 7 % above, where the data scatter), with J/ψ, ψ(2S) and Υ as
 * peaks on top of it, without their interference with the rest. Below, two pions alone: β³/4 |F|² with F = m_ρ²/(m_ρ² − s); zero
 * below two pion masses: π⁰γ is left out. Above 30 GeV R stays: five flavours, changing by 2 % up to
 * pairs of top quarks; the Z boson is no part of it.
 */
final class HadronicRatio {
    static final double PION_MASS = 139.570_39 * Units.MEV;
    static final double RHO_MASS = 775.26 * Units.MEV;
    static final double RHO_WIDTH = 147.4 * Units.MEV;
    static final double THRESHOLD = 2 * PION_MASS;

    private static final List<Resonance> ON_TOP = List.of(
            Resonance.J_PSI,
            Resonance.PSI_2S,
            Resonance.UPSILON_1S,
            Resonance.UPSILON_2S,
            Resonance.UPSILON_3S,
            Resonance.UPSILON_4S);
    private static final double[][] TABLE = table();

    private HadronicRatio() {}

    /** R at that energy [GeV]. */
    static double at(double sqrtS) {
        double continuum = continuum(sqrtS);
        return continuum == 0 ? 0 : continuum + peaks(sqrtS, ON_TOP);
    }

    /** R without J/ψ, ψ(2S) and Υ. */
    static double continuum(double sqrtS) {
        Check.positive("energy of hadrons", sqrtS, "GeV");
        double[] energies = TABLE[0];
        if (sqrtS < energies[0]) {
            double s = sqrtS * sqrtS;
            double rho = RHO_MASS * RHO_MASS;
            double formFactor = rho / (rho - s);
            return pions(sqrtS) * formFactor * formFactor;
        }
        return tabulated(sqrtS);
    }

    /** Energies [GeV] at which the curve starts or bends, rising. */
    static List<Double> bends() {
        List<Double> bends = new ArrayList<>(List.of(THRESHOLD));
        Arrays.stream(TABLE[0]).forEach(bends::add);
        return bends;
    }

    /** Point-like pions: β³/4. */
    static double pions(double sqrtS) {
        if (sqrtS <= THRESHOLD) {
            return 0;
        }
        double ratio = THRESHOLD / sqrtS;
        double squared = 1 - ratio * ratio;
        return squared * Math.sqrt(squared) / 4;
    }

    static double peaks(double sqrtS, List<Resonance> resonances) {
        return resonances.stream()
                .mapToDouble(resonance -> resonance.ratio(sqrtS))
                .sum();
    }

    private static double tabulated(double sqrtS) {
        double[] energies = TABLE[0];
        double[] values = TABLE[1];
        int last = energies.length - 1;
        if (sqrtS >= energies[last]) {
            return values[last];
        }
        int found = Arrays.binarySearch(energies, sqrtS);
        int right = Math.clamp(found >= 0 ? found : -found - 1, 1, last);
        double fraction = (sqrtS - energies[right - 1]) / (energies[right] - energies[right - 1]);
        return values[right - 1] + fraction * (values[right] - values[right - 1]);
    }

    private static double[][] table() {
        try (InputStream stream =
                        Objects.requireNonNull(HadronicRatio.class.getResourceAsStream("hadronic-ratio.csv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            List<double[]> rows = reader.lines()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
            double[] energies = rows.stream().mapToDouble(row -> row[0]).toArray();
            double[] values = rows.stream().mapToDouble(row -> row[1]).toArray();
            return new double[][] {energies, values};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
