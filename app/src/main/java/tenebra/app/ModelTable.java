package tenebra.app;

import java.util.Locale;
import tenebra.darksector.Couplings;
import tenebra.darksector.Fermion;
import tenebra.darksector.model.CouplingParameter;
import tenebra.darksector.model.MassRange;
import tenebra.darksector.model.MediatorModel;

/** A model as it is understood: its couplings at unit parameter for a mass in its range. */
final class ModelTable {
    private static final double USUAL_MASS = 0.1;

    private ModelTable() {}

    static String of(MediatorModel model) {
        double mass = sampleMass(model.masses());
        Couplings couplings = model.couplings(mass, 1);
        Table table = new Table("couples to", "coupling");
        for (Fermion fermion : Fermion.values()) {
            if (couplings.to(fermion) != 0) {
                table.row(fermion.symbol(), number(couplings.to(fermion)));
            }
        }
        if (couplings.photon() != 0) {
            table.row("photon", number(couplings.photon()) + " /GeV");
        }
        couplings
                .dark()
                .ifPresent(dark -> table.row(
                        "dark matter",
                        "%s, %s of %s GeV"
                                .formatted(number(dark.coupling()), dark.kind().symbol(), number(dark.mass()))));
        CouplingParameter parameter = model.parameter();
        return "%s mediator of %s GeV, %s = 1%s%n%s"
                .formatted(
                        model.kind().symbol(), number(mass), parameter.name(), parameter.unitAfterLabel(), table.text())
                .replace("\r\n", "\n");
    }

    /** 100 MeV, or the mass of the range that is nearest to it [GeV]. */
    private static double sampleMass(MassRange masses) {
        return Math.clamp(USUAL_MASS, masses.low(), masses.high());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
