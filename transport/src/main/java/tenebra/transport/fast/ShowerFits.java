package tenebra.transport.fast;

import java.util.List;
import java.util.stream.Collectors;
import tenebra.core.TenebraException;
import tenebra.core.Units;

/** Fits at hand, to be found by what a stack is made of. Immutable. */
public record ShowerFits(List<ShowerParameters> all) {
    /** Thicknesses [mm] and cuts [GeV] that differ by less, relatively, are the same. */
    private static final double ROUNDING = 1e-6;

    public ShowerFits {
        all = List.copyOf(all);
    }

    /** The fit for this content; fails with what to do if there is none. */
    public ShowerParameters find(StackContent content) {
        return all.stream()
                .filter(fit -> isSame(fit.stack(), content))
                .findFirst()
                .orElseThrow(() -> TenebraException.usage(
                        "PHY-078",
                        ("no fit of fast showers for layers of %s at a cut of %s MeV; there are: %s; make one with"
                                        + " 'tenebra shower --fit --stack ...', or use the full shower")
                                .formatted(content.layersInWords(), content.cut() / Units.MEV, names())));
    }

    private String names() {
        return all.isEmpty()
                ? "none"
                : all.stream()
                        .map(fit -> fit.stack().layersInWords() + " at "
                                + fit.stack().cut() / Units.MEV + " MeV")
                        .collect(Collectors.joining(", "));
    }

    private static boolean isSame(StackContent a, StackContent b) {
        if (a.parts().size() != b.parts().size() || !isNear(a.cut(), b.cut())) {
            return false;
        }
        for (int i = 0; i < a.parts().size(); i++) {
            StackContent.Part one = a.parts().get(i);
            StackContent.Part other = b.parts().get(i);
            if (!one.material().equals(other.material())
                    || one.reading() != other.reading()
                    || !isNear(one.thickness(), other.thickness())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNear(double a, double b) {
        return Math.abs(a - b) <= ROUNDING * Math.abs(a);
    }
}
