package tenebra.transport;

import tenebra.matter.Species;

/** Receives the energy that a shower leaves. Energies [GeV], times [ns], lengths [mm]. */
public interface DepositSink {
    void deposit(Deposit deposit);

    /** A particle that leaves the line with this total energy at this z. */
    void escape(Species species, double energy, double z);
}
