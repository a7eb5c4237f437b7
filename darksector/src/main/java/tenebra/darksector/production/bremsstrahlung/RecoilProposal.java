package tenebra.darksector.production.bremsstrahlung;

import static java.lang.StrictMath.PI;
import static java.lang.StrictMath.max;
import static java.lang.StrictMath.min;
import static java.lang.StrictMath.sinh;
import static java.lang.StrictMath.sqrt;
import static java.lang.StrictMath.tan;
import static tenebra.core.numerics.InverseSinh.asinh;

/**
 * A density of t and of the azimuth that has the peaks of the emission of spin 2 at a given angle: the photon flux at small t, the
 * outgoing lepton along the incoming one, where the transverse part of q, about sqrt(t − tmin), is |k| sin theta, and along the
 * mediator, where it is |k| sin theta / x. A mixture of one density for each, chosen by the number that also draws t. A workspace:
 * mutable, for one thread.
 */
final class RecoilProposal {
    /** Of the order of atomic screening [GeV²]; only how even the weights are depends on it. */
    private static final double SCREENING = 1e-10;

    /** Above the scale of any form factor [GeV²]. */
    private static final double HARD = 0.1;

    private static final double FLUX_SHARE = 0.5;

    private final LeptonKinematics masses;
    private final double nucleus;

    private EmissionKinematics kinematics = EmissionKinematics.NONE;
    private double beyond;
    private double x;
    private TwoScales flux = new TwoScales(1, 2, 1);
    private final double[] centre = new double[2];
    private final double[] width = new double[2];
    private final double[] from = new double[2];
    private final double[] to = new double[2];
    private final double[] share = new double[2];
    private double fluxShare;

    private double t;
    private double cosine;
    private double sine;
    private double density;

    RecoilProposal(LeptonKinematics masses, double nucleus) {
        this.masses = masses;
        this.nucleus = nucleus;
    }

    /** To the recoils that an emission can have; it must be possible. */
    void aim(EmissionKinematics emission) {
        kinematics = emission;
        beyond = emission.energyBeyondAlong(masses);
        x = emission.mediatorEnergy() / emission.energy();
        double smallest = emission.smallest();
        double range = emission.largest() - smallest;
        flux = new TwoScales(SCREENING + smallest, HARD + 100 * smallest, range);
        double lepton2 = masses.leptonMass() * masses.leptonMass();
        double dark2 = masses.mediatorMass() * masses.mediatorMass();
        double across = emission.transverse();
        setRidge(0, across, x * masses.leptonMass());
        setRidge(1, across / x, sqrt((1 - x) / x * (dark2 / x + lepton2 * x / (1 - x))));
        fluxShare = 1 - share[0] - share[1];
    }

    private void setRidge(int ridge, double root, double newWidth) {
        double high = min(2 * root, sqrt(kinematics.largest() - kinematics.smallest()));
        centre[ridge] = root;
        width[ridge] = newWidth;
        share[ridge] = root < high ? (1 - FLUX_SHARE) / 2 : 0;
        from[ridge] = asinh(-root / newWidth);
        to[ridge] = asinh((high - root) / newWidth);
    }

    /** Draws t and the azimuth from two uniforms in (0, 1). */
    void draw(double first, double second) {
        int channel = first < fluxShare ? -1 : first < fluxShare + share[0] ? 0 : 1;
        if (channel < 0) {
            t = kinematics.smallest() + flux.quantile(first / fluxShare);
        } else {
            double uniform = (first - fluxShare - channel * share[0]) / share[channel];
            double stretched = from[channel] + uniform * (to[channel] - from[channel]);
            double root = centre[channel] + width[channel] * sinh(stretched);
            t = kinematics.smallest() + root * root;
        }
        double narrow = channel < 0 ? 1 : narrowness(channel);
        double tangent = narrow * tan(PI * second / 2);
        double share2 = 1 / (1 + tangent * tangent);
        cosine = 2 * share2 - 1;
        sine = 2 * tangent * share2;
        setDensity(share2);
    }

    /** Density with respect to t and to the azimuth over pi, at the squared cosine of half the azimuth. */
    private void setDensity(double ahead) {
        density = fluxShare * flux.density(t - kinematics.smallest());
        double root = sqrt(t - kinematics.smallest());
        for (int ridge = 0; ridge < 2; ridge++) {
            double distance = root - centre[ridge];
            if (share[ridge] > 0 && root < 2 * centre[ridge]) {
                double radial = 1
                        / ((to[ridge] - from[ridge])
                                * 2
                                * root
                                * sqrt(distance * distance + width[ridge] * width[ridge]));
                double narrow = narrowness(ridge);
                density += share[ridge] * radial * narrow / (narrow * narrow * ahead + (1 - ahead));
            }
        }
    }

    /** sqrt((A−b)/(A+b)) for an invariant A − b cos(azimuth): the width of its pole in the azimuth. */
    private double narrowness(int ridge) {
        double swing = kinematics.swing(t);
        double lepton = masses.leptonMass();
        double dark = masses.mediatorMass();
        double sum = kinematics.meanInvariants(t, beyond, nucleus);
        double mean = ridge == 0 ? sum + t - dark * dark : sum - kinematics.u();
        double least = ridge == 0 ? lepton * lepton * x * x / (1 - x) : dark * (dark + 2 * lepton);
        double nearest = max(mean - swing, least);
        return sqrt(nearest / (nearest + 2 * swing));
    }

    double t() {
        return t;
    }

    double cosine() {
        return cosine;
    }

    double sine() {
        return sine;
    }

    double density() {
        return density;
    }
}
