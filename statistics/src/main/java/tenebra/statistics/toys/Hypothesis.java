package tenebra.statistics.toys;

/** What toys are drawn under. The name is part of the key of their random streams: never change one. */
public enum Hypothesis {
    BACKGROUND("background"),
    SIGNAL_AND_BACKGROUND("signal and background");

    private final String streams;

    Hypothesis(String streams) {
        this.streams = streams;
    }

    String streams() {
        return streams;
    }
}
