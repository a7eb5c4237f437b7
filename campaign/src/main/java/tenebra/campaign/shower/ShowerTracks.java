package tenebra.campaign.shower;

import java.util.ArrayList;
import java.util.List;
import tenebra.core.Vec3;
import tenebra.matter.Species;
import tenebra.transport.SegmentBatch;
import tenebra.transport.SegmentObserver;

/** The tracks of one shower, for a picture. */
public final class ShowerTracks implements SegmentObserver {
    /** Of the energy of the shower: below, tracks are too many to be seen. */
    private static final double LEAST_SHARE = 2e-4;

    private static final double CONTACT = 1e-6;

    private final ShowerTask task;
    private final List<Piece> pieces = new ArrayList<>();

    ShowerTracks(ShowerTask task) {
        this.task = task;
    }

    /** A straight piece of a track. Energy is kinetic, at its beginning [GeV]; places [mm]. */
    public record Piece(Species species, double energy, Vec3 from, Vec3 to) {}

    /** Kinetic energy [GeV] above which tracks are kept. */
    static double threshold(ShowerTask task) {
        return Math.max(task.physics().cutoff(), LEAST_SHARE * task.energy());
    }

    /** Kinetic energy [GeV] above which tracks are here. */
    public double threshold() {
        return threshold(task);
    }

    /** In the order in which they were made; pieces of one track follow one another. */
    public List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    @Override
    public void observe(SegmentBatch batch) {
        for (int row = 0; row < batch.size(); row++) {
            double length = batch.length(row);
            Vec3 from = new Vec3(batch.position(row, 0), batch.position(row, 1), batch.position(row, 2));
            Vec3 to = new Vec3(
                    from.x() + length * batch.direction(row, 0),
                    from.y() + length * batch.direction(row, 1),
                    from.z() + length * batch.direction(row, 2));
            Species species = batch.species(row);
            add(new Piece(species, batch.energyBefore(row) - species.mass(), from, to));
        }
    }

    /** A photon flies straight through many layers: its pieces are put together. */
    private void add(Piece piece) {
        if (piece.species() == Species.PHOTON && !pieces.isEmpty()) {
            Piece last = pieces.getLast();
            if (last.species() == Species.PHOTON
                    && last.energy() == piece.energy()
                    && last.to().minus(piece.from()).length() < CONTACT) {
                pieces.set(pieces.size() - 1, new Piece(last.species(), last.energy(), last.from(), piece.to()));
                return;
            }
        }
        pieces.add(piece);
    }
}
