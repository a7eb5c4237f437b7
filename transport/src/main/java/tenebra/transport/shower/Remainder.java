package tenebra.transport.shower;

/** Takes what the leading part of a shower leaves over, one particle after the other, instead of having it followed. */
public interface Remainder {
    void take(Track particle);
}
