package tenebra.core.random;

/** Stages of an event that draw random numbers. Each has its own stream; the code is part of the stream's key: never reuse one. */
public enum Stage {
    BEAM(1),
    TRANSPORT(2),
    PRODUCTION(3),
    RESPONSE(4),
    CHOICE(5);

    private final int code;

    Stage(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
