package tenebra.matter.pairs;

import tenebra.core.Vec3;
import tenebra.core.random.RandomStream;
import tenebra.matter.AtomicFormFactor;
import tenebra.matter.Constants;

/**
 * The same cross section another way: four-vectors, and the invariant amplitude of bremsstrahlung of a massless vector crossed to
 * pairs, k → −k, p → −p+, p' → p−, with a minus sign. For moderate energies only: it loses digits.
 */
record CrossedAmplitude(double energy, double nucleus, AtomicFormFactor formFactor) {
    private static final double MASS = Constants.MUON_MASS;

    private record Four(double e, Vec3 p) {
        double dot(Four other) {
            return e * other.e - p.dot(other.p);
        }

        Four plus(Four other) {
            return new Four(e + other.e, p.plus(other.p));
        }

        Four minus(Four other) {
            return new Four(e - other.e, p.minus(other.p));
        }
    }

    /** Uniform in x, ln of U = 2 k·p+, ln t and azimuth. */
    WeightedMeans integrate(int points, RandomStream random) {
        WeightedMeans means = new WeightedMeans();
        for (int i = 0; i < points; i++) {
            double range = 1 - 2 * MASS / energy;
            double x = MASS / energy + range * random.uniform();
            double logarithm = 14 * random.uniform();
            double virtuality = MASS * MASS / x * Math.exp(logarithm);
            double[] uniforms = {random.uniform(), 2 * Math.PI * random.uniform()};
            addPoint(means, x, virtuality, uniforms, 14 * range);
        }
        return means;
    }

    private void addPoint(WeightedMeans means, double x, double virtuality, double[] uniforms, double volume) {
        double positive = x * energy;
        double momentum = Math.sqrt(positive * positive - MASS * MASS);
        double cosine = (positive - virtuality / (2 * energy)) / momentum;
        double rest = energy - positive;
        if (Math.abs(cosine) > 1 || virtuality > 2 * nucleus * (rest - MASS)) {
            means.addNothing();
            return;
        }
        double sine = Math.sqrt(1 - cosine * cosine);
        Vec3 v = new Vec3(-momentum * sine, 0, energy - momentum * cosine);
        double lengthSquared = v.dot(v);
        double length = Math.sqrt(lengthSquared);
        double ratio = 1 + rest / nucleus;
        double a = ratio * ratio - lengthSquared / (nucleus * nucleus);
        double b = 4 * lengthSquared - 2 * virtuality * ratio;
        double root = Math.sqrt(b * b - 4 * a * virtuality * virtuality);
        double low = 2 * virtuality * virtuality / (b + root);
        double high = (b + root) / (2 * a);
        double t = low * Math.pow(high / low, uniforms[0]);
        double along = -(virtuality + t * ratio) / (2 * length);
        double across = Math.sqrt(t + t * t / (4 * nucleus * nucleus) - along * along);
        Vec3 q = v.unit()
                .times(along)
                .plus(new Vec3(v.z(), 0, -v.x()).unit().times(across * Math.cos(uniforms[1])))
                .plus(new Vec3(0, across * Math.sin(uniforms[1]), 0));
        Four photon = new Four(energy, new Vec3(0, 0, energy));
        Four plus = new Four(positive, new Vec3(momentum * sine, 0, momentum * cosine));
        Four transfer = new Four(-t / (2 * nucleus), q);
        Four minus = photon.plus(transfer).minus(plus);
        double jacobian = volume * virtuality * t * Math.log(high / low);
        double alpha = Constants.ALPHA;
        double weight = alpha
                * alpha
                * alpha
                / (2 * energy * length)
                * formFactor.squared(t)
                / (t * t)
                * amplitude(photon, plus, minus, transfer)
                / (8 * nucleus * nucleus)
                * Constants.PER_GEV_SQUARED;
        means.add(weight * jacobian, t, lepton(minus), lepton(plus));
    }

    private double amplitude(Four k, Four plus, Four minus, Four q) {
        Four p = new Four(2 * nucleus, Vec3.ZERO).minus(q);
        double t = -q.dot(q);
        double s = -2 * k.dot(minus);
        double u = -2 * k.dot(plus);
        double pp = p.dot(p);
        double before = -p.dot(plus);
        double after = p.dot(minus);
        double g = u * before + s * after;
        double c = ((s + u) * (s + u) * pp * t - 4 * g * g) / (s * u * s * u);
        double d = 2 * (s * s + u * u) / (s * u) * pp
                - 8 * t / (s * u) * (before * before + after * after - (s + u + t) * pp / 2);
        return -(d + 4 * MASS * MASS * c);
    }

    private static LeptonPair.Lepton lepton(Four four) {
        return LeptonPair.Lepton.of(
                four.e(), four.p().x(), four.p().y(), four.p().z());
    }
}
