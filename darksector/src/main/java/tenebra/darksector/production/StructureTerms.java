package tenebra.darksector.production;

import tenebra.darksector.Mediator;

/**
 * The coefficients in which tree-level amplitudes of one lepton line with a photon and a mediator of spin 0 or 1 differ; their
 * crossings and the emission in the field of a nucleus have the same. A22 of Compton production, in the variables of Y.-S. Liu, D.
 * McKeen, G. A. Miller, Phys. Rev. D 95 (2017) 036010 (arXiv:1609.06781), is
 *
 * <pre>
 *   scalar x²/(1−x) + vector 2 (2 − 2x + x²)/(1−x) + angular (−x U + m_X² (1−x) + m² x²)/U²
 * </pre>
 *
 * @param scalar 1 for spin 0; for an axial vector 4m²/m_X², its longitudinal part, which is a pseudoscalar of coupling 2m/m_X
 * @param vector 1 for spin 1
 * @param angular [GeV²]
 */
public record StructureTerms(double scalar, double vector, double angular) {
    /** For that mediator on a lepton of that mass [GeV]. Spin 2 has amplitudes of its own. */
    public static StructureTerms of(Mediator.Kind kind, double leptonMass, double mediatorMass) {
        double m2 = leptonMass * leptonMass;
        double dark2 = mediatorMass * mediatorMass;
        return switch (kind) {
            case SCALAR -> new StructureTerms(1, 0, 2 * (dark2 - 4 * m2));
            case PSEUDOSCALAR -> new StructureTerms(1, 0, 2 * dark2);
            case VECTOR -> new StructureTerms(0, 1, 4 * (dark2 + 2 * m2));
            case AXIAL -> new StructureTerms(4 * m2 / dark2, 1, 4 * (dark2 - 4 * m2));
            case SPIN_2 -> throw new IllegalArgumentException("spin 2 has an amplitude of its own");
        };
    }
}
