package tenebra.experiment;

import java.util.List;
import tenebra.core.random.RandomStream;
import tenebra.transport.Deposit;

/**
 * Read-out by resolution and threshold: each cell's energy is smeared, nothing is digitised. Elements without a response read
 * their true energy. The target is calibrated with the beam.
 */
public final class ResolutionReadout implements Readout {
    private final Detector detector;
    private final double beamEnergy;
    private final int target;
    private final TargetCalibration calibration;

    /** Nominal beam energy [GeV], from which missing energy counts. */
    public ResolutionReadout(Detector detector, double beamEnergy, TargetCalibration calibration) {
        this.detector = detector;
        this.beamEnergy = beamEnergy;
        this.calibration = calibration;
        target = detector.indexOf(detector.target());
    }

    @Override
    public List<ReconstructedColumn> columns() {
        return detector.columns();
    }

    /** Random numbers are drawn element by element in the detector's order, whether an element was hit or not. */
    @Override
    public double[] read(Deposits deposits, RandomStream random) {
        double[] measured = new double[detector.elements().size()];
        for (int i = 0; i < measured.length; i++) {
            if (detector.elements().get(i) instanceof DetectorElement.Instrument instrument) {
                measured[i] = measure(instrument, i, deposits, random);
            }
        }
        return detector.columns().stream()
                .mapToDouble(column -> switch (column) {
                    case ReconstructedColumn.EnergySum sum -> total(sum.elements(), measured);
                    case ReconstructedColumn.MissingEnergy missing -> beamEnergy - total(missing.elements(), measured);
                })
                .toArray();
    }

    private double measure(DetectorElement.Instrument instrument, int index, Deposits deposits, RandomStream random) {
        if (instrument.response().isEmpty()) {
            return scale(index) * deposits.in(index);
        }
        EnergyResponse response = instrument.response().get();
        double[] cells = new double[instrument.cells().size()];
        for (Deposit deposit : deposits.all()) {
            if (deposit.element() == index) {
                cells[deposit.cell()] += scale(index) * deposit.energy();
            }
        }
        double common = response.calibration(random);
        double sum = 0;
        for (double energy : cells) {
            if (energy > 0) {
                sum += response.read(energy, common, random);
            }
        }
        return sum;
    }

    private double scale(int element) {
        return element == target ? calibration.factor() : 1;
    }

    private double total(List<String> names, double[] measured) {
        return names.stream()
                .mapToDouble(name -> measured[detector.indexOf(name)])
                .sum();
    }
}
