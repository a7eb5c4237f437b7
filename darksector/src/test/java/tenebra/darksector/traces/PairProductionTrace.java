package tenebra.darksector.traces;

/**
 * |A|² of gamma N → l⁺ l⁻ N on a nucleus without spin: half the sum over the two transverse polarisations and all spins, with
 * the current P of the nucleus (shifted along q as in {@link NuclearEmissionTrace}).
 */
public final class PairProductionTrace {
    private PairProductionTrace() {}

    /**
     * |A|² [GeV²].
     *
     * @param point with a the photon (mass 0), b the antilepton, c the lepton
     */
    public static double squared(NuclearPoint point) {
        double mass = point.outgoing();
        NuclearPoint.Momenta p = point.boosted(mass);
        LeptonLine.Legs legs = new LeptonLine.Legs(p.b().times(-1), p.c(), p.q(), mass);
        LeptonLine line = new LeptonLine(
                Spinor.particle(p.c(), mass),
                LeptonLine.radiating(legs, p.current()),
                Spinor.antiparticle(p.b(), mass));
        return (line.squared(DiracMatrix.gamma(1)) + line.squared(DiracMatrix.gamma(2))) / 2;
    }
}
