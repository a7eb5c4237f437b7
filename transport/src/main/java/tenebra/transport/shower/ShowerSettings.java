package tenebra.transport.shower;

import java.util.Map;
import tenebra.core.Check;

/**
 * What a full shower does.
 *
 * @param cuts in all elements but those named
 * @param cutsOf elements with cuts of their own, by number
 * @param steps of charged particles
 * @param suppression of bremsstrahlung
 */
public record ShowerSettings(Cuts cuts, Map<Integer, Cuts> cutsOf, Steps steps, Suppression suppression) {
    public ShowerSettings {
        cutsOf = Map.copyOf(cutsOf);
    }

    /** Standard steps with suppression, and these cuts everywhere. */
    public static ShowerSettings of(Cuts cuts) {
        return new ShowerSettings(cuts, Map.of(), Steps.STANDARD, Suppression.ON);
    }

    /** The cuts in an element. */
    public Cuts cutsIn(int element) {
        return cutsOf.getOrDefault(element, cuts);
    }

    public ShowerSettings with(Steps other) {
        return new ShowerSettings(cuts, cutsOf, other, suppression);
    }

    public ShowerSettings with(Suppression other) {
        return new ShowerSettings(cuts, cutsOf, steps, other);
    }

    /**
     * Which particles come first and which are shown to observers.
     *
     * @param leading particles of at least this kinetic energy [GeV] are followed before all others
     * @param observed segments of at least this kinetic energy [GeV] are handed to observers
     */
    public record Order(double leading, double observed) {
        /** All particles are of the leading part; all segments are shown. */
        public static final Order ALL = new Order(0, 0);

        public Order {
            Check.notNegative("leading energy", leading, "GeV");
            Check.inRange("energy of observed segments", observed, 0, Math.max(leading, 1000), "GeV");
        }
    }
}
