package tenebra.darksector.production.bremsstrahlung;

import static java.lang.Math.sqrt;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * What a table covers: masses, energies [GeV] and how finely. Energies lie at the squares of equal steps above the lowest, so that
 * they are dense close to threshold.
 *
 * @param leastMediatorEnergy mediators below are left out [GeV]
 * @param largestEnergy of the lepton [GeV]
 */
record TableScope(
        LeptonKinematics kinematics,
        AngularScale angularScale,
        TableResolution resolution,
        double leastMediatorEnergy,
        double largestEnergy) {
    /** At the lowest energy itself nothing is made: the first energy is moved up by this part of a step. */
    private static final double FIRST_STEP = 0.25;

    static TableScope of(BremsstrahlungCrossSection crossSection, double leastMediatorEnergy, double largestEnergy) {
        return new TableScope(
                crossSection.kinematics(),
                crossSection.angularScale(),
                crossSection.tableResolution(),
                leastMediatorEnergy,
                largestEnergy);
    }

    /** Energy of the lepton at which the least mediator can just be made. */
    double lowestEnergy() {
        return Math.max(leastMediatorEnergy, kinematics.mediatorMass()) + kinematics.leptonMass();
    }

    /** Nothing can be made at any energy of the table. */
    boolean isEmpty() {
        return !(lowestEnergy() < largestEnergy);
    }

    int energies() {
        return isEmpty() ? 0 : resolution.energies();
    }

    double energy(int index) {
        return energyAt(Math.max(index, FIRST_STEP));
    }

    /** Inverse of {@link #position}. */
    double energyAt(double position) {
        double part = position / (resolution.energies() - 1);
        return lowestEnergy() + part * part * (largestEnergy - lowestEnergy());
    }

    /** Of an energy among the indices of the table; inside the table at its ends. */
    double position(double energy) {
        double part = Math.clamp((energy - lowestEnergy()) / (largestEnergy - lowestEnergy()), 0.0, 1.0);
        return (resolution.energies() - 1) * sqrt(part);
    }

    double lowerFraction(double energy) {
        return Math.max(leastMediatorEnergy / energy, kinematics.smallestFraction(energy));
    }

    double upperFraction(double energy) {
        return kinematics.largestFraction(energy);
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(angularScale.name());
        out.writeDouble(kinematics.leptonMass());
        out.writeDouble(kinematics.mediatorMass());
        out.writeInt(resolution.energies());
        out.writeInt(resolution.fractions());
        out.writeInt(resolution.angles());
        out.writeDouble(leastMediatorEnergy);
        out.writeDouble(largestEnergy);
    }

    static TableScope read(DataInput in) throws IOException {
        String scale = in.readUTF();
        AngularScale angularScale = Arrays.stream(AngularScale.values())
                .filter(candidate -> candidate.name().equals(scale))
                .findFirst()
                .orElseThrow(() -> new IOException("a table of unknown angular scale " + scale));
        return new TableScope(
                new LeptonKinematics(in.readDouble(), in.readDouble()),
                angularScale,
                new TableResolution(in.readInt(), in.readInt(), in.readInt()),
                in.readDouble(),
                in.readDouble());
    }
}
