package tenebra.matter;

import java.util.ArrayList;
import java.util.List;

/**
 * The electrons of a free atom in groups with the momentum scale of a hydrogen-like orbital: p0 = (Z − s)/n* in atomic units,
 * with the screening s and the effective quantum number n* of J. C. Slater, Phys. Rev. 36 (1930) 57.
 *
 * <p>Shells are filled in the order of E. Madelung, without the exceptions of some transition metals. Slater gives n* up to n =
 * 6; for n = 7 (from francium on) 4.3 is an extrapolation.
 */
final class AtomicShells {
    /** Groups of orbitals as electrons are counted: s with p, d and f alone; numbers n, l and electrons. */
    record Group(int n, int l, int electrons, double momentum) {}

    private static final int[][] FILLING = {
        {1, 0}, {2, 0}, {2, 1}, {3, 0}, {3, 1}, {4, 0}, {3, 2}, {4, 1}, {5, 0}, {4, 2}, {5, 1}, {6, 0}, {4, 3}, {5, 2},
        {6, 1}, {7, 0}, {5, 3}, {6, 2}
    };
    private static final double[] EFFECTIVE_NUMBER = {0, 1, 2, 3, 3.7, 4.0, 4.2, 4.3};

    /** Momentum of the atomic unit: α m_e [GeV]. */
    private static final double ATOMIC_UNIT = Constants.ALPHA * Constants.ELECTRON_MASS;

    private AtomicShells() {}

    static List<Group> of(int atomicNumber) {
        List<Group> filled = filled(atomicNumber);
        return filled.stream()
                .map(group -> {
                    double charge = atomicNumber - screening(group, filled);
                    double momentum = charge / EFFECTIVE_NUMBER[group.n] * ATOMIC_UNIT;
                    return new Group(group.n, group.l, group.electrons, momentum);
                })
                .toList();
    }

    private static List<Group> filled(int atomicNumber) {
        List<Group> groups = new ArrayList<>();
        int left = atomicNumber;
        for (int[] orbital : FILLING) {
            int here = Math.min(left, 2 * (2 * orbital[1] + 1));
            if (here > 0) {
                add(groups, orbital[0], orbital[1] < 2 ? 0 : orbital[1], here);
            }
            left -= here;
        }
        return groups;
    }

    private static void add(List<Group> groups, int n, int l, int electrons) {
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (group.n == n && group.l == l) {
                groups.set(i, new Group(n, l, group.electrons + electrons, 0));
                return;
            }
        }
        groups.add(new Group(n, l, electrons, 0));
    }

    private static double screening(Group group, List<Group> all) {
        double sum = 0;
        for (Group other : all) {
            if (other.equals(group)) {
                sum += (group.n == 1 ? 0.30 : 0.35) * (group.electrons - 1);
            } else {
                sum += other.electrons * screeningBy(other, group);
            }
        }
        return sum;
    }

    private static double screeningBy(Group other, Group group) {
        if (other.n > group.n || (other.n == group.n && other.l > group.l)) {
            return 0;
        }
        return group.l == 0 && other.n == group.n - 1 ? 0.85 : 1;
    }
}
