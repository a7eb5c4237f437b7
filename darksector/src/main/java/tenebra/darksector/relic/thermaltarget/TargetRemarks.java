package tenebra.darksector.relic.thermaltarget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tenebra.core.Units;
import tenebra.darksector.Fermion;
import tenebra.darksector.Mediator;
import tenebra.darksector.decay.InelasticPair;
import tenebra.darksector.relic.Reaction;
import tenebra.darksector.relic.annihilation.DarkContent;
import tenebra.darksector.relic.annihilation.MediatedSector;
import tenebra.darksector.relic.freezeout.Cosmology;
import tenebra.darksector.relic.freezeout.RelicAbundance;
import tenebra.matter.Constants;

/** What is to be known about a point, one sentence each: what excludes it, what it leaves out, how well it is checked. */
public record TargetRemarks(MediatedSector sector, double coupling, RelicAbundance relic, Cosmology cosmology) {
    /** N. Sabti et al., JCAP 01 (2020) 004 (arXiv:1910.01649), at 2 sigma. */
    private static final double EXCLUDED_BY_NUCLEI = 0.4 * Units.MEV;

    private static final double EXCLUDED_WITH_BACKGROUND = 3.7 * Units.MEV;

    /** Planck 2018 results VI, arXiv:1807.06209: limit on f_eff ⟨σv⟩/m [cm³/s/GeV], 95 %. */
    private static final double INJECTION = 3.2e-28;

    /** Smallest share of the energy that reaches the gas, taken low: T. R. Slatyer, arXiv:1506.03811, finds 0.1 to 1. */
    private static final double HEATING = 0.1;

    /** σv of 1 GeV⁻² [cm³/s]: (ħc)² c. */
    private static final double CM3_PER_SECOND =
            Constants.PER_GEV_SQUARED / (Units.CM * Units.CM) * (Constants.SPEED_OF_LIGHT / (Units.CM / Units.S));

    private static final double SLOW = 1e-4;
    private static final double STRONG = 0.3;
    private static final double DEGREES_UNSURE = 0.8 * Units.GEV;

    /** All that apply. */
    public List<String> all() {
        List<String> remarks = new ArrayList<>(relic.warnings());
        nuclei(remarks);
        background(remarks);
        equilibrium(remarks);
        remarks.addAll(sector.notes());
        accuracy(remarks);
        validation(remarks);
        return remarks;
    }

    private void nuclei(List<String> remarks) {
        double mass = sector.dark().mass();
        if (mass < EXCLUDED_BY_NUCLEI) {
            remarks.add("below 0.4 MeV excluded by the abundances of light nuclei (arXiv:1910.01649)");
        } else if (mass < EXCLUDED_WITH_BACKGROUND) {
            remarks.add("below 3.7 MeV disfavoured by light nuclei with the cosmic microwave background, "
                    + "if it couples to electrons or to neutrinos alone (arXiv:1910.01649)");
        }
    }

    /** Pairs of one kind that annihilate at rest; of two states the heavier one is gone by then, however small the splitting. */
    private void background(List<String> remarks) {
        if (sector.dark().content() instanceof DarkContent.Split) {
            return;
        }
        Reaction reaction = sector.at(coupling).reactions().getFirst();
        double mass = sector.dark().mass();
        double slow = reaction.crossSection().at(2 * mass / Math.sqrt(1 - SLOW * SLOW)) * 2 * SLOW;
        double share = reaction.first() == reaction.second() ? 1 : 0.5;
        if (HEATING * share * slow * CM3_PER_SECOND / mass > INJECTION) {
            remarks.add(
                    "excluded by the cosmic microwave background, as it annihilates in the s-wave, unless it is asymmetric "
                            + "(arXiv:1807.06209)");
        }
    }

    private void equilibrium(List<String> remarks) {
        if (!(sector.dark().content() instanceof DarkContent.Split split) || split.splitting() == 0) {
            return;
        }
        double mass = sector.dark().mass();
        double temperature = mass / relic.freezeOut();
        InelasticPair pair = new InelasticPair(mass, mass * (1 + split.splitting()), split.phase());
        TransitionRates rates = TransitionRates.of(
                pair,
                new TransitionRates.Plasma(
                        sector.mediator(), sector.darkCoupling(coupling), sector.couplings(coupling), temperature));
        double expansion =
                TransitionRates.expansion(temperature, cosmology.degrees().energy(temperature), cosmology.planckMass());
        double ratio = rates.over(expansion);
        remarks.add(String.format(
                Locale.ROOT,
                ratio > 1
                        ? "transitions between the two states run %.2g times as fast as the expansion at freeze-out, as assumed"
                        : "transitions between the two states are too slow for their equilibrium at freeze-out, which is assumed: %.2g of the expansion",
                ratio));
    }

    private void accuracy(List<String> remarks) {
        double dark = sector.darkCoupling(coupling);
        boolean dimensionless = sector.mediator().kind() != Mediator.Kind.SPIN_2;
        if (dimensionless && dark * dark / (4 * Math.PI) > STRONG) {
            remarks.add("corrections of higher order in alpha_D are left out: tens of per cent (arXiv:2405.08881)");
        }
        if (sector.dark().mass() > DEGREES_UNSURE) {
            remarks.add(
                    "degrees of freedom at the transition of quarks to hadrons: 3 % at 1 GeV, up to 14 % above 2 GeV");
        }
    }

    private void validation(List<String> remarks) {
        boolean compared = sector.isMixing()
                || (sector.mediator().kind() == Mediator.Kind.VECTOR
                        && sector.couplings(1).to(Fermion.ELECTRON) != 0
                        && sector.couplings(1).to(Fermion.UP) != 0
                        && sector.couplings(1).to(Fermion.UP)
                                == sector.couplings(1).to(Fermion.DOWN));
        if (!compared) {
            remarks.add(
                    "no published target of this model is compared with: its formulas and the solver are checked alone");
        }
    }
}
