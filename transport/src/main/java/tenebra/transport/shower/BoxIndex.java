package tenebra.transport.shower;

import java.util.List;
import tenebra.transport.geometry.Block;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.Line;

/** The boxes of a line in flat arrays: their faces, and their layers counted through. Lengths [mm]. Immutable. */
final class BoxIndex {
    final int boxes;
    final double[] front;
    final double[] back;
    final double[] left;
    final double[] right;
    final double[] bottom;
    final double[] top;
    final int[] firstLayer;
    final int[] firstCell;
    final int[] columns;
    final int[] rowsOfCells;
    final double[] cellsPerWidth;
    final double[] cellsPerHeight;

    final int layers;
    final int cells;
    final double[] low;
    final double[] high;
    final int[] boxOf;

    private final double[] pitch;
    private final int[] layersPerPitch;
    private final double[][] ends;

    BoxIndex(Line line) {
        List<Block> blocks = line.blocks();
        boxes = blocks.size();
        front = blocks.stream().mapToDouble(Block::front).toArray();
        back = blocks.stream().mapToDouble(Block::back).toArray();
        left = blocks.stream().mapToDouble(block -> block.face().left()).toArray();
        right = blocks.stream().mapToDouble(block -> block.face().right()).toArray();
        bottom = blocks.stream().mapToDouble(block -> block.face().bottom()).toArray();
        top = blocks.stream().mapToDouble(block -> block.face().top()).toArray();
        columns = blocks.stream().mapToInt(block -> block.cells().columns()).toArray();
        rowsOfCells = blocks.stream().mapToInt(block -> block.cells().rows()).toArray();
        cellsPerWidth = new double[boxes];
        cellsPerHeight = new double[boxes];
        firstLayer = new int[boxes + 1];
        firstCell = new int[boxes + 1];
        pitch = new double[boxes];
        layersPerPitch = new int[boxes];
        ends = new double[boxes][];
        for (int i = 0; i < boxes; i++) {
            Block block = blocks.get(i);
            List<Layer> sequence = block.stack().layers();
            firstLayer[i + 1] = firstLayer[i] + block.stack().repeat() * sequence.size();
            firstCell[i + 1] = firstCell[i] + block.cells().size();
            cellsPerWidth[i] = columns[i] / block.face().width();
            cellsPerHeight[i] = rowsOfCells[i] / block.face().height();
            layersPerPitch[i] = sequence.size();
            ends[i] = new double[sequence.size()];
            for (int j = 0; j < sequence.size(); j++) {
                ends[i][j] = (j == 0 ? 0 : ends[i][j - 1]) + sequence.get(j).thickness();
            }
            pitch[i] = ends[i][sequence.size() - 1];
        }
        layers = firstLayer[boxes];
        cells = firstCell[boxes];
        low = new double[layers];
        high = new double[layers];
        boxOf = new int[layers];
        for (int i = 0; i < boxes; i++) {
            for (int layer = firstLayer[i]; layer < firstLayer[i + 1]; layer++) {
                int number = layer - firstLayer[i];
                int within = number % layersPerPitch[i];
                int repeat = number / layersPerPitch[i];
                double start = front[i] + repeat * pitch[i];
                low[layer] = number == 0 ? front[i] : high[layer - 1];
                high[layer] = start + ends[i][within];
                boxOf[layer] = i;
            }
            high[firstLayer[i + 1] - 1] = back[i];
        }
    }

    /** Layer at a place inside a box. */
    int layerAt(int box, double z) {
        double depth = (z - front[box]) / pitch[box];
        int repeats = (firstLayer[box + 1] - firstLayer[box]) / layersPerPitch[box];
        int repeat = Math.clamp((int) depth, 0, repeats - 1);
        double rest = (depth - repeat) * pitch[box];
        double[] ofSequence = ends[box];
        int within = 0;
        while (within < ofSequence.length - 1 && rest >= ofSequence[within]) {
            within++;
        }
        return firstLayer[box] + repeat * layersPerPitch[box] + within;
    }

    boolean contains(int box, double x, double y, double z) {
        return z >= front[box]
                && z <= back[box]
                && x >= left[box]
                && x <= right[box]
                && y >= bottom[box]
                && y <= top[box];
    }

    /** Number among all cells of the place in a box. */
    int cellAt(int box, double x, double y) {
        if (columns[box] == 1 && rowsOfCells[box] == 1) {
            return firstCell[box];
        }
        int column = Math.clamp((int) ((x - left[box]) * cellsPerWidth[box]), 0, columns[box] - 1);
        int row = Math.clamp((int) ((y - bottom[box]) * cellsPerHeight[box]), 0, rowsOfCells[box] - 1);
        return firstCell[box] + row * columns[box] + column;
    }
}
