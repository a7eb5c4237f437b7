package tenebra.darksector.model;

/** A coupling as a function of a model's parameter and of the mediator's mass [GeV]. Equal formulas are equal values. */
public interface CouplingFormula {
    /** No coupling at all. */
    CouplingFormula NONE = new Constant(0);

    /** The same at every parameter and mass. */
    record Constant(double value) implements CouplingFormula {
        @Override
        public double at(double parameter, double mass) {
            return value;
        }
    }

    double at(double parameter, double mass);
}
