package tenebra.darksector.model;

/** A coupling as a function of a model's parameter and of the mediator's mass [GeV]. */
@FunctionalInterface
public interface CouplingFormula {
    /** No coupling at all. */
    CouplingFormula NONE = (parameter, mass) -> 0;

    double at(double parameter, double mass);
}
