package tenebra.darksector.traces;

import tenebra.darksector.Mediator;

/**
 * |A|² of l N → l N X on a nucleus without spin, at unit couplings: half the sum over all spins of the lepton line with the
 * current P = P_i + P_f of the nucleus.
 *
 * <p>Instead of P stands P − c q with c such that its minus component vanishes, which the conserved charge of the lepton line
 * allows: P and q are nearly parallel.
 */
public final class NuclearEmissionTrace {
    private NuclearEmissionTrace() {}

    /** |A|² [GeV²; GeV⁴ for spin 2 with improved polarisations in the frame of the nucleus]. */
    public static double squared(Mediator.Kind kind, NuclearPoint point) {
        if (kind == Mediator.Kind.SPIN_2) {
            return spinTwo(point);
        }
        return squared(kind, point, point.boosted(point.incoming()).current());
    }

    /** The same with another current of the nucleus. */
    static double squared(Mediator.Kind kind, NuclearPoint point, FourVector current) {
        NuclearPoint.Momenta p = point.boosted(point.incoming());
        double mass = point.incoming();
        LeptonLine line = new LeptonLine(
                Spinor.particle(p.c(), mass),
                LeptonLine.radiating(new LeptonLine.Legs(p.a(), p.c(), p.q(), mass), current),
                Spinor.particle(p.a(), mass));
        return line.summed(new Mediator(kind, point.emitted()), p.b()) / 2;
    }

    private static double spinTwo(NuclearPoint point) {
        NuclearPoint.Momenta p = point.boosted(point.incoming());
        LeptonLine.Legs legs = new LeptonLine.Legs(p.a(), p.c(), p.q(), point.incoming());
        double boost = (point.energy() + point.momentum()) / point.incoming();
        SpinTwoLine.Frame frame =
                SpinTwoLine.Frame.of(point.emittedEnergy(), point.emittedMomentum(), point.theta(), boost);
        return new SpinTwoLine(legs, p.b(), p.current()).summed(SpinTwoLine.Longitudinal.IMPROVED, frame) / 2;
    }
}
