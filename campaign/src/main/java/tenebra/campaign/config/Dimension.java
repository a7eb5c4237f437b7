package tenebra.campaign.config;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenebra.core.TenebraException;
import tenebra.core.Units;

/** Dimensions of quantities and the units in which they may be written. */
public enum Dimension {
    ENERGY("an energy"),
    LENGTH("a length"),
    FIELD("a magnetic field"),
    DENSITY("a density"),
    LENGTH_PER_ENERGY("a length per energy");

    private enum Unit {
        ELECTRONVOLT("eV", Units.EV, ENERGY),
        KILOELECTRONVOLT("keV", Units.KEV, ENERGY),
        MEGAELECTRONVOLT("MeV", Units.MEV, ENERGY),
        GIGAELECTRONVOLT("GeV", Units.GEV, ENERGY),
        TERAELECTRONVOLT("TeV", Units.TEV, ENERGY),
        MICROMETRE("um", Units.UM, LENGTH),
        MILLIMETRE("mm", Units.MM, LENGTH),
        CENTIMETRE("cm", Units.CM, LENGTH),
        METRE("m", Units.M, LENGTH),
        TESLA("T", Units.TESLA, FIELD),
        GRAM_PER_CM3("g/cm3", Units.GRAM_PER_CM3, DENSITY),
        MILLIMETRE_PER_MEGAELECTRONVOLT("mm/MeV", Units.MM / Units.MEV, LENGTH_PER_ENERGY),
        MILLIMETRE_PER_GIGAELECTRONVOLT("mm/GeV", Units.MM / Units.GEV, LENGTH_PER_ENERGY);

        private final String symbol;
        private final double factor;
        private final Dimension dimension;

        Unit(String symbol, double factor, Dimension dimension) {
            this.symbol = symbol;
            this.factor = factor;
            this.dimension = dimension;
        }
    }

    private static final Pattern QUANTITY = Pattern.compile("\\s*([-+0-9.eE]+?)\\s*([A-Za-z][A-Za-z0-9/]*)?\\s*");

    private final String description;

    Dimension(String description) {
        this.description = description;
    }

    /** The quantity in native units; the unit must be written. */
    public double parse(String text) {
        return parse(text, "");
    }

    /** The quantity in native units; a bare number is in the default unit, if there is one. */
    public double parse(String text, String defaultUnit) {
        Matcher matcher = QUANTITY.matcher(text);
        if (!matcher.matches()) {
            throw refused(text);
        }
        String unit = matcher.group(2) == null ? defaultUnit : matcher.group(2);
        double factor = units().filter(candidate -> candidate.symbol.equals(unit))
                .findFirst()
                .orElseThrow(() -> refused(text))
                .factor;
        try {
            double value = Double.parseDouble(matcher.group(1)) * factor;
            if (Double.isInfinite(value)) {
                throw refused(text);
            }
            return value;
        } catch (NumberFormatException notANumber) {
            throw refused(text);
        }
    }

    /** What is allowed, as in "an energy with its unit (eV, keV, MeV, GeV, TeV)". */
    public String allowed() {
        return description + " with its unit ("
                + units().map(unit -> unit.symbol).collect(Collectors.joining(", ")) + ")";
    }

    private Stream<Unit> units() {
        return Arrays.stream(Unit.values()).filter(unit -> unit.dimension == this);
    }

    private TenebraException refused(String text) {
        return TenebraException.usage("CFG-005", "'%s' is not %s".formatted(text, allowed()));
    }
}
