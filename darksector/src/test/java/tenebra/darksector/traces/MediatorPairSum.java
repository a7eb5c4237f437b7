package tenebra.darksector.traces;

import tenebra.core.numerics.GaussLegendre;

/**
 * Cross section of dark matter and its antiparticle into two massive vectors at unit coupling: tree amplitudes of all spins and
 * polarisations, squared, summed and integrated over the angle.
 *
 * @param mass of the dark matter [GeV]
 * @param vector mass [GeV]
 */
public record MediatorPairSum(double mass, double vector) {
    private static final GaussLegendre ANGLES = new GaussLegendre(24);
    private static final int PIECES = 40;

    /** A square summed over spins and polarisations. */
    private interface Summed {
        double of(FourVector p, FourVector q, FourVector k, FourVector l);
    }

    /** Of a Dirac fermion [GeV⁻²], averaged over four spin states, for identical vectors. */
    public double ofFermions(double energy) {
        return integrated(energy, this::fermions) / 4;
    }

    /** Of a complex scalar [GeV⁻²]. */
    public double ofScalars(double energy) {
        return integrated(energy, this::scalars);
    }

    private double integrated(double energy, Summed summed) {
        double half = energy / 2;
        double before = Math.sqrt((half - mass) * (half + mass));
        double after = Math.sqrt((half - vector) * (half + vector));
        FourVector p = new FourVector(half, 0, 0, before);
        FourVector q = new FourVector(half, 0, 0, -before);
        double sum = ANGLES.integrate(
                cosine -> {
                    double sine = Math.sqrt(1 - cosine * cosine);
                    FourVector k = new FourVector(half, after * sine, 0, after * cosine);
                    return summed.of(p, q, k, new FourVector(half, -k.x(), 0, -k.z()));
                },
                -1,
                1,
                PIECES);
        return sum * after / (before * 64 * Math.PI * energy * energy);
    }

    private double fermions(FourVector p, FourVector q, FourVector k, FourVector l) {
        double sum = 0;
        DiracMatrix early = LeptonLine.propagator(p.minus(k), mass);
        DiracMatrix late = LeptonLine.propagator(p.minus(l), mass);
        for (FourVector e : PairCurrent.polarisations(k)) {
            for (FourVector f : PairCurrent.polarisations(l)) {
                DiracMatrix amplitude = DiracMatrix.slash(f)
                        .times(early)
                        .times(DiracMatrix.slash(e))
                        .plus(DiracMatrix.slash(e).times(late).times(DiracMatrix.slash(f)));
                sum += Spinor.sumOfSquares(Spinor.antiparticle(q, mass), amplitude, Spinor.particle(p, mass));
            }
        }
        return sum;
    }

    private double scalars(FourVector p, FourVector q, FourVector k, FourVector l) {
        double sum = 0;
        double t = p.minus(k).squared() - mass * mass;
        double u = p.minus(l).squared() - mass * mass;
        for (FourVector e : PairCurrent.polarisations(k)) {
            for (FourVector f : PairCurrent.polarisations(l)) {
                double amplitude = 2 * e.dot(f) + 4 * p.dot(e) * q.dot(f) / t + 4 * p.dot(f) * q.dot(e) / u;
                sum += amplitude * amplitude;
            }
        }
        return sum;
    }
}
