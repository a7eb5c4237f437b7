package tenebra.darksector.relic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tenebra.darksector.DarkMatter;
import tenebra.darksector.decay.InelasticPair;
import tenebra.darksector.model.CouplingFormula;
import tenebra.darksector.model.MediatorModel;
import tenebra.darksector.relic.annihilation.DarkContent;
import tenebra.darksector.relic.annihilation.DarkSide;
import tenebra.darksector.relic.annihilation.MediatedSector;
import tenebra.darksector.relic.annihilation.SecludedSector;
import tenebra.darksector.relic.annihilation.TestModels;
import tenebra.darksector.relic.freezeout.Cosmology;
import tenebra.darksector.relic.freezeout.GondoloGelmini;

/**
 * A case of the reference computation, which is a separate program with R(s) point by point from the Particle Data Group; its name says the
 * model: ap dark photon, lmt L_mu - L_tau, bl B - L, phi scalar mediator, spin2, secl annihilation into mediators; dark matter; couplings; R is the
 * ratio of masses and m the dark mass [GeV].
 *
 * @param coupling that leaves Ωh² = 0.12
 * @param width total width [GeV] of the mediator
 * @param freezeOut x_f
 * @param average effective ⟨σv⟩ [GeV⁻²] at x = 20
 * @param recipe Ωh² of the semi-analytic recipe
 */
record ReferenceCase(String name, double coupling, double width, double freezeOut, double average, double recipe) {
    /** One line of values separated by blanks. */
    static ReferenceCase of(String line) {
        String[] fields = line.trim().split(" +", -1);
        double[] numbers =
                Arrays.stream(fields).skip(1).mapToDouble(Double::parseDouble).toArray();
        return new ReferenceCase(fields[0], numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    Cosmology cosmology() {
        Cosmology standard = Cosmology.standard();
        return name.endsWith("-GG") ? standard.with(new GondoloGelmini()) : standard;
    }

    /**
     * Relative deviation that is allowed: 1e-4; where hadrons take part, what our curve of R and their points differ by; where the width is
     * 3e-14 of the mass, the rounding of energies in the reference.
     */
    double tolerance() {
        boolean hadrons = name.startsWith("ap-") && mass() > 0.2;
        boolean rounded = parts().contains("equal");
        return hadrons ? 2.5e-3 : rounded ? 1e-3 : 1e-4;
    }

    CoupledSector sector() {
        return mediated()
                .<CoupledSector>map(sector -> sector)
                .orElseGet(() -> new SecludedSector(DarkMatter.DIRAC, mass(), mediatorMass()));
    }

    /** Empty for annihilation into mediators alone. */
    Optional<MediatedSector> mediated() {
        return name.startsWith("secl")
                ? Optional.empty()
                : Optional.of(TestModels.sector(model(), mediatorMass(), dark()));
    }

    double mass() {
        return number("m");
    }

    double mediatorMass() {
        return number("R") * mass();
    }

    private MediatorModel model() {
        return switch (parts().getFirst()) {
            case "ap" -> TestModels.darkPhoton();
            case "lmt" -> TestModels.muonsLessTaus();
            case "bl" -> TestModels.baryonsLessLeptons();
            case "phi" -> parts().contains("mu") ? TestModels.muonScalar() : TestModels.leptonicScalar();
            case "spin2" -> TestModels.tensor(0);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private DarkSide dark() {
        return new DarkSide(content(), darkCoupling(), mass());
    }

    private DarkContent content() {
        return switch (parts().get(1)) {
            case "scalar" -> new DarkContent.Single(DarkMatter.COMPLEX_SCALAR);
            case "majorana" -> new DarkContent.Single(DarkMatter.MAJORANA);
            case "dirac" -> new DarkContent.Single(DarkMatter.DIRAC);
            case "rvector" -> new DarkContent.Single(DarkMatter.REAL_VECTOR);
            case "idm" -> new DarkContent.Split(number("d"), InelasticPair.Phase.SAME);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private CouplingFormula darkCoupling() {
        if (parts().contains("equal")) {
            return (parameter, mediatorMass) -> parameter;
        }
        if (name.startsWith("spin2")) {
            return (parameter, mediatorMass) -> 1 / mediatorMass;
        }
        boolean alpha = parts().stream().anyMatch(part -> part.startsWith("aD"));
        return new CouplingFormula.Constant(alpha ? Math.sqrt(4 * Math.PI * number("aD")) : number("gchi"));
    }

    private List<String> parts() {
        return List.of(name.split("-", -1));
    }

    /** The number behind a label. */
    private double number(String label) {
        return parts().stream()
                .skip(1)
                .filter(part -> part.matches(label + "[0-9.]+"))
                .mapToDouble(part -> Double.parseDouble(part.substring(label.length())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }
}
