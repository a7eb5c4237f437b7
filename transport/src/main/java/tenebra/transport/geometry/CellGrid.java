package tenebra.transport.geometry;

import tenebra.core.Check;

/** Equal cells across a box, all along its length. Cells count from 0 along x, row by row along y. */
public record CellGrid(int columns, int rows) {
    /** A box that is not divided. */
    public static final CellGrid ONE = new CellGrid(1, 1);

    public CellGrid {
        Check.inRange("columns of cells", columns, 1, 1000, "");
        Check.inRange("rows of cells", rows, 1, 1000, "");
    }

    public int size() {
        return columns * rows;
    }
}
