package tenebra.darksector.production.bremsstrahlung;

import static java.lang.StrictMath.sqrt;
import static tenebra.darksector.production.bremsstrahlung.LightCone.add;
import static tenebra.darksector.production.bremsstrahlung.LightCone.cross;
import static tenebra.darksector.production.bremsstrahlung.LightCone.dot;

import java.util.Arrays;

/**
 * |A|² of l N → l N G on a nucleus without spin: G radiated by the lepton before or after the photon, at their vertex, and by the
 * photon itself; not by the nucleus.
 *
 * <p>Each helicity of G gives ū(p') (C/ + i D/ γ5) u(p) with real vectors C and D, whose square is summed over spins in closed form.
 * Interaction: I. V. Voronchikhin, D. V. Kirpichnikov, arXiv:2210.00751. Since the nucleus does not radiate, the tensor of the
 * four diagrams is not conserved, and the sum over exact polarisations would grow as 1/m_G⁴. Here the longitudinal vector is
 * e_L − k/m_G = −m_G/(E+|k|) (1, −k^), in the rest frame of the nucleus, and the trace that this leaves in the tensor of
 * helicity 0 meets the trace term of the photon's energy-momentum tensor: for real photons equal to the exact sum.
 *
 * <p>A workspace: mutable, for one thread.
 */
final class SpinTwoEmission {
    private static final double HALF = Math.sqrt(0.5);
    private static final double SIXTH = Math.sqrt(1.0 / 6);

    /** Polarisation tensors as symmetric matrices in (e1, e2, e_L): ±2, ±2, ±1, ±1, 0. */
    private static final double[][] TENSORS = {
        {HALF, 0, 0, 0, -HALF, 0, 0, 0, 0},
        {0, HALF, 0, HALF, 0, 0, 0, 0, 0},
        {0, 0, HALF, 0, 0, 0, HALF, 0, 0},
        {0, 0, 0, 0, 0, HALF, 0, HALF, 0},
        {-SIXTH, 0, 0, 0, -SIXTH, 0, 0, 0, 2 * SIXTH}
    };

    private static final double[] TRACES = {0, 0, 0, 0, 2 * SIXTH};

    private final LeptonKinematics masses;
    private final double leptonMass2;
    private final double mass2;
    private final double nucleus;

    private EmissionKinematics kinematics = EmissionKinematics.NONE;
    private final double[] in = new double[4];
    private final double[] k = new double[4];
    private final double[] out = new double[4];
    private final double[] q = new double[4];
    private final double[] a = new double[4];
    private final double[][] polarisations = {new double[4], {0, 0, 0, 1}, new double[4]};
    private final double[] early = new double[4];
    private final double[] late = new double[4];
    private final double[] exchanged = new double[4];
    private final double[] onEarly = new double[4];
    private final double[] onLate = new double[4];
    private final double[] onCurrent = new double[4];
    private final double[] onPhoton = new double[4];
    private final double[] vector = new double[4];
    private final double[] axial = new double[4];
    private final double[] scratch = new double[4];

    SpinTwoEmission(LeptonKinematics masses, double nucleus) {
        this.masses = masses;
        leptonMass2 = masses.leptonMass() * masses.leptonMass();
        mass2 = masses.mediatorMass() * masses.mediatorMass();
        this.nucleus = nucleus;
    }

    /** Where the mediator goes, and what t [GeV²] this allows. */
    EmissionKinematics kinematics() {
        return kinematics;
    }

    /** Fixes energy [GeV], x and 1 − cosθ of the mediator. */
    void aim(double energy, double x, double oneMinusCosine) {
        kinematics = EmissionKinematics.of(masses, nucleus, energy, x, oneMinusCosine);
        double sine = sqrt(oneMinusCosine * (2 - oneMinusCosine));
        double cosine = 1 - oneMinusCosine;
        in[0] = energy + kinematics.incoming();
        in[1] = leptonMass2 / in[0];
        k[0] = kinematics.mediatorEnergy() + kinematics.emitted() * cosine;
        k[2] = kinematics.emitted() * sine;
        k[1] = (mass2 + k[2] * k[2]) / k[0];
        set(polarisations[0], -sine, sine, cosine, 0);
        double size = -masses.mediatorMass() / (kinematics.mediatorEnergy() + kinematics.emitted());
        set(polarisations[2], size * oneMinusCosine, size * (2 - oneMinusCosine), -size * sine, 0);
    }

    /** |A|² [GeV⁴] in units of the couplings, at t [GeV²] and an azimuth of Q about p − k. */
    double squared(double t, double cosine, double sine) {
        setMomenta(t, cosine, sine);
        double s = invariantAboveMass();
        double u = kinematics.u();
        double transverse2 = out[2] * out[2] + out[3] * out[3];
        double lost = in[0] - out[0];
        double transfer = -(leptonMass2 * lost * lost + in[0] * in[0] * transverse2) / (in[0] * out[0]);
        double sum = 0;
        for (int helicity = 0; helicity < TENSORS.length; helicity++) {
            setAmplitude(helicity, s, u, transfer);
            sum += sumOverSpins(transfer);
        }
        return sum / 2;
    }

