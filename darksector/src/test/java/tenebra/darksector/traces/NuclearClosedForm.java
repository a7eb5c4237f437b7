package tenebra.darksector.traces;

import tenebra.darksector.Mediator;

/**
 * Invariants of l N → l N X, computed without cancellation of large terms, and the closed forms in them.
 *
 * @param s (p'+k)² − m²
 * @param u (p−k)² − m²
 * @param current2 P²
 * @param in P·p
 * @param out P·p'
 * @param mediator P·k
 * @param mixed u P·p + s P·p'
 */
record NuclearClosedForm(
        double s, double u, double t, double current2, double in, double out, double mediator, double mixed) {

    static NuclearClosedForm of(NuclearPoint point) {
        double m2 = point.incoming() * point.incoming();
        double dark2 = point.emitted() * point.emitted();
        double nucleus = point.nucleus();
        double left = point.energy() - point.emittedEnergy();
        double t = point.t();
        double u = point.u();
        double v = point.v();
        double k = point.emittedMomentum();
        double p = point.momentum();
        double kAlong = k * (p * Math.cos(point.theta()) - k) / v;
        double kAcross = k * p * Math.sin(point.theta()) / v;
        double qAlong = (u - t * (1 + left / nucleus)) / (2 * v);
        double[] range = point.rangeOfT();
        double gain = 1 + left / nucleus;
        double quadratic = gain * gain - v * v / (nucleus * nucleus);
        double qAcross = Math.sqrt(quadratic * (t - range[0]) * (range[1] - t)) / (2 * v);
        double cross = kAcross * qAcross * Math.cos(point.phi());
        double sum = 2 * (-point.emittedEnergy() * t / (2 * nucleus) - kAlong * qAlong - cross);
        double s = sum - u;
        double mediator = 2 * nucleus * point.emittedEnergy() - sum / 2;
        double in = 2 * nucleus * point.energy() - (s + t) / 2;
        double out = 2 * nucleus * (left - t / (2 * nucleus)) + (u + t) / 2;
        double lag = ((kAcross * kAcross + dark2) * v * v - kAlong * kAlong * (m2 + u))
                / (v * (point.emittedEnergy() * v + kAlong * left));
        double mixed = u * (2 * nucleus * lag - sum / 2 - kAlong / v * (u - t) / 2)
                + t * (kAlong / v - lag / nucleus) * out
                - 2 * cross * out;
        return new NuclearClosedForm(s, u, t, 4 * nucleus * nucleus + t, in, out, mediator, mixed);
    }

    /** Invariants of pair production, with p → −p₊, k → −k. */
    static NuclearClosedForm crossed(NuclearPoint point, NuclearPoint.Momenta p) {
        double s = -2 * p.c().dot(p.a());
        double u = -2 * p.b().dot(p.a());
        double nucleus = point.nucleus();
        double boost = (point.energy() + point.momentum()) / point.outgoing();
        FourVector current = FourVector.ofLightCone(2 * nucleus / boost, 2 * nucleus * boost, 0, 0)
                .minus(p.q());
        double in = -current.dot(p.b());
        double out = current.dot(p.c());
        double mediator = -current.dot(p.a());
        return new NuclearClosedForm(
                s, u, point.t(), 4 * nucleus * nucleus + point.t(), in, out, mediator, u * in + s * out);
    }

    double squared(Mediator.Kind kind, double m, double dark) {
        double m2 = m * m;
        double dark2 = dark * dark;
        double b = ((s + u) * (s + u) * current2 - 4 * t * mediator * mediator) / (s * u);
        double c = ((s + u) * (s + u) * current2 * t - 4 * mixed * mixed) / (s * u * s * u);
        double d = 2 * (s * s + u * u) / (s * u) * current2
                - 8 * t / (s * u) * (in * in + out * out + (2 * dark2 - s - u - t) * current2 / 2);
        return switch (kind) {
            case SCALAR -> b + (dark2 - 4 * m2) * c;
            case PSEUDOSCALAR -> b + dark2 * c;
            case VECTOR -> d + 2 * (dark2 + 2 * m2) * c;
            case AXIAL, SPIN_2 -> d + 2 * (dark2 - 4 * m2) * c + 4 * m2 / dark2 * b + 32 * m2 * t * current2 / (s * u);
        };
    }
}
