package tenebra.transport;

import java.util.List;
import tenebra.matter.Medium;

/** A shower model set up for one line: immutable, shared by all threads; each thread takes a transport of its own. */
public interface TransportModel {
    /** A transport for one thread. */
    Transport transport();

    /** What particles move in: the number of a medium in this list is what a segment carries. */
    List<Medium> media();

    /** What it is and what it neglects, in one sentence, for outputs. */
    String description();
}
