package tenebra.darksector.decay;

import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;
import static java.lang.StrictMath.sin;
import static java.lang.StrictMath.sqrt;

import tenebra.core.Check;
import tenebra.core.TenebraException;
import tenebra.core.numerics.GaussLegendre;
import tenebra.darksector.Fermion;
import tenebra.darksector.Mediator;

/**
 * χ₂ → χ₁ l⁺l⁻ through a virtual vector or scalar. With s the invariant mass squared of the leptons, M and Γ_X of the mediator:
 *
 * <pre>
 *   dΓ/ds = (1/π) Γ₂₁(s) √s Γ_ll(√s) / [(s − M²)² + M²Γ_X²]         4 m_l² &lt; s &lt; (m₂ − m₁)²
 *   vector  Γ₂₁ = g_D² p/(8π m₂²) [ 2 p₁·p₂ ∓ 6 m₁m₂ + 4 (p₁·k)(p₂·k)/s ]
 *   scalar  Γ₂₁ = g_D² p/(8π m₂²) [ 2 p₁·p₂ ± 2 m₁m₂ ]
 * </pre>
 *
 * <p>Upper signs for the phase SAME; Γ_ll is the width of a mediator of mass √s. Exact at tree level for one kind of lepton (trace
 * of the two currents; the vector current is conserved at the leptons). For a small splitting Δ, light leptons and a heavy vector
 * it tends to g_D² g_l² Δ⁵/(60 π³ M⁴), cf. E. Izaguirre, G. Krnjaic, B. Shuve, Phys. Rev. D 93 (2016) 063523.
 */
public final class InelasticDecay {
    /**
     * Couplings at the two ends.
     *
     * @param dark g_D
     * @param toLepton g_l
     */
    public record Vertices(double dark, Fermion lepton, double toLepton) {}

    private static final GaussLegendre QUADRATURE = new GaussLegendre(24);
    private static final int PIECES = 4;

    private final InelasticPair pair;
    private final Mediator mediator;
    private final double mediatorWidth;
    private final Vertices vertices;

    /**
     * The mediator must be heavier than the splitting: otherwise it is real, and the decay has two bodies.
     *
     * @param mediatorWidth [GeV]; 0 is allowed
     */
    public InelasticDecay(InelasticPair pair, Mediator mediator, double mediatorWidth, Vertices vertices) {
        if (mediator.kind() != Mediator.Kind.VECTOR && mediator.kind() != Mediator.Kind.SCALAR) {
            throw TenebraException.usage(
                    "PHY-045",
                    "no inelastic decay through a %s mediator; allowed: vector, scalar"
                            .formatted(mediator.kind().symbol()));
        }
        if (!(mediator.mass() > pair.splitting())) {
            throw TenebraException.usage(
                    "PHY-046",
                    "the mediator of an inelastic decay is real: mass=%s GeV; must be larger than the splitting of %s GeV"
                            .formatted(mediator.mass(), pair.splitting()));
        }
        this.pair = pair;
        this.mediator = mediator;
        this.mediatorWidth = Check.notNegative("width of the mediator", mediatorWidth, "GeV");
        this.vertices = vertices;
    }

    public InelasticPair pair() {
        return pair;
    }

    public Fermion lepton() {
        return vertices.lepton;
    }

    /** How the leptons leave their pair: 1 + cos²θ for a vector, flat for a scalar, about the direction of the pair. */
    public AngularShape leptonShape() {
        return mediator.kind() == Mediator.Kind.VECTOR ? AngularShape.TRANSVERSE_TO_FERMIONS : AngularShape.ISOTROPIC;
    }

    /** dΓ/ds [1/GeV] at invariant mass squared s [GeV²] of the leptons; 0 outside the range. */
    public double perMassSquared(double s) {
        double lowest = 4 * vertices.lepton.mass() * vertices.lepton.mass();
        double splitting = pair.splitting();
        if (s <= lowest || s >= splitting * splitting) {
            return 0;
        }
        Mediator virtual = new Mediator(mediator.kind(), sqrt(s));
        double leptons = PairWidth.fermions(virtual, vertices.toLepton, vertices.lepton.mass());
        double square = mediator.mass() * mediator.mass();
        double offShell = s - square;
        double propagator = offShell * offShell + square * mediatorWidth * mediatorWidth;
        return transition(s) * virtual.mass() * leptons / (Math.PI * propagator);
    }

    /** Γ₂₁: width [GeV] of χ₂ into χ₁ and a mediator of mass squared s; the brackets written with Δ² − s, which may be small. */
    private double transition(double s) {
        double splitting = pair.splitting();
        double splitSquared = splitting * splitting;
        double product = pair.light() * pair.heavy();
        double signed = pair.signedProduct();
        double bracket = mediator.kind() == Mediator.Kind.VECTOR
                ? (splitSquared - s) * (splitSquared + 2 * s + 4 * product) / s + 6 * (product - signed)
                : splitSquared - s + 2 * (product + signed);
        return vertices.dark * vertices.dark * pair.recoil(s) * bracket / (8 * Math.PI * pair.heavy() * pair.heavy());
    }

    /** Width [GeV]; 0 if the splitting is too small for the leptons. Relative error below 1e-9. */
    public double width() {
        return isOpen() ? QUADRATURE.integrate(this::perAngle, 0, Math.PI, PIECES) : 0;
    }

    public boolean isOpen() {
        return pair.splitting() > 2 * vertices.lepton.mass();
    }

    /** s at an angle in (0, π): ln s runs as 1 − cos, so that the square roots at both ends become smooth. */
    double massSquared(double angle) {
        return exp(lowest() + logRange() * (1 - cos(angle)) / 2);
    }

    /** dΓ by that angle [GeV]. */
    double perAngle(double angle) {
        double s = massSquared(angle);
        return perMassSquared(s) * s * logRange() * sin(angle) / 2;
    }

    private double lowest() {
        return 2 * log(2 * vertices.lepton.mass());
    }

    private double logRange() {
        return 2 * log(pair.splitting() / (2 * vertices.lepton.mass()));
    }
}
