package tenebra.report.figure.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tenebra.report.figure.Anchor;
import tenebra.report.figure.Place;
import tenebra.report.figure.Style;

/** Finds places for legend and notes in the frame, where they cover neither each other nor, if possible, the data. */
final class Placer {
    /** Distance from the frame: blocks keep away from the ticks [points]. */
    private static final double INSET = Style.MAJOR_TICK + 3;
    /** Free space around a block [points]. */
    static final double MARGIN = 2.5;
    /** Against leaving the frame, against covering another block. */
    private static final double FORBIDDEN = 1e6;
    /** Corners are taken before middles of edges that are as good [samples]. */
    private static final double NOT_A_CORNER = 0.5;

    private final Box frame;
    private final InkCanvas ink;
    private final List<Box> taken = new ArrayList<>();

    /** A block with its place; it covers something if its ink is larger than 0. */
    record Placed(Box box, Anchor anchor, double ink) {}

    Placer(Box frame, InkCanvas ink) {
        this.frame = frame;
        this.ink = ink;
    }

    /** Places a block at the wished corner, or where it covers least. */
    Placed place(Block block, Place wish) {
        double left = frame.left() + INSET;
        double right = frame.right() - INSET - block.width();
        double top = frame.top() + INSET;
        double bottom = frame.bottom() - INSET - block.height();
        double middleX = frame.centreX() - block.width() / 2;
        double middleY = frame.centreY() - block.height() / 2;
        List<Placed> candidates = switch (wish) {
            case TOP_LEFT -> List.of(at(block, left, top, Anchor.START));
            case TOP_RIGHT -> List.of(at(block, right, top, Anchor.END));
            case BOTTOM_LEFT -> List.of(at(block, left, bottom, Anchor.START));
            case BOTTOM_RIGHT -> List.of(at(block, right, bottom, Anchor.END));
            case AUTOMATIC, ABOVE, NONE ->
                List.of(
                        at(block, right, top, Anchor.END),
                        at(block, left, top, Anchor.START),
                        at(block, right, bottom, Anchor.END),
                        at(block, left, bottom, Anchor.START),
                        at(block, middleX, top, Anchor.MIDDLE),
                        at(block, middleX, bottom, Anchor.MIDDLE),
                        at(block, right, middleY, Anchor.END),
                        at(block, left, middleY, Anchor.START));
        };
        Placed best = candidates.stream()
                .min(Comparator.comparingDouble(this::badness))
                .orElseThrow();
        taken.add(best.box().grown(MARGIN));
        return best;
    }

    /** The block there, or next to blocks that stand there already. */
    private Placed at(Block block, double left, double top, Anchor anchor) {
        Box box = new Box(left, top, block.width(), block.height());
        boolean downwards = box.centreY() <= frame.centreY();
        for (Box other : taken) {
            if (box.intersects(other)) {
                double next = downwards ? other.bottom() : other.top() - box.height();
                box = new Box(left, next, box.width(), box.height());
            }
        }
        return new Placed(box, anchor, ink.ink(box.grown(MARGIN)));
    }

    private double badness(Placed placed) {
        Box box = placed.box();
        boolean covers = taken.stream().anyMatch(other -> other.grown(-1e-6).intersects(box));
        boolean corner = Math.abs(box.centreY() - frame.centreY()) > 1 && placed.anchor() != Anchor.MIDDLE;
        boolean forbidden = covers || !frame.contains(box);
        return placed.ink() + (forbidden ? FORBIDDEN : 0) + (corner ? 0 : NOT_A_CORNER);
    }
}
