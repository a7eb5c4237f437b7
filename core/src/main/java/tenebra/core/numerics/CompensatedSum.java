package tenebra.core.numerics;

/** A sum of many doubles that keeps what rounding would lose (Neumaier 1974). Order still matters in the last bit: keep it fixed. */
public final class CompensatedSum {
    private double sum;
    private double compensation;

    public void add(double value) {
        double total = sum + value;
        compensation += Math.abs(sum) >= Math.abs(value) ? (sum - total) + value : (value - total) + sum;
        sum = total;
    }

    public double value() {
        return sum + compensation;
    }
}
