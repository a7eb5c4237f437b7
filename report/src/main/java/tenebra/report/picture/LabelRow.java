package tenebra.report.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Places labels in a row as near as possible to where they belong without overlap: least squares with a least distance.
 * Reference: M. Ayer et al., Ann. Math. Stat. 26 (1955) 641 (pool adjacent violators).
 */
final class LabelRow {
    private LabelRow() {}

    /** Labels pushed against each other: how many, and the mean of their places with the distances taken out. */
    private record Pool(int count, double mean) {
        Pool with(Pool next) {
            int both = count + next.count;
            return new Pool(both, (count * mean + next.count * next.mean) / both);
        }
    }

    /** Places for labels that belong to ascending places; neighbours are at least the pitch apart. */
    static List<Double> spread(List<Double> wanted, double pitch) {
        List<Pool> pools = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Pool pool = new Pool(1, wanted.get(i) - i * pitch);
            while (!pools.isEmpty() && pools.getLast().mean() > pool.mean()) {
                pool = pools.removeLast().with(pool);
            }
            pools.add(pool);
        }
        List<Double> places = new ArrayList<>();
        for (Pool pool : pools) {
            for (int i = 0; i < pool.count(); i++) {
                places.add(pool.mean() + places.size() * pitch);
            }
        }
        return places;
    }
}
