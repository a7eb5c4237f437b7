package tenebra.statistics.histfactory;

import java.util.List;
import tenebra.core.Check;
import tenebra.core.TenebraException;

/**
 * Something that changes the expected events of a sample (HistFactory, CERN-OPEN-2012-016). The same name means the same
 * parameter everywhere. Lists have one number for each bin of the channel.
 */
public sealed interface Modifier {
    String name();

    /** A free factor. */
    record NormFactor(String name) implements Modifier {}

    /** The factor of the integrated luminosity, with the Gaussian constraint that the measurement gives. */
    record Lumi(String name) implements Modifier {}

    /** A free factor for each bin. */
    record ShapeFactor(String name) implements Modifier {}

    /** Factor high at theta = 1 and low at theta = -1, theta unit Gaussian. */
    record NormSys(String name, double high, double low) implements Modifier {
        public NormSys {
            Check.inRange("hi of normsys " + name, high, 1e-3, 1e3, "");
            Check.inRange("lo of normsys " + name, low, 1e-3, 1e3, "");
        }
    }

    /** Events per bin at theta = 1 and theta = -1, theta unit Gaussian. */
    record HistoSys(String name, List<Double> high, List<Double> low) implements Modifier {
        public HistoSys {
            high = List.copyOf(high);
            low = List.copyOf(low);
        }
    }

    /** Errors per bin [events] of one sample, each bin with its own factor and Poisson constraint. */
    record ShapeSys(String name, List<Double> errors) implements Modifier {
        public ShapeSys {
            errors = notNegative(name, errors);
        }
    }

    /** Statistical errors per bin [events]; samples of a channel share the factors, errors add in quadrature. */
    record StatError(String name, List<Double> errors) implements Modifier {
        public StatError {
            errors = notNegative(name, errors);
        }
    }

    /** How many bins it needs, or 0 if it does not care. */
    default int bins() {
        return switch (this) {
            case HistoSys histo ->
                histo.high().size() == histo.low().size() ? histo.high().size() : -1;
            case ShapeSys shape -> shape.errors().size();
            case StatError statistical -> statistical.errors().size();
            case NormFactor factor -> 0;
            case Lumi lumi -> 0;
            case ShapeFactor factor -> 0;
            case NormSys norm -> 0;
        };
    }

    /** Its type in the JSON of pyhf. */
    default String type() {
        return switch (this) {
            case HistoSys histo -> "histosys";
            case ShapeSys shape -> "shapesys";
            case StatError statistical -> "staterror";
            case NormFactor factor -> "normfactor";
            case Lumi lumi -> "lumi";
            case ShapeFactor factor -> "shapefactor";
            case NormSys norm -> "normsys";
        };
    }

    private static List<Double> notNegative(String name, List<Double> errors) {
        for (double error : errors) {
            if (!(error >= 0 && error < Double.POSITIVE_INFINITY)) {
                throw TenebraException.usage(
                        "STA-021",
                        "error out of range: %s in modifier %s; must not be negative".formatted(error, name));
            }
        }
        return List.copyOf(errors);
    }
}
