package tenebra.darksector.relic;

import tenebra.core.Check;

/**
 * One kind of dark particle. A particle and its antiparticle are two members.
 *
 * @param mass [GeV]
 * @param states internal states: 1 for a scalar, 2 for a fermion, 3 for a massive vector
 */
public record DarkMember(String name, double mass, int states) {
    public DarkMember {
        Check.positive("mass of " + name, mass, "GeV");
        Check.inRange("internal states of " + name, states, 1, 100, "");
    }
}
