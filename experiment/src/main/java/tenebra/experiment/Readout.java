package tenebra.experiment;

import java.util.List;
import tenebra.core.random.RandomStream;

/** From deposits to the reconstructed event. Ways to do it differ in depth; all give the columns that the detector declares. */
public interface Readout {
    List<ReconstructedColumn> columns();

    /** Values of the columns, in their order. */
    double[] read(Deposits deposits, RandomStream random);
}
