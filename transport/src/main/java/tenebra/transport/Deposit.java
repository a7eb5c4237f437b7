package tenebra.transport;

/**
 * Energy in one cell.
 *
 * @param element number of the detector element
 * @param cell number of the cell in the element, from 0
 * @param time of the first arrival [ns]
 * @param energy all that stays in the cell [GeV]
 * @param light the part of it that gives light [GeV], after Birks' law; all of it where layers are not told apart
 */
public record Deposit(int element, int cell, double time, double energy, double light) {
    /** A deposit that is seen whole. */
    public Deposit(int element, int cell, double time, double energy) {
        this(element, cell, time, energy, energy);
    }
}
