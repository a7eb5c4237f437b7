package tenebra.darksector.relic.annihilation;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import tenebra.core.Check;
import tenebra.core.TenebraException;
import tenebra.darksector.DarkMatter;
import tenebra.darksector.Mediator;
import tenebra.darksector.decay.DarkPair;
import tenebra.darksector.decay.InelasticPair;
import tenebra.darksector.relic.DarkMember;

/** What the dark matter consists of, without masses. */
public sealed interface DarkContent {
    /** Name on the command line of two split states. */
    String PSEUDO_DIRAC = "pseudo-dirac";

    /** Name on the command line and in outputs. */
    String symbol();

    /** At the mass [GeV] of the lightest particle and the coupling g_D [1/GeV for spin 2]. */
    CoupledPair at(Mediator mediator, double mass, double coupling);

    /** One particle, with its antiparticle if that is another one. */
    record Single(DarkMatter kind) implements DarkContent {
        @Override
        public String symbol() {
            return kind.symbol();
        }

        @Override
        public CoupledPair at(Mediator mediator, double mass, double coupling) {
            DarkPair pair = new DarkPair(kind, mass, coupling);
            DarkMember particle = new DarkMember("chi", mass, kind.states());
            List<DarkMember> members = kind.isOwnAntiparticle()
                    ? List.of(particle)
                    : List.of(particle, new DarkMember("chibar", mass, kind.states()));
            return new CoupledPair(members, energy -> pair.width(mediator, energy));
        }
    }

    /**
     * Two Majorana states between which the mediator makes transitions, and no others: inelastic dark matter, pseudo-Dirac where the
     * splitting is small. The coupling is that of a Dirac fermion, which they are together at no splitting.
     *
     * @param splitting (m₂ − m₁)/m₁
     * @param phase relative sign of the two under CP: SAME for i g_D V χ̄₁γχ₂ and g_D φ χ̄₁χ₂, OPPOSITE for the same with γ₅
     */
    record Split(double splitting, InelasticPair.Phase phase) implements DarkContent {
        public Split {
            Check.inRange("splitting", splitting, 0, 10, "");
        }

        @Override
        public String symbol() {
            return PSEUDO_DIRAC;
        }

        @Override
        public CoupledPair at(Mediator mediator, double mass, double coupling) {
            InelasticPair pair = new InelasticPair(mass, mass * (1 + splitting), phase);
            List<DarkMember> members = List.of(
                    new DarkMember("chi1", mass, DarkMatter.MAJORANA.states()),
                    new DarkMember("chi2", pair.heavy(), DarkMatter.MAJORANA.states()));
            return new CoupledPair(members, width(mediator.kind(), pair, coupling));
        }

        private static DoubleUnaryOperator width(Mediator.Kind kind, InelasticPair pair, double coupling) {
            return switch (kind) {
                case VECTOR -> energy -> pair.widthOfVector(energy, coupling);
                case SCALAR -> energy -> pair.widthOfScalar(energy, coupling);
                case PSEUDOSCALAR, AXIAL, SPIN_2 ->
                    throw TenebraException.usage(
                            "PHY-081",
                            "a %s mediator makes no transitions between two states of dark matter here; allowed: vector, scalar"
                                    .formatted(kind.symbol()));
            };
        }
    }
}
