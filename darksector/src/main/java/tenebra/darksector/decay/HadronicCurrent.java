package tenebra.darksector.decay;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import tenebra.darksector.Couplings;
import tenebra.darksector.Fermion;
import tenebra.darksector.Mediator;

/**
 * The hadrons that a vector off its mass shell ends in, without J/ψ, ψ(2S) and Υ, which are too narrow to be summed over a thermal
 * spectrum like the rest. Quarks that couple as their charges: R of the data; all quarks alike: {@link IsoscalarRatio}; others as in
 * {@link HadronicWidth}.
 *
 * @param squared c²
 * @param ratio R as a function of energy [GeV]
 * @param bends energies [GeV] at which R starts, bends or peaks
 */
record HadronicCurrent(double squared, DoubleUnaryOperator ratio, List<Double> bends, List<String> notes) {
    private static final double ROUNDING = 1e-9;
    private static final HadronicCurrent NONE = new HadronicCurrent(0, energy -> 0, List.of(), List.of());

    HadronicCurrent {
        bends = List.copyOf(bends);
        notes = List.copyOf(notes);
    }

    static HadronicCurrent of(Mediator.Kind kind, Couplings couplings) {
        boolean coupled = couplings.fermions().entrySet().stream()
                .anyMatch(entry -> entry.getKey().isQuark() && entry.getValue() != 0);
        if (!coupled) {
            return NONE;
        }
        if (kind != Mediator.Kind.VECTOR) {
            return new HadronicCurrent(
                    0,
                    NONE.ratio,
                    List.of(),
                    HadronicWidth.of(new Mediator(kind, 1), couplings).notes());
        }
        double up = couplings.to(Fermion.UP);
        if (HadronicWidth.likeCharges(couplings)) {
            double coupling = up / Fermion.UP.charge();
            return new HadronicCurrent(coupling * coupling, HadronicRatio::continuum, HadronicRatio.bends(), List.of());
        }
        if (isBaryonic(couplings)) {
            return new HadronicCurrent(
                    9 * up * up,
                    IsoscalarRatio::at,
                    IsoscalarRatio.bends(),
                    List.of("quarks couple by baryon number: hadrons from omega, phi and free quarks, good to 20 %"));
        }
        return new HadronicCurrent(
                1,
                energy -> HadronicRatio.pions(energy) == 0 ? 0 : HadronicWidth.continuum(energy, couplings),
                HadronicRatio.bends(),
                HadronicWidth.of(new Mediator(kind, 1), couplings).notes());
    }

    private static boolean isBaryonic(Couplings couplings) {
        double up = couplings.to(Fermion.UP);
        return List.of(Fermion.DOWN, Fermion.STRANGE, Fermion.CHARM, Fermion.BOTTOM).stream()
                .allMatch(quark -> Math.abs(couplings.to(quark) - up) <= ROUNDING * Math.abs(up));
    }

    /** Width [GeV] of a vector of that mass [GeV]. */
    double width(double energy) {
        return squared == 0 ? 0 : squared * energy * ratio.applyAsDouble(energy) / (12 * Math.PI);
    }
}
