package tenebra.darksector.relic.annihilation;

import tenebra.darksector.decay.StandardModelWidth;

/**
 * Width into the Standard Model at one value of a model's parameter, to which all these couplings are proportional.
 *
 * @param unit width at unit parameter
 */
record FinalStates(StandardModelWidth unit, double parameter) {
    /** Width [GeV] of a mediator of that mass [GeV]. */
    double width(double energy) {
        return parameter * parameter * unit.at(energy);
    }
}
