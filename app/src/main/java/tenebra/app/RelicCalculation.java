package tenebra.app;

import java.util.List;
import java.util.stream.Stream;
import tenebra.darksector.DarkMatter;
import tenebra.darksector.Mediator;
import tenebra.darksector.model.CouplingFormula;
import tenebra.darksector.model.MediatorModel;
import tenebra.darksector.relic.CoupledSector;
import tenebra.darksector.relic.annihilation.AnnihilationChoices;
import tenebra.darksector.relic.annihilation.DarkContent;
import tenebra.darksector.relic.annihilation.DarkSide;
import tenebra.darksector.relic.annihilation.MediatedSector;
import tenebra.darksector.relic.annihilation.SecludedSector;
import tenebra.darksector.relic.freezeout.Cosmology;
import tenebra.darksector.relic.freezeout.CouplingSolver;
import tenebra.darksector.relic.freezeout.FreezeOut;
import tenebra.darksector.relic.freezeout.RelicAbundance;
import tenebra.darksector.relic.freezeout.ThermalTarget;
import tenebra.darksector.relic.target.TargetRemarks;

/**
 * What the points of a target have in common.
 *
 * @param coupling g_D as a function of the model's parameter
 * @param ratio mass of the mediator over that of the lightest dark particle
 */
record RelicCalculation(
        MediatorModel model, CouplingFormula coupling, double ratio, AnnihilationChoices choices, Cosmology cosmology) {
    private MediatedSector sector(DarkContent content, double mass) {
        return new MediatedSector(model, ratio * mass, new DarkSide(content, coupling, mass), choices);
    }

    /** Couplings that leave the observed abundance, weakest first, or the reason why there is none; mass in GeV. */
    List<RelicPoint> targets(DarkContent content, double mass) {
        MediatedSector sector = sector(content, mass);
        if (sector.isSecluded()) {
            return List.of(RelicPoint.without(sector, secluded(sector)));
        }
        CouplingSolver solver = new CouplingSolver(new FreezeOut(cosmology), search(sector));
        return switch (solver.solve(sector)) {
            case ThermalTarget.Found found ->
                found.solutions().stream()
                        .map(solution -> point(sector, solution.coupling(), solution.relic()))
                        .toList();
            case ThermalTarget.None none -> List.of(RelicPoint.without(sector, reason(none)));
        };
    }

    /** What is left at a coupling; mass in GeV. */
    RelicPoint abundance(DarkContent content, double mass, double parameter) {
        MediatedSector sector = sector(content, mass);
        return point(sector, parameter, new FreezeOut(cosmology).of(sector.at(parameter)));
    }

    private RelicPoint point(MediatedSector sector, double parameter, RelicAbundance relic) {
        return RelicPoint.of(
                sector,
                new RelicPoint.Solution(parameter, relic),
                new TargetRemarks(sector, parameter, relic, cosmology).all());
    }

    /** More than one coupling may do where the width depends on it through g_D. */
    private static CouplingSolver.Search search(MediatedSector sector) {
        return sector.darkCoupling(1) == sector.darkCoupling(0.5)
                ? CouplingSolver.Search.FIRST
                : CouplingSolver.Search.ALL;
    }

    private String reason(ThermalTarget.None none) {
        return none.atLargest().abundance() > cosmology.target()
                ? "no thermal target: with %s = %s, the largest that makes sense, %s is left"
                        .formatted(
                                model.parameter().name(),
                                Numbers.brief(none.largest()),
                                Numbers.brief(none.atLargest().abundance()))
                : "no thermal target: annihilation into two mediators leaves too little at any %s"
                        .formatted(model.parameter().name());
    }

    private String secluded(MediatedSector sector) {
        String open = "no thermal target in %s: dark matter annihilates into two lighter mediators"
                .formatted(model.parameter().name());
        boolean known = sector.mediator().kind() == Mediator.Kind.VECTOR
                && Stream.of(DarkMatter.DIRAC, DarkMatter.COMPLEX_SCALAR)
                        .anyMatch(kind -> sector.dark().content().equals(new DarkContent.Single(kind)));
        if (!known) {
            return open + ", which is not known here for this dark matter and mediator";
        }
        CoupledSector pairs = new SecludedSector(
                DarkMatter.of(sector.dark().content().symbol()),
                sector.dark().mass(),
                sector.mediator().mass());
        CouplingSolver solver = new CouplingSolver(new FreezeOut(cosmology), CouplingSolver.Search.FIRST);
        return switch (solver.solve(pairs)) {
            case ThermalTarget.Found found -> {
                double dark = found.weakest().coupling();
                yield "%s; alone they leave the observed abundance at g_D = %s, alpha_D = %s"
                        .formatted(open, Numbers.text(dark), Numbers.text(dark * dark / (4 * Math.PI)));
            }
            case ThermalTarget.None none -> open + ", and too much is left of it at any g_D";
        };
    }
}
