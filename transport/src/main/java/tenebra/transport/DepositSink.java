package tenebra.transport;

import tenebra.matter.Species;

/** Receives the energy that a shower leaves. Energies [GeV], times [ns], lengths [mm]. */
public interface DepositSink {
    /** Energy that stays in a cell of an element. */
    void deposit(int element, int cell, double time, double energy);

    /** A particle that leaves the line with this total energy at this z. */
    void escape(Species species, double energy, double z);
}
