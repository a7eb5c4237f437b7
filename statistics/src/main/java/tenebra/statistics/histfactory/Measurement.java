package tenebra.statistics.histfactory;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tenebra.core.TenebraException;

/** Name of an analysis of a workspace, the factor that it measures, and what it says about parameters. */
public record Measurement(String name, String parameterOfInterest, List<ParameterSettings> parameters) {
    public Measurement {
        parameters = List.copyOf(parameters);
        Set<String> seen = new HashSet<>();
        for (ParameterSettings parameter : parameters) {
            if (!seen.add(parameter.name())) {
                throw TenebraException.usage(
                        "STA-021", "parameter given twice: %s in measurement %s".formatted(parameter.name(), name));
            }
        }
    }

    /** A measurement with the usual settings of all parameters. */
    public Measurement(String name, String parameterOfInterest) {
        this(name, parameterOfInterest, List.of());
    }

    /** What is said of the parameters of one modifier: one number (or range) for each of them, or an empty list. */
    public record ParameterSettings(
            String name,
            List<Double> inits,
            List<Range> bounds,
            List<Double> auxdata,
            List<Double> sigmas,
            List<Double> factors,
            Optional<Boolean> fixed) {
        public ParameterSettings {
            inits = List.copyOf(inits);
            bounds = List.copyOf(bounds);
            auxdata = List.copyOf(auxdata);
            sigmas = List.copyOf(sigmas);
            factors = List.copyOf(factors);
            for (double sigma : sigmas) {
                if (!(sigma > 0)) {
                    throw TenebraException.usage(
                            "STA-021", "sigma must be larger than 0: %s of parameter %s".formatted(sigma, name));
                }
            }
        }
    }

    /** Where a parameter may go. */
    public record Range(double low, double high) {
        public Range {
            if (!(low <= high)) {
                throw TenebraException.usage("STA-021", "bounds are in the wrong order: [%s, %s]".formatted(low, high));
            }
        }
    }
}
