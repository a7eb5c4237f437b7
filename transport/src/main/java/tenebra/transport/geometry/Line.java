package tenebra.transport.geometry;

import java.util.List;
import tenebra.core.TenebraException;

/** Boxes with vacuum between them. Immutable; no two share a volume. */
public record Line(List<Block> blocks) {
    public Line {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw TenebraException.usage("GEO-002", "nothing for particles to cross: no element is made of layers");
        }
        for (int i = 0; i < blocks.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (blocks.get(i).overlaps(blocks.get(j))) {
                    throw TenebraException.usage(
                            "GEO-001",
                            "boxes overlap: element %d from z=%s to %s mm and element %d from z=%s to %s mm"
                                    .formatted(
                                            blocks.get(j).element(),
                                            blocks.get(j).front(),
                                            blocks.get(j).back(),
                                            blocks.get(i).element(),
                                            blocks.get(i).front(),
                                            blocks.get(i).back()));
                }
            }
        }
    }
}
