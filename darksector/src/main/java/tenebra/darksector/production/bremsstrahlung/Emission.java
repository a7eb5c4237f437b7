package tenebra.darksector.production.bremsstrahlung;

/** Energy and angle of an emitted mediator, filled by a sampler; its holder reuses it. */
public final class Emission {
    private double fraction;
    private double oneMinusCosine;

    /** Share x of the lepton's energy. */
    public double fraction() {
        return fraction;
    }

    /** 1 − cosθ of the angle to the lepton; small angles are not lost in it. */
    public double oneMinusCosine() {
        return oneMinusCosine;
    }

    /** Angle to the lepton [rad]. */
    public double angle() {
        return 2 * StrictMath.asin(Math.sqrt(Math.min(1, oneMinusCosine / 2)));
    }

    void set(double newFraction, double newOneMinusCosine) {
        fraction = newFraction;
        oneMinusCosine = newOneMinusCosine;
    }
}
