package tenebra.statistics.likelihood;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The structure of a model as arrays. A block is one sample in one channel, with factors ("slots") that are common to its
 * bins. A term is one bin of a block: expected = product of slots x product of its own free factors ("gammas") x (nominal +
 * sum of shifts). Terms are ordered by bin; {@code xStart[i]} to {@code xStart[i + 1]} are the entries of i. Read only.
 */
final class Layout {
    /** Coefficients of one polynomial: a1 to a6. */
    static final int ORDER = 6;

    private static final double SAME = 1e-12;

    /** How a slot depends on its parameter. */
    enum Kind {
        /** The parameter itself is the factor. */
        FACTOR,
        /** exp(up theta) above zero, exp(-down theta) below. */
        EXPONENTIAL,
        /** The same outside |theta| = 1, a polynomial inside. */
        POLYNOMIAL
    }

    /** A factor of a block; up and down are the logarithms at theta = 1 and -1. */
    record Slot(Kind kind, int parameter, double up, double down) {
        boolean isKinked() {
            return kind == Kind.EXPONENTIAL && Math.abs(up + down) > SAME;
        }
    }

    /** Events that a parameter adds to a term: up at theta = 1, -down at theta = -1. */
    record Shift(int parameter, double up, double down) {
        boolean isKinked() {
            return Math.abs(up - down) > SAME * (Math.abs(up) + Math.abs(down));
        }
    }

    /** One bin of a block. */
    record Term(int block, List<Integer> gammas, List<Shift> shifts) {}

    final int parameters;
    final int bins;
    final int blocks;
    final int[] slotStart;
    final int[] slotParameter;
    final Kind[] slotKind;
    final double[] slotUp;
    final double[] slotDown;
    final double[] slotPolynomial;
    final int[] termStart;
    final int[] termBlock;
    final int[] gammaStart;
    final int[] gammaParameter;
    final int[] shiftStart;
    final int[] shiftParameter;
    final double[] shiftUp;
    final double[] shiftDown;
    final boolean smoothShifts;

    /** Parameters that a bin depends on, in order. */
    final int[] touchedStart;

    final int[] touched;

    /** Parameters whose derivative jumps at zero. */
    final boolean[] kinked;

    /** Parameters whose factors have a kink at zero: there -ln L may have a ridge. */
    final boolean[] ridged;

    /** Parameters that stand in an exponent. */
    final boolean[] exponent;

    /** Largest number of slots and gammas of a term. */
    final int longestTerm;

    /**
     * @param slots of every block
     * @param terms of every bin
     */
    Layout(int parameters, List<List<Slot>> slots, List<List<Term>> terms, Interpolation interpolation) {
        this.parameters = parameters;
        blocks = slots.size();
        bins = terms.size();
        smoothShifts = interpolation == Interpolation.SMOOTH;
        List<Slot> allSlots = slots.stream().flatMap(List::stream).toList();
        List<Term> allTerms = terms.stream().flatMap(List::stream).toList();
        List<Shift> allShifts =
                allTerms.stream().flatMap(term -> term.shifts().stream()).toList();
        slotStart = starts(slots);
        slotParameter = allSlots.stream().mapToInt(Slot::parameter).toArray();
        slotKind = allSlots.stream().map(Slot::kind).toArray(Kind[]::new);
        slotUp = allSlots.stream().mapToDouble(Slot::up).toArray();
        slotDown = allSlots.stream().mapToDouble(Slot::down).toArray();
        slotPolynomial = polynomials(allSlots);
        termStart = starts(terms);
        termBlock = allTerms.stream().mapToInt(Term::block).toArray();
        gammaStart = starts(allTerms.stream().map(Term::gammas).toList());
        gammaParameter = allTerms.stream()
                .flatMap(term -> term.gammas().stream())
                .mapToInt(Integer::intValue)
                .toArray();
        shiftStart = starts(allTerms.stream().map(Term::shifts).toList());
        shiftParameter = allShifts.stream().mapToInt(Shift::parameter).toArray();
        shiftUp = allShifts.stream().mapToDouble(Shift::up).toArray();
        shiftDown = allShifts.stream().mapToDouble(Shift::down).toArray();
        List<List<Integer>> touchedByBin = new ArrayList<>();
        int longest = 0;
        for (List<Term> bin : terms) {
            SortedSet<Integer> found = new TreeSet<>();
            for (Term term : bin) {
                List<Slot> common = slots.get(term.block());
                common.forEach(slot -> found.add(slot.parameter()));
                found.addAll(term.gammas());
                term.shifts().forEach(shift -> found.add(shift.parameter()));
                longest = Math.max(longest, common.size() + term.gammas().size());
            }
            touchedByBin.add(List.copyOf(found));
        }
        longestTerm = longest;
        touchedStart = starts(touchedByBin);
        touched = touchedByBin.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .toArray();
        kinked = new boolean[parameters];
        ridged = new boolean[parameters];
        exponent = new boolean[parameters];
        for (Slot slot : allSlots) {
            kinked[slot.parameter()] |= slot.isKinked();
            ridged[slot.parameter()] |= slot.isKinked();
            exponent[slot.parameter()] |= slot.kind() != Kind.FACTOR;
        }
        if (!smoothShifts) {
            allShifts.forEach(shift -> kinked[shift.parameter()] |= shift.isKinked());
        }
    }

    private static <T> int[] starts(List<? extends List<T>> groups) {
        int[] starts = new int[groups.size() + 1];
        for (int i = 0; i < groups.size(); i++) {
            starts[i + 1] = starts[i] + groups.get(i).size();
        }
        return starts;
    }

    private static double[] polynomials(List<Slot> slots) {
        double[] all = new double[ORDER * slots.size()];
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.kind() == Kind.POLYNOMIAL) {
                System.arraycopy(polynomial(slot.up(), slot.down()), 0, all, ORDER * i, ORDER);
            }
        }
        return all;
    }

    /**
     * Coefficients a1 to a6 of the polynomial 1 + sum of a_i theta^i that meets exp(up theta) at theta = 1 and
     * exp(-down theta) at theta = -1 with value, first and second derivative: HistFactory's {@code code4}. Even and odd
     * orders separate, three equations each.
     */
    static double[] polynomial(double up, double down) {
        double high = StrictMath.exp(up);
        double low = StrictMath.exp(down);
        double odd = (high - low) / 2;
        double oddSlope = (high * up - low * down) / 2;
        double oddCurvature = (high * up * up - low * down * down) / 2;
        double even = (high + low) / 2 - 1;
        double evenSlope = (high * up + low * down) / 2;
        double evenCurvature = (high * up * up + low * down * down) / 2;
        double a5 = (oddCurvature - 3 * (oddSlope - odd)) / 8;
        double a3 = (oddSlope - odd) / 2 - 2 * a5;
        double a6 = (evenCurvature - 5 * evenSlope + 8 * even) / 8;
        double a4 = evenSlope / 2 - even - 2 * a6;
        return new double[] {odd - a3 - a5, even - a4 - a6, a3, a4, a5, a6};
    }
}
