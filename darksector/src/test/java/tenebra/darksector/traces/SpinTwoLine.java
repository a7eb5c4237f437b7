package tenebra.darksector.traces;

import java.util.List;

/**
 * Emission of a particle of spin 2 by a lepton and a photon: two orders on the lepton line, the contact term, and the fusion of
 * the external photon with the one that the lepton radiates; in units i c e.
 *
 * @param legs of the lepton; q is the external photon
 * @param k of the mediator
 * @param a polarisation of the external photon, or the current of the nucleus
 */
record SpinTwoLine(LeptonLine.Legs legs, FourVector k, FourVector a) {
    /** Which polarisation stands for helicity 0 and the part of ±1 that goes with it. */
    enum Longitudinal {
        /** (|k|, E k^)/m. */
        EXACT,
        /** That minus k/m, with the trace term of the tensor that it brings: equal where the tensor is conserved. */
        IMPROVED
    }

    /** Sum over all spins of the lepton and the five polarisations, which refer to the frame of the unit vector given. */
    double summed(Longitudinal choice, Frame frame) {
        FourVector e1 = frame.inPlane();
        FourVector e2 = frame.acrossPlane();
        FourVector eL = frame.longitudinal(choice);
        DiracMatrix zero =
                pair(eL, eL).times(2).plus(pair(e1, e1).plus(pair(e2, e2)).times(-1));
        if (choice == Longitudinal.IMPROVED) {
            zero = zero.plus(trace().times(2));
        }
        List<DiracMatrix> amplitudes = List.of(
                pair(e1, e1).plus(pair(e2, e2).times(-1)).times(Math.sqrt(0.5)),
                pair(e1, e2).times(Math.sqrt(2)),
                pair(e1, eL).times(Math.sqrt(2)),
                pair(e2, eL).times(Math.sqrt(2)),
                zero.times(Math.sqrt(1 / 6.0)));
        List<Spinor> out = Spinor.particle(legs.out(), legs.mass());
        List<Spinor> in = Spinor.particle(legs.in(), legs.mass());
        return amplitudes.stream()
                .mapToDouble(amplitude -> Spinor.sumOfSquares(out, amplitude, in))
                .sum();
    }

    /** Transverse and longitudinal polarisations of the mediator in one frame. */
    record Frame(FourVector inPlane, FourVector acrossPlane, FourVector exact, FourVector improved) {
        FourVector longitudinal(Longitudinal choice) {
            return choice == Longitudinal.EXACT ? exact : improved;
        }

        /** Of a mediator in the x-z plane at an angle to z, boosted along z by p⁺ → p⁺/boost. */
        static Frame of(double energy, double momentum, double theta, double boost) {
            double mass = Math.sqrt((energy - momentum) * (energy + momentum));
            double sine = Math.sin(theta);
            double cosine = Math.cos(theta);
            double half = Math.sin(theta / 2);
            double back = -mass / (energy + momentum);
            return new Frame(
                    FourVector.ofLightCone(-sine / boost, sine * boost, cosine, 0),
                    new FourVector(0, 0, 1, 0),
                    FourVector.ofLightCone(
                            (momentum + energy * cosine) / mass / boost,
                            (momentum - energy * cosine) / mass * boost,
                            energy * sine / mass,
                            0),
                    FourVector.ofLightCone(
                            back * 2 * half * half / boost, back * (1 + cosine) * boost, -back * sine, 0));
        }
    }

    /** Amplitude for the polarisation tensor (e f + f e)/2. */
    private DiracMatrix pair(FourVector e, FourVector f) {
        FourVector early = legs.in().plus(legs.q());
        FourVector late = legs.out().minus(legs.q());
        FourVector radiated = legs.in().minus(legs.out());
        DiracMatrix slashedA = DiracMatrix.slash(a);
        return lepton(e, f, early.plus(legs.out()))
                .times(LeptonLine.propagator(early, legs.mass()))
                .times(slashedA)
                .plus(slashedA.times(LeptonLine.propagator(late, legs.mass()))
                        .times(lepton(e, f, legs.in().plus(late))))
                .times(-0.25)
                .plus(DiracMatrix.slash(e)
                        .times(f.dot(a))
                        .plus(DiracMatrix.slash(f).times(e.dot(a)))
                        .times(0.5))
                .plus(photons(e, f, radiated).plus(photons(f, e, radiated)).times(1 / radiated.squared()));
    }

    private static DiracMatrix lepton(FourVector e, FourVector f, FourVector sum) {
        return DiracMatrix.slash(e).times(f.dot(sum)).plus(DiracMatrix.slash(f).times(e.dot(sum)));
    }

    /** Field of the external photon, contracted with e, times that of the radiated one, contracted with f. */
    private DiracMatrix photons(FourVector e, FourVector f, FourVector radiated) {
        FourVector field = a.times(e.dot(legs.q())).minus(legs.q().times(e.dot(a)));
        return DiracMatrix.slash(field)
                .times(f.dot(radiated))
                .plus(DiracMatrix.slash(f).times(-field.dot(radiated)));
    }

    /** What multiplies the metric tensor. */
    private DiracMatrix trace() {
        FourVector radiated = legs.in().minus(legs.out());
        return DiracMatrix.slash(a)
                .times(legs.q().dot(radiated))
                .plus(DiracMatrix.slash(legs.q()).times(-a.dot(radiated)))
                .times(-1 / radiated.squared());
    }
}
