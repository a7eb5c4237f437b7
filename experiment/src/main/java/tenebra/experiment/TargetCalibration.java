package tenebra.experiment;

import java.util.List;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.core.random.Stage;
import tenebra.matter.Constants;
import tenebra.transport.Insertion;
import tenebra.transport.SegmentObserver;
import tenebra.transport.Transport;

/**
 * Calibration of the target with the beam itself, as calorimeters are in the hall: beam particles that are absorbed read their nominal
 * energy on average, leakage and albedo made up for.
 *
 * @param factor by which deposits in the target are multiplied
 */
public record TargetCalibration(double factor) {
    private static final int SHOWERS = 200;

    /** Deposits are read as they are. */
    public static final TargetCalibration NONE = new TargetCalibration(1);

    /**
     * From showers of beam electrons or positrons; beams of other particles, which the target does not absorb, calibrate nothing. The
     * same for every seed of a run.
     */
    public static TargetCalibration of(Detector detector, Beam beam, Transport transport) {
        if (beam.species().mass() != Constants.ELECTRON_MASS) {
            return NONE;
        }
        RandomStreams streams = RandomStreams.of(0, "calibration of " + detector.name());
        int target = detector.indexOf(detector.target());
        double startZ = detector.targetElement().front();
        double came = 0;
        double stayed = 0;
        for (int i = 0; i < SHOWERS; i++) {
            RandomStream random = streams.event(i);
            TriggerWindow window = new TriggerWindow(List.of(beam.particle(startZ, random.stage(Stage.BEAM))));
            Deposits deposits = new Deposits();
            transport.develop(
                    window.particles(),
                    random.stage(Stage.TRANSPORT),
                    new Transport.Listeners(SegmentObserver.NONE, deposits),
                    Insertion.NONE);
            came += window.particles().getFirst().energy();
            stayed += deposits.in(target);
        }
        return new TargetCalibration(came / stayed);
    }
}
