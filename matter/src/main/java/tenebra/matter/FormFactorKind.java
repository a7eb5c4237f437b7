package tenebra.matter;

import tenebra.core.Choice;
import tenebra.core.TenebraException;
import tenebra.matter.AtomicFormFactor.Part;

/** Form factors that can be chosen by name. */
public enum FormFactorKind {
    ELASTIC("elastic", Part.ELASTIC, NuclearShape.TSAI),
    ELASTIC_AND_INELASTIC("elastic+inelastic", Part.ELASTIC_AND_INELASTIC, NuclearShape.TSAI),
    HELM("helm", Part.ELASTIC, NuclearShape.HELM),
    HELM_AND_INELASTIC("helm+inelastic", Part.ELASTIC_AND_INELASTIC, NuclearShape.HELM);

    private final String symbol;
    private final Part part;
    private final NuclearShape shape;

    FormFactorKind(String symbol, Part part, NuclearShape shape) {
        this.symbol = symbol;
        this.part = part;
        this.shape = shape;
    }

    /** Name on the command line and in files. */
    public String symbol() {
        return symbol;
    }

    /** The form factor of this element's atom. */
    public AtomicFormFactor of(Element element) {
        return new AtomicFormFactor(element, part, shape);
    }

    /** The kind of that name. */
    public static FormFactorKind of(String symbol) {
        return Choice.named(
                symbol,
                values(),
                FormFactorKind::symbol,
                allowed -> TenebraException.usage(
                        "PHY-008", "unknown form factor '%s'; allowed: %s".formatted(symbol, allowed)));
    }
}
