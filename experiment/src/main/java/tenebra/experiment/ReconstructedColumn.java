package tenebra.experiment;

import java.util.List;

/** A quantity of the reconstructed event: a column with a name that carries its unit, declared with the detector. */
public sealed interface ReconstructedColumn {
    String name();

    /** What it means, for documentation and file metadata. */
    String meaning();

    /** Sum of the measured energies of elements [GeV]. */
    record EnergySum(String name, String meaning, List<String> elements) implements ReconstructedColumn {
        public EnergySum {
            elements = List.copyOf(elements);
        }
    }

    /** Nominal beam energy minus the measured energies of elements [GeV]. */
    record MissingEnergy(String name, String meaning, List<String> elements) implements ReconstructedColumn {
        public MissingEnergy {
            elements = List.copyOf(elements);
        }
    }
}
