package tenebra.transport;

/** A shower model set up for one line: immutable, shared by all threads; each thread takes a transport of its own. */
public interface TransportModel {
    /** A transport for one thread. */
    Transport transport();

    /** What it is and what it neglects, in one sentence, for outputs. */
    String description();
}
