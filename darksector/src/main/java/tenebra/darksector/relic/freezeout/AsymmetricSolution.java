package tenebra.darksector.relic.freezeout;

/**
 * A coupling at which asymmetric dark matter is allowed.
 *
 * @param coupling in the unit of the model
 * @param relic what is left with it
 */
public record AsymmetricSolution(double coupling, AsymmetricAbundance relic) {}
