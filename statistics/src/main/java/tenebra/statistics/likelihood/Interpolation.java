package tenebra.statistics.likelihood;

/** How factors and events are continued between the nominal value and those at theta = 1 and -1 (HistFactory). */
public enum Interpolation {
    /** Factors as up^theta and down^-theta ({@code code1}), events on straight lines ({@code code0}); kinked at zero. */
    PIECEWISE("code1", "code0"),
    /** Inside |theta| = 1 polynomials of order six, as smooth there as two derivatives ({@code code4}, {@code code4p}). */
    SMOOTH("code4", "code4p");

    private final String factors;
    private final String events;

    Interpolation(String factors, String events) {
        this.factors = factors;
        this.events = events;
    }

    /** Name of the interpolation of factors (normsys). */
    public String factors() {
        return factors;
    }

    /** Name of the interpolation of events (histosys). */
    public String events() {
        return events;
    }
}
