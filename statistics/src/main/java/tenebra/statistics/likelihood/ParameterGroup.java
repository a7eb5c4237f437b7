package tenebra.statistics.likelihood;

import java.util.ArrayList;
import java.util.List;
import tenebra.core.TenebraException;
import tenebra.statistics.histfactory.Measurement.ParameterSettings;
import tenebra.statistics.histfactory.Measurement.Range;

/** The parameters behind one modifier name: one, or one for each bin of a channel. */
record ParameterGroup(String name, Family family, List<Double> widths) {
    /** Which modifiers share a parameter, and what is usual for it. */
    enum Family {
        FREE_FACTOR("normfactor", 0, 10),
        LUMINOSITY("lumi", 0, 10),
        UNIT_GAUSSIAN("normsys or histosys", -5, 5),
        FREE_BINS("shapefactor", 0, 10),
        POISSON_BINS("shapesys", 1e-10, 10),
        GAUSSIAN_BINS("staterror", 1e-10, 10);

        private final String modifiers;
        private final double lower;
        private final double upper;

        Family(String modifiers, double lower, double upper) {
            this.modifiers = modifiers;
            this.lower = lower;
            this.upper = upper;
        }

        String modifiers() {
            return modifiers;
        }

        boolean isScalar() {
            return this == FREE_FACTOR || this == LUMINOSITY || this == UNIT_GAUSSIAN;
        }
    }

    /**
     * @param widths one for each bin, or a single one: tau of a Poisson constraint, sigma of a Gaussian constraint; 0 if there is
     *     none
     */
    ParameterGroup {
        widths = List.copyOf(widths);
    }

    /** The parameters in order; bins of a shapesys without error have none. Empty settings mean the usual ones. */
    List<Parameter> parameters(ParameterSettings settings, boolean isStrength) {
        List<Integer> members = members();
        requireFitting(settings, members.size());
        List<Parameter> result = new ArrayList<>();
        for (int k = 0; k < members.size(); k++) {
            int bin = members.get(k);
            Range bounds = settings.bounds().isEmpty()
                    ? usualBounds(isStrength)
                    : settings.bounds().get(k);
            boolean isFixed =
                    settings.fixed().orElse(false) || (family == Family.GAUSSIAN_BINS && widths.get(bin) == 0);
            result.add(new Parameter(
                    family.isScalar() ? name : "%s[%d]".formatted(name, bin),
                    settings.inits().isEmpty()
                            ? usualValue(settings)
                            : settings.inits().get(k),
                    bounds.low(),
                    bounds.high(),
                    constraint(settings, bin),
                    isFixed));
        }
        return result;
    }

    /** Bins (or the number 0 of a scalar) that have a parameter. */
    List<Integer> members() {
        List<Integer> members = new ArrayList<>();
        for (int bin = 0; bin < widths.size(); bin++) {
            if (family != Family.POISSON_BINS || widths.get(bin) > 0) {
                members.add(bin);
            }
        }
        return members;
    }

    /** Auxiliary measurement of a member. */
    double auxiliary(ParameterSettings settings, int bin) {
        return switch (family) {
            case FREE_FACTOR, FREE_BINS -> 0;
            case UNIT_GAUSSIAN ->
                settings.auxdata().isEmpty() ? 0 : settings.auxdata().getFirst();
            case LUMINOSITY -> settings.auxdata().getFirst();
            case GAUSSIAN_BINS -> 1;
            case POISSON_BINS -> widths.get(bin);
        };
    }

    private Constraint constraint(ParameterSettings settings, int bin) {
        return switch (family) {
            case FREE_FACTOR, FREE_BINS -> new Constraint.None();
            case UNIT_GAUSSIAN, LUMINOSITY ->
                new Constraint.Gaussian(
                        settings.sigmas().isEmpty() ? 1 : settings.sigmas().getFirst());
            case GAUSSIAN_BINS ->
                widths.get(bin) > 0 ? new Constraint.Gaussian(widths.get(bin)) : new Constraint.None();
            case POISSON_BINS -> new Constraint.Poisson(widths.get(bin));
        };
    }

    private double usualValue(ParameterSettings settings) {
        return switch (family) {
            case UNIT_GAUSSIAN -> 0;
            case LUMINOSITY -> settings.auxdata().getFirst();
            case FREE_FACTOR, FREE_BINS, POISSON_BINS, GAUSSIAN_BINS -> 1;
        };
    }

    /** A strength that is not bounded by its measurement may be as large as it must. */
    private Range usualBounds(boolean isStrength) {
        return new Range(family.lower, isStrength ? Double.POSITIVE_INFINITY : family.upper);
    }

    private void requireFitting(ParameterSettings settings, int members) {
        requireSize("inits", settings.inits().size(), members);
        requireSize("bounds", settings.bounds().size(), members);
        requireSize("auxdata", settings.auxdata().size(), members);
        requireSize("sigmas", settings.sigmas().size(), members);
        boolean mayBeSet = family == Family.UNIT_GAUSSIAN || family == Family.LUMINOSITY;
        if (!settings.factors().isEmpty()
                || (!mayBeSet && settings.auxdata().size() + settings.sigmas().size() > 0)) {
            throw TenebraException.data(
                    "STA-025",
                    "auxdata, sigmas and factors of parameter %s follow from its %s and cannot be set"
                            .formatted(name, family.modifiers()));
        }
        if (family == Family.LUMINOSITY
                && (settings.auxdata().isEmpty() || settings.sigmas().isEmpty())) {
            throw TenebraException.data(
                    "STA-025", "the measurement must give auxdata and sigmas of the parameter %s".formatted(name));
        }
    }

    private void requireSize(String what, int size, int members) {
        if (size != 0 && size != members) {
            throw TenebraException.data(
                    "STA-025", "%s of parameter %s: %d given, %d needed".formatted(what, name, size, members));
        }
    }
}
