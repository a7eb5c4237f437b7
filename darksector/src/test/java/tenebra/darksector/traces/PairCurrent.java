package tenebra.darksector.traces;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a pair of particles gives to a mediator: a complex scalar, vector or tensor of upper indices for each set of spins. Components
 * are listed row by row, each with its real and imaginary part.
 */
public enum PairCurrent {
    /** Fermions to spin 0: q-bar p. */
    SCALAR,
    /** The same with i gamma5. */
    PSEUDOSCALAR,
    /** Fermions to spin 1: q-bar gamma^mu p. */
    VECTOR,
    /** The same with gamma5. */
    AXIAL,
    /** Fermions to spin 2. */
    TENSOR,
    SCALARS_TO_VECTOR,
    SCALARS_TO_TENSOR,
    VECTORS_TO_TENSOR;

    /** Of all spins of the two. */
    public List<double[][]> of(Legs legs) {
        return switch (this) {
            case SCALAR -> fermionsToScalar(legs, DiracMatrix.IDENTITY);
            case PSEUDOSCALAR -> fermionsToScalar(legs, DiracMatrix.GAMMA5);
            case VECTOR -> fermionsToVector(legs, DiracMatrix.IDENTITY);
            case AXIAL -> fermionsToVector(legs, DiracMatrix.GAMMA5);
            case TENSOR -> fermionsToTensor(legs);
            case SCALARS_TO_VECTOR -> scalarsToVector(legs);
            case SCALARS_TO_TENSOR -> scalarsToTensor(legs);
            case VECTORS_TO_TENSOR -> vectorsToTensor(legs);
        };
    }

    /** A pair of momenta p and q of one mass each [GeV]. */
    public record Legs(FourVector p, FourVector q, double massOfP, double massOfQ) {}

    /** q-bar G p, G = 1 or i gamma5. */
    private static List<double[][]> fermionsToScalar(Legs legs, DiracMatrix vertex) {
        return ofFermions(legs, List.of(vertex));
    }

    /** q-bar gamma^mu R p, R = 1 or gamma5. */
    private static List<double[][]> fermionsToVector(Legs legs, DiracMatrix right) {
        List<DiracMatrix> vertices = new ArrayList<>();
        for (int mu = 0; mu < 4; mu++) {
            vertices.add(DiracMatrix.gamma(mu).times(right));
        }
        return ofFermions(legs, vertices);
    }

    /** Energy-momentum tensor of a Dirac field, [gamma^mu (p − q)^nu + gamma^nu (p − q)^mu]/4; what multiplies g is 0 on shell. */
    private static List<double[][]> fermionsToTensor(Legs legs) {
        FourVector difference = legs.p.minus(legs.q);
        List<DiracMatrix> vertices = new ArrayList<>();
        for (int mu = 0; mu < 4; mu++) {
            for (int nu = 0; nu < 4; nu++) {
                vertices.add(DiracMatrix.gamma(mu)
                        .times(difference.component(nu) / 4)
                        .plus(DiracMatrix.gamma(nu).times(difference.component(mu) / 4)));
            }
        }
        return ofFermions(legs, vertices);
    }

    private static List<double[][]> ofFermions(Legs legs, List<DiracMatrix> vertices) {
        List<double[][]> currents = new ArrayList<>();
        for (Spinor left : Spinor.antiparticle(legs.q, legs.massOfQ)) {
            for (Spinor right : Spinor.particle(legs.p, legs.massOfP)) {
                currents.add(vertices.stream()
                        .map(vertex -> left.bar(vertex.times(right)))
                        .toArray(double[][]::new));
            }
        }
        return currents;
    }

    /** (p − q)^mu. */
    private static List<double[][]> scalarsToVector(Legs legs) {
        FourVector difference = legs.p.minus(legs.q);
        double[][] current = new double[4][];
        for (int mu = 0; mu < 4; mu++) {
            current[mu] = new double[] {difference.component(mu), 0};
        }
        return List.<double[][]>of(current);
    }

    /** Energy-momentum tensor of scalars of one mass, p^mu q^nu + q^mu p^nu − g(p·q + m²). */
    private static List<double[][]> scalarsToTensor(Legs legs) {
        double trace = legs.p.dot(legs.q) + legs.massOfP * legs.massOfP;
        return List.<double[][]>of(tensor((mu, nu) -> legs.p.component(mu) * legs.q.component(nu)
                + legs.q.component(mu) * legs.p.component(nu)
                - metric(mu, nu) * trace));
    }

    /** Energy-momentum tensor of massive vectors, F F and m² A A with all polarisations of both. */
    private static List<double[][]> vectorsToTensor(Legs legs) {
        List<double[][]> currents = new ArrayList<>();
        for (FourVector e : polarisations(legs.p)) {
            for (FourVector f : polarisations(legs.q)) {
                currents.add(vectorTensor(legs, e, f));
            }
        }
        return currents;
    }

    private static double[][] vectorTensor(Legs legs, FourVector e, FourVector f) {
        double m2 = legs.massOfP * legs.massOfP;
        double ee = e.dot(f);
        double pq = legs.p.dot(legs.q);
        double eq = e.dot(legs.q);
        double fp = f.dot(legs.p);
        double fields = 2 * (pq * ee - eq * fp);
        double trace = -fields / 2 - m2 * ee;
        Function<int[], Double> fieldProduct = i -> legs.p.component(i[0]) * legs.q.component(i[1]) * ee
                - legs.p.component(i[0]) * f.component(i[1]) * eq
                - e.component(i[0]) * legs.q.component(i[1]) * fp
                + e.component(i[0]) * f.component(i[1]) * pq;
        return tensor((mu, nu) -> fieldProduct.apply(new int[] {mu, nu})
                + fieldProduct.apply(new int[] {nu, mu})
                + m2 * (e.component(mu) * f.component(nu) + e.component(nu) * f.component(mu))
                + metric(mu, nu) * trace);
    }

    /** Three polarisations of a massive vector that moves in the x-z plane. */
    static List<FourVector> polarisations(FourVector p) {
        double momentum = Math.hypot(p.x(), p.z());
        double sine = p.x() / momentum;
        double cosine = p.z() / momentum;
        double mass = Math.sqrt(p.squared());
        return List.of(
                new FourVector(0, cosine, 0, -sine),
                new FourVector(0, 0, 1, 0),
                new FourVector(momentum, p.t() * sine, 0, p.t() * cosine).times(1 / mass));
    }

    private interface Entry {
        double at(int mu, int nu);
    }

    private static double[][] tensor(Entry entry) {
        double[][] tensor = new double[16][];
        for (int mu = 0; mu < 4; mu++) {
            for (int nu = 0; nu < 4; nu++) {
                tensor[4 * mu + nu] = new double[] {entry.at(mu, nu), 0};
            }
        }
        return tensor;
    }

    static double metric(int mu, int nu) {
        if (mu != nu) {
            return 0;
        }
        return mu == 0 ? 1 : -1;
    }
}
