package tenebra.campaign.fastshower;

import java.util.Locale;
import tenebra.core.Units;
import tenebra.transport.fast.ShowerParameters;
import tenebra.transport.fast.StackContent;
import tenebra.transport.fast.fit.FitPlan;
import tenebra.transport.fast.fit.ShowerFitter;
import tenebra.transport.geometry.LayerStack;
import tenebra.transport.geometry.Scintillator;

/**
 * The fit of fast showers in a stack of layers, as the file that then stands for it.
 *
 * @param name of the file without its ending
 * @param text of the file
 */
public record FastShowerFit(String name, String text, ShowerParameters parameters) {
    /** Showers of 30 and 100 GeV for a fit; of lower energies there are more. */
    public static final int STANDARD_SHOWERS = 300;

    /**
     * How to fit.
     *
     * @param cut of electrons and photons in the full mode [GeV]
     * @param showers of the highest energies
     * @param version of the program, for the head of the file
     */
    public record Options(double cut, int showers, long seed, String version) {}

    /** Simulates and fits; light is fitted for Birks' constant of the layers read out, or that of polystyrene if they have none. */
    public static FastShowerFit of(LayerStack stack, Options options, ShowerFitter.Progress progress) {
        double birks = stack.layers().stream()
                .flatMap(layer -> layer.light().stream())
                .mapToDouble(Scintillator::birks)
                .filter(value -> value > 0)
                .findFirst()
                .orElse(FitPlan.BIRKS);
        FitPlan plan = new FitPlan(FitPlan.ENERGIES, options.showers(), birks, options.seed());
        StackContent content = StackContent.of(stack, options.cut());
        ShowerParameters parameters = new ShowerFitter(content, plan).fit(progress);
        String origin = String.format(
                Locale.ROOT,
                "Made by tenebra shower --fit, version %s: cut %s MeV, %d showers of 30 and 100 GeV and more of lower energies, seed %d",
                options.version(),
                options.cut() / Units.MEV,
                options.showers(),
                options.seed());
        return new FastShowerFit(FastShowerFile.name(content), FastShowerFile.text(parameters, origin), parameters);
    }
}