    private void setMomenta(double t, double cosine, double sine) {
        setTransfer(t, cosine, sine);
        out[0] = in[0] + q[0] - k[0];
        out[2] = q[2] - k[2];
        out[3] = q[3];
        out[1] = (leptonMass2 + out[2] * out[2] + out[3] * out[3]) / out[0];
        q[1] = out[1] + k[1] - in[1];
        // The current P_i + P_f = 2 P_i − q, shifted along q until its minus component vanishes: charge is conserved.
        double shift = 2 * nucleus / q[1];
        set(a, 2 * nucleus - shift * q[0], 0, -shift * q[2], -shift * q[3]);
        for (int i = 0; i < 4; i++) {
            early[i] = 2 * out[i] + k[i];
            late[i] = 2 * in[i] - k[i];
            exchanged[i] = in[i] - out[i];
        }
    }

    /** All but the minus component, which the mass shell of the lepton fixes. */
    private void setTransfer(double t, double cosine, double sine) {
        double along = kinematics.transferAlong(t, nucleus);
        double across = kinematics.transferAcross(t);
        double tilt = kinematics.tiltSine();
        double forward = kinematics.tiltCosine();
        q[0] = -t / (2 * nucleus) + along * forward + across * cosine * tilt;
        q[2] = across * cosine * forward - along * tilt;
        q[3] = across * sine;
    }

    /** (p'+k)² − m² as a sum of positive terms. */
    private double invariantAboveMass() {
        double share = k[0] / (k[0] + out[0]);
        double x = (1 - share) * k[2] - share * out[2];
        double y = share * out[3];
        return mass2 / share + leptonMass2 * share / (1 - share) + (x * x + y * y) / (share * (1 - share));
    }

    private void setAmplitude(int helicity, double s, double u, double transfer) {
        double[] tensor = TENSORS[helicity];
        contract(tensor, early, onEarly);
        contract(tensor, late, onLate);
        contract(tensor, a, onCurrent);
        contract(tensor, q, onPhoton);
        double photonCurrent = dot(q, a);
        double photons = dot(q, exchanged);
        double currentExchanged = dot(a, exchanged);
        Arrays.fill(vector, 0);
        add(vector, -(2 * dot(in, a) + photonCurrent) / (2 * s), onEarly);
        add(vector, -(2 * dot(out, a) - photonCurrent) / (2 * u), onLate);
        add(vector, 1 + 2 * photons / transfer, onCurrent);
        add(vector, -2 * currentExchanged / transfer, onPhoton);
        double alongCurrent = -dot(onEarly, q) / (2 * s) + dot(onLate, q) / (2 * u);
        double alongPhoton = dot(onEarly, a) / (2 * s) - dot(onLate, a) / (2 * u);
        alongCurrent += (2 * dot(onPhoton, exchanged) - TRACES[helicity] * photons) / transfer;
        alongPhoton += (-2 * dot(onCurrent, exchanged) + TRACES[helicity] * currentExchanged) / transfer;
        add(vector, alongCurrent, a);
        add(vector, alongPhoton, q);
        for (int i = 0; i < 4; i++) {
            scratch[i] = onEarly[i] / (2 * s) + onLate[i] / (2 * u);
        }
        cross(scratch, q, a, axial);
    }

    /** Traces of C/, of D/ γ5 and of both. */
    private double sumOverSpins(double transfer) {
        double vectorPart = 2 * dot(vector, in) * dot(vector, out) + dot(vector, vector) * transfer / 2;
        double axialPart = 2 * dot(axial, in) * dot(axial, out) - dot(axial, axial) * (2 * leptonMass2 - transfer / 2);
        cross(vector, in, out, scratch);
        return 4 * vectorPart + 4 * axialPart + 8 * dot(axial, scratch);
    }

    /** Polarisation tensor on a vector. */
    private void contract(double[] tensor, double[] v, double[] result) {
        double first = dot(polarisations[0], v);
        double second = dot(polarisations[1], v);
        double third = dot(polarisations[2], v);
        Arrays.fill(result, 0);
        for (int i = 0; i < 3; i++) {
            double component = tensor[3 * i] * first + tensor[3 * i + 1] * second + tensor[3 * i + 2] * third;
            add(result, component, polarisations[i]);
        }
    }

    private static void set(double[] v, double plus, double minus, double x, double y) {
        v[0] = plus;
        v[1] = minus;
        v[2] = x;
        v[3] = y;
    }
}
