package tenebra.darksector.production.bremsstrahlung;

import static java.lang.Math.sqrt;

import tenebra.darksector.Mediator;
import tenebra.darksector.production.StructureTerms;

/**
 * Squared amplitude of l N → l N X at tree level on a spin-0 nucleus of mass M, summed over final and averaged over initial
 * spins, in units e⁴ e² g² G2/t² × 8 M²: |A|²/(8 M²), at one energy and angle of the mediator.
 *
 * <p>With s = (p'+k)² − m², u = (p−k)² − m², P = P_i + P_f and G = u P·p + s P·p':
 *
 * <pre>
 *   B = [(s+u)² P² − 4 t (P·k)²]/(s u)          C = [(s+u)² P² t − 4 G²]/(s u)²
 *   D = 2 (s²+u²)/(s u) P² − 8 t/(s u) [(P·p)² + (P·p')² + (t2 + m_X²) P²/2]
 *   S: B + (m_X² − 4m²) C       P: B + m_X² C       V: D + 2 (m_X² + 2m²) C
 *   A: D + 2 (m_X² − 4m²) C + (4m²/m_X²) B + 32 m² t P²/(s u)
 * </pre>
 *
 * <p>The formulas were derived from the Dirac traces of the two diagrams and agree with a numerical evaluation of the traces
 * point by point; the structure is that of Y.-S. Liu, G. A. Miller, Phys. Rev. D 96 (2017) 016004 (arXiv:1705.01633). All
 * invariants are linear in cos phi of the nuclear recoil about V, so the average over phi is closed as well: with
 * s = a (1 + rho cos phi) and r = √(1−rho²) only powers of r enter. Holds no state beyond one emission; not shared by threads.
 */
final class TreeAmplitude {
    private final EmissionKinematics kinematics;
    private final double nuclearMass;
    private final double dark2;
    private final double threshold;
    private final double weightB;
    private final double weightC;
    private final double weightD;
    private final double weightContact;
    private final double ratioAlong;
    private final double beyond;

    // what a value of t fixes
    private double sumConstant;
    private double sumCosine;
    private double g0;
    private double g1;
    private double leptonDot;

    TreeAmplitude(Mediator.Kind kind, LeptonKinematics masses, EmissionKinematics kinematics, double nuclearMass) {
        this.kinematics = kinematics;
        this.nuclearMass = nuclearMass;
        double m2 = masses.leptonMass() * masses.leptonMass();
        dark2 = masses.mediatorMass() * masses.mediatorMass();
        threshold = dark2 + 2 * masses.leptonMass() * masses.mediatorMass();
        ratioAlong = kinematics.along() / kinematics.total();
        beyond = kinematics.energyBeyondAlong(masses);
        StructureTerms terms = StructureTerms.of(kind, masses.leptonMass(), masses.mediatorMass());
        weightB = terms.scalar();
        weightC = terms.angular() / 2;
        weightD = terms.vector();
        weightContact = kind == Mediator.Kind.AXIAL ? 32 * m2 : 0;
    }

    /** Average over phi at t [GeV²]. */
    double averaged(double t) {
        fix(t);
        double u = kinematics.u();
        double bigP2 = 4 * nuclearMass * nuclearMass + t;
        double a = sumConstant - u;
        double b = sumCosine;
        double rho = b / a;
        double r = sqrt(leastS(a, b) / a * (1 - rho));
        double k0 = 1 / r;
        double k2 = k0 / (1 + r);
        double k1 = -rho * k2;
        double j0 = k0 * k0 * k0;
        double j1 = -rho * j0;
        double j2 = (1 + r - r * r) / (1 + r) * j0;
        double su = a * u;

        double m0 = sumConstant * sumConstant * bigP2 * t - 4 * g0 * g0;
        double m1 = 2 * sumConstant * b * bigP2 * t - 8 * g0 * g1;
        double m2 = b * b * bigP2 * t - 4 * g1 * g1;
        double sum = weightC * (m0 * j0 + m1 * j1 + m2 * j2) / (su * su);
        if (weightB != 0) {
            double p0 = 2 * nuclearMass * kinematics.mediatorEnergy() - sumConstant / 2;
            double p1 = -b / 2;
            double n0 = sumConstant * sumConstant * bigP2 - 4 * t * p0 * p0;
            double n1 = 2 * sumConstant * b * bigP2 - 8 * t * p0 * p1;
            double n2 = b * b * bigP2 - 4 * t * p1 * p1;
            sum += weightB * (n0 * k0 + n1 * k1 + n2 * k2) / su;
        }
        if (weightD != 0) {
            double p0 = 2 * nuclearMass * kinematics.energy() - (a + t) / 2;
            double p1 = -b / 2;
            double c0 = p0 * p0 + leptonDot * leptonDot + (2 * dark2 - sumConstant - t) * bigP2 / 2;
            double c1 = 2 * p0 * p1 - b * bigP2 / 2;
            double c2 = p1 * p1;
            sum += 2 * bigP2 * (a / u + u / a * k0) - 8 * t * (c0 * k0 + c1 * k1 + c2 * k2) / su;
        }
        sum += weightContact * t * bigP2 * k0 / su;
        return Math.max(0, sum / (8 * nuclearMass * nuclearMass));
    }

    /** At t [GeV²] and the cosine of the azimuth phi of the nuclear recoil about V, counted from the mediator's side. */
    double at(double t, double cosine) {
        fix(t);
        double u = kinematics.u();
        double bigP2 = 4 * nuclearMass * nuclearMass + t;
        double sum = sumConstant + sumCosine * cosine;
        double s = sum - u;
        double su = s * u;
        double g = g0 + g1 * cosine;
        double mediatorDot = 2 * nuclearMass * kinematics.mediatorEnergy() - sum / 2;
        double beamDot = 2 * nuclearMass * kinematics.energy() - (s + t) / 2;
        double termB = (sum * sum * bigP2 - 4 * t * mediatorDot * mediatorDot) / su;
        double termC = (sum * sum * bigP2 * t - 4 * g * g) / (su * su);
        double termD = 2 * (s / u + u / s) * bigP2
                - 8 * t / su * (beamDot * beamDot + leptonDot * leptonDot + (2 * dark2 - sum - t) * bigP2 / 2);
        return (weightB * termB + weightC * termC + weightD * termD + weightContact * t * bigP2 / su)
                / (8 * nuclearMass * nuclearMass);
    }

    /** ((s at phi = 0)/(s at phi = pi))^(1/4): how steep the amplitude is in phi; 1 where it is flat. */
    double steepness(double t) {
        fix(t);
        double a = sumConstant - kinematics.u();
        return sqrt(sqrt(leastS(a, sumCosine) / (a - sumCosine)));
    }

    /** s at phi = 0: not below the threshold of lepton and mediator, whatever rounding makes of the difference a − |b|. */
    private double leastS(double a, double b) {
        return Math.max(a + b, threshold);
    }

    /** s + u = sumConstant + sumCosine cos phi; G = g0 + g1 cos phi; P·p' does not depend on phi. */
    private void fix(double t) {
        double u = kinematics.u();
        double recoil = ratioAlong - beyond / nuclearMass;
        sumConstant = kinematics.meanInvariants(t, beyond, nuclearMass);
        sumCosine = -kinematics.swing(t);
        leptonDot = 2 * nuclearMass * kinematics.leptonEnergy() - t + (u + t) / 2;
        g0 = u * (2 * nuclearMass * beyond - sumConstant / 2 - ratioAlong * (u - t) / 2) + t * recoil * leptonDot;
        g1 = sumCosine * (leptonDot - u / 2);
    }
}
