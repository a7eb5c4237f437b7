package tenebra.campaign.config;

/** Where the values of a tree were written. */
public interface Origin {
    /** Place of the value at a JSON pointer, as in {@code h4.yaml:7}. */
    String place(String pointer);
}
