package tenebra.darksector.moment;

import java.util.Optional;
import tenebra.core.Check;
import tenebra.darksector.Fermion;
import tenebra.darksector.Mediator;

/**
 * Difference of measured and expected a = (g − 2)/2 of a lepton; published ones are {@link MeasuredMoments}, the formula of what a
 * mediator adds is that of {@link MagneticMoment}.
 *
 * @param value measured less expected
 * @param error one standard deviation, experiment and theory together
 * @param source the papers
 */
public record MomentBand(String name, Fermion lepton, double value, double error, String source) {
    /**
     * Couplings from low to high, both included.
     *
     * @param low 0 if no coupling at all is allowed as well
     */
    public record Couplings(double low, double high) {}

    public MomentBand {
        Check.inRange("difference of magnetic moments", value, -1, 1, "");
        Check.positive("error of the magnetic moment", error, "");
    }

    /** Lower end of the band of that many standard deviations. */
    public double low(double deviations) {
        return value - deviations * error;
    }

    /** Upper end of the band of that many standard deviations. */
    public double high(double deviations) {
        return value + deviations * error;
    }

    /** Couplings of the mediator to the lepton with which its contribution lies in the band; none if its sign is wrong. */
    public Optional<Couplings> couplings(Mediator mediator, double deviations) {
        double unit = MagneticMoment.contribution(mediator.kind(), lepton.mass(), mediator.mass(), 1);
        double least = unit > 0 ? low(deviations) : -high(deviations);
        double most = unit > 0 ? high(deviations) : -low(deviations);
        if (most < 0) {
            return Optional.empty();
        }
        double size = Math.abs(unit);
        return Optional.of(new Couplings(Math.sqrt(Math.max(0, least) / size), Math.sqrt(most / size)));
    }
}
