package tenebra.statistics.toys;

/** A probability from toys: so many of so many. */
public record Share(long passed, long toys) {
    public double value() {
        return (double) passed / toys;
    }

    /** Standard error; with none or all passed that of one toy, so that it is never zero. */
    public double error() {
        double inside = Math.max(1, Math.min(passed, toys - passed));
        return Math.sqrt(inside * (1 - inside / toys)) / toys;
    }
}
