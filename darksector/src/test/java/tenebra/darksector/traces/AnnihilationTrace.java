package tenebra.darksector.traces;

import tenebra.darksector.Mediator;

/** Sum over all spins and polarisations of |M|²/(e² g²) of l⁺ l⁻ → gamma X. */
public final class AnnihilationTrace {
    private AnnihilationTrace() {}

    /**
     * The sum; its average over the spins of the beam and target is a quarter of it.
     *
     * @param s [GeV²]
     * @param cosine of the angle between X and the lepton l⁻ in the centre of mass
     */
    public static double summed(Mediator mediator, double leptonMass, double s, double cosine) {
        double energy = Math.sqrt(s) / 2;
        double momentum = Math.sqrt(energy * energy - leptonMass * leptonMass);
        double photon = (s - mediator.mass() * mediator.mass()) / (4 * energy);
        double sine = Math.sqrt(1 - cosine * cosine);
        FourVector lepton = new FourVector(energy, 0, 0, momentum);
        FourVector antilepton = new FourVector(energy, 0, 0, -momentum);
        FourVector k = new FourVector(2 * energy - photon, photon * sine, 0, photon * cosine);
        FourVector q = new FourVector(photon, -photon * sine, 0, -photon * cosine);
        LeptonLine.Legs legs = new LeptonLine.Legs(lepton, antilepton.times(-1), q.times(-1), leptonMass);
        double sum = 0;
        for (FourVector a : new FourVector[] {new FourVector(0, cosine, 0, -sine), new FourVector(0, 0, 1, 0)}) {
            LeptonLine line = new LeptonLine(
                    Spinor.antiparticle(antilepton, leptonMass),
                    LeptonLine.radiating(legs, a),
                    Spinor.particle(lepton, leptonMass));
            sum += line.summed(mediator, k);
        }
        return sum;
    }
}
