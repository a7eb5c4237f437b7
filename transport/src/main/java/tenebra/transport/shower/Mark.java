package tenebra.transport.shower;

/** A place [mm], direction and time [ns] on a track that is kept for a moment. */
final class Mark {
    double x;
    double y;
    double z;
    double u;
    double v;
    double w;
    double time;

    void set(Track track) {
        x = track.x;
        y = track.y;
        z = track.z;
        u = track.u;
        v = track.v;
        w = track.w;
        time = track.time;
    }
}
