package tenebra.darksector.production.annihilation;

import tenebra.darksector.Fermion;
import tenebra.darksector.Mediator;
import tenebra.darksector.decay.DarkPair;
import tenebra.darksector.decay.PairWidth;
import tenebra.matter.Constants;

/**
 * Total width of a mediator that decays to dark matter and to charged leptons with one coupling, and to nothing else: good
 * below the threshold of hadrons, or where dark matter takes nearly all.
 */
final class LeptonicWidth {
    private LeptonicWidth() {}

    /**
     * Γ(χχ) + Γ(ee) + Γ(μμ) + Γ(ττ) [GeV].
     *
     * @param leptonCoupling g = ε e, the same for all leptons
     */
    static double total(Mediator mediator, DarkPair pair, double leptonCoupling) {
        return pair.width(mediator)
                + PairWidth.fermions(mediator, leptonCoupling, Constants.ELECTRON_MASS)
                + PairWidth.fermions(mediator, leptonCoupling, Constants.MUON_MASS)
                + PairWidth.fermions(mediator, leptonCoupling, Fermion.TAU.mass());
    }
}
