package tenebra.darksector.traces;

import tenebra.darksector.Mediator;

/** A22 of gamma l → l X: a quarter of the sum over all spins and polarisations of |M|²/(e² g²), in GeV² and e² c² for spin 2. */
public final class ComptonTrace {
    private ComptonTrace() {}

    /**
     * A22 at s − m² = U/(1−x), u − m² = −U, in the rest frame of the lepton with the photon along −z.
     *
     * @param virtuality U [GeV²]
     */
    public static double squared(Mediator mediator, double leptonMass, double x, double virtuality) {
        LeptonLine.Legs legs = legs(mediator.mass(), leptonMass, x, virtuality);
        FourVector k = legs.in().plus(legs.q()).minus(legs.out());
        if (mediator.kind() == Mediator.Kind.SPIN_2) {
            return spinTwo(legs, k, SpinTwoLine.Longitudinal.EXACT);
        }
        double sum = 0;
        for (int mu = 0; mu < 4; mu++) {
            LeptonLine line = new LeptonLine(
                    Spinor.particle(legs.out(), leptonMass),
                    LeptonLine.radiating(legs, axis(mu)),
                    Spinor.particle(legs.in(), leptonMass));
            sum += (mu == 0 ? -1 : 1) * line.summed(mediator, k);
        }
        return sum / 4;
    }

    /** The sum over the two transverse polarisations of the photon, which goes along −z, over four. */
    static double spinTwo(LeptonLine.Legs legs, FourVector k, SpinTwoLine.Longitudinal choice) {
        double momentum = Math.sqrt(k.x() * k.x() + k.z() * k.z());
        SpinTwoLine.Frame frame = SpinTwoLine.Frame.of(k.t(), momentum, Math.atan2(k.x(), k.z()), 1);
        return (new SpinTwoLine(legs, k, axis(1)).summed(choice, frame)
                        + new SpinTwoLine(legs, k, axis(2)).summed(choice, frame))
                / 4;
    }

    /** Momenta of the two legs of the lepton and of the photon. */
    static LeptonLine.Legs legs(double mediatorMass, double leptonMass, double x, double virtuality) {
        double photonEnergy = virtuality / (1 - x) / (2 * leptonMass);
        double plus = leptonMass * x;
        double minus = (mediatorMass * mediatorMass + virtuality) / leptonMass - plus;
        double across = Math.sqrt(plus * minus - mediatorMass * mediatorMass);
        FourVector p = new FourVector(leptonMass, 0, 0, 0);
        FourVector q = FourVector.ofLightCone(0, 2 * photonEnergy, 0, 0);
        FourVector out =
                FourVector.ofLightCone(leptonMass * (1 - x), leptonMass + 2 * photonEnergy - minus, -across, 0);
        return new LeptonLine.Legs(p, out, q, leptonMass);
    }

    private static FourVector axis(int mu) {
        return new FourVector(mu == 0 ? 1 : 0, mu == 1 ? 1 : 0, mu == 2 ? 1 : 0, mu == 3 ? 1 : 0);
    }
}
