package tenebra.darksector.decay;

import java.util.ArrayList;
import java.util.List;
import tenebra.core.Units;
import tenebra.darksector.Couplings;
import tenebra.darksector.Fermion;
import tenebra.darksector.Mediator;

/**
 * Width of a vector into hadrons, Γ = (M/12π) Σ c² R, and what is to be known about it.
 *
 * <p>Quark couplings proportional to the charge: c = g/Q, R of {@link HadronicRatio}; as good as the data. Other couplings, after
 * P. Ilten, Y. Soreq, M. Williams, W. Xue, JHEP 06 (2018) 004 (arXiv:1801.04847), simplified: below 1.1 GeV R is shared among rho,
 * omega and phi as their Breit-Wigner peaks stand to each other, and each couples as its quarks do, c = g_u − g_d, 3(g_u + g_d),
 * −3 g_s; above, c² = Σg²/ΣQ² over the flavours that are open. Good on the peaks and in the continuum above 2 GeV; in between no
 * better than a factor of 2.
 *
 * @param width [GeV]
 */
record HadronicWidth(double width, List<String> notes) {
    private static final double MESONS_BELOW = 1.1 * Units.GEV;
    private static final double CONTINUUM_ABOVE = 2 * Units.GEV;
    /** Pairs of D mesons (Particle Data Group). */
    private static final double OPEN_CHARM = 3.730 * Units.GEV;

    HadronicWidth {
        notes = List.copyOf(notes);
    }

    static HadronicWidth of(Mediator mediator, Couplings couplings) {
        double mass = mediator.mass();
        boolean coupled = couplings.fermions().entrySet().stream()
                .anyMatch(entry -> entry.getKey().isQuark() && entry.getValue() != 0);
        if (!coupled || HadronicRatio.pions(mass) == 0) {
            return new HadronicWidth(0, List.of());
        }
        if (mediator.kind() != Mediator.Kind.VECTOR) {
            return new HadronicWidth(
                    0,
                    List.of("hadrons are left out: no width of a %s mediator into hadrons is known here"
                            .formatted(mediator.kind().symbol())));
        }
        double ratio = continuum(mass, couplings) + narrow(mass, couplings);
        return new HadronicWidth(mass * ratio / (12 * Math.PI), notes(mass, couplings));
    }

    /** Σ c² R of a vector at that energy [GeV], without J/ψ, ψ(2S) and Υ. */
    static double continuum(double energy, Couplings couplings) {
        return energy < MESONS_BELOW ? mesons(energy, couplings) : flavours(energy, couplings);
    }

    private static double mesons(double mass, Couplings couplings) {
        double up = couplings.to(Fermion.UP);
        double down = couplings.to(Fermion.DOWN);
        double rho = rhoPeak(mass);
        double omega = Resonance.OMEGA.ratio(mass);
        double phi = Resonance.PHI.ratio(mass);
        double coupled = square(up - down) * rho
                + square(3 * (up + down)) * omega
                + square(3 * couplings.to(Fermion.STRANGE)) * phi;
        return HadronicRatio.continuum(mass) * coupled / (rho + omega + phi);
    }

    private static double rhoPeak(double mass) {
        double rho = square(HadronicRatio.RHO_MASS);
        double imaginary = HadronicRatio.RHO_MASS * HadronicRatio.RHO_WIDTH;
        return HadronicRatio.pions(mass) * rho * rho / (square(mass * mass - rho) + square(imaginary));
    }

    private static double flavours(double mass, Couplings couplings) {
        double coupled = 0;
        double charged = 0;
        for (Fermion quark : open(mass)) {
            coupled += square(couplings.to(quark));
            charged += square(quark.charge());
        }
        return HadronicRatio.continuum(mass) * coupled / charged;
    }

    private static double narrow(double mass, Couplings couplings) {
        double charm = square(couplings.to(Fermion.CHARM) / Fermion.CHARM.charge());
        double bottom = square(couplings.to(Fermion.BOTTOM) / Fermion.BOTTOM.charge());
        return charm * HadronicRatio.peaks(mass, List.of(Resonance.J_PSI, Resonance.PSI_2S))
                + bottom
                        * HadronicRatio.peaks(
                                mass,
                                List.of(
                                        Resonance.UPSILON_1S,
                                        Resonance.UPSILON_2S,
                                        Resonance.UPSILON_3S,
                                        Resonance.UPSILON_4S));
    }

    private static List<Fermion> open(double mass) {
        List<Fermion> quarks = new ArrayList<>(List.of(Fermion.UP, Fermion.DOWN, Fermion.STRANGE));
        if (mass > OPEN_CHARM) {
            quarks.add(Fermion.CHARM);
        }
        if (mass > Resonance.OPEN_BOTTOM) {
            quarks.add(Fermion.BOTTOM);
        }
        return quarks;
    }

    private static List<String> notes(double mass, Couplings couplings) {
        if (likeCharges(couplings)) {
            return List.of();
        }
        return List.of(
                mass < CONTINUUM_ABOVE
                        ? "quarks do not couple as their charges: hadrons by shares of rho, omega, phi and of flavours, "
                                + "off the peaks no better than a factor of 2"
                        : "quarks do not couple as their charges: hadrons by shares of flavours");
    }

    /** Whether all quarks couple in proportion to their charge. */
    static boolean likeCharges(Couplings couplings) {
        double scale = couplings.to(Fermion.UP) / Fermion.UP.charge();
        return couplings.fermions().keySet().stream()
                        .filter(Fermion::isQuark)
                        .allMatch(quark ->
                                Math.abs(couplings.to(quark) - scale * quark.charge()) <= 1e-9 * Math.abs(scale))
                && couplings.to(Fermion.DOWN) != 0
                && couplings.to(Fermion.STRANGE) != 0;
    }

    private static double square(double value) {
        return value * value;
    }
}
