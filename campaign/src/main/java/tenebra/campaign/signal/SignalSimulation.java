package tenebra.campaign.signal;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import tenebra.core.Vec3;
import tenebra.core.random.RandomStream;
import tenebra.core.random.Stage;
import tenebra.darksector.production.Birth;
import tenebra.darksector.production.ProductionProcess;
import tenebra.experiment.Beam;
import tenebra.experiment.Deposits;
import tenebra.experiment.Readout;
import tenebra.experiment.TriggerWindow;
import tenebra.matter.Constants;
import tenebra.transport.Insertion;
import tenebra.transport.Primary;
import tenebra.transport.SegmentObserver;
import tenebra.transport.Slab;
import tenebra.transport.Transport;

/**
 * Signal events of one beam, detector and mediator mass, on one thread. Each event: the shower once to find the birth place,
 * then again with the mediator's parent replaced by what is left of it.
 */
public final class SignalSimulation {
    private final Beam beam;
    private final double startZ;
    private final List<Slab> slabs;
    private final List<ProductionProcess> processes;
    private final double mediatorMass;
    private final Transport transport;
    private final Readout readout;

    /** Brings together what an event needs. */
    public SignalSimulation(Beam beam, Line line, Production production, Readout readout) {
        this.beam = beam;
        startZ = line.startZ();
        slabs = line.slabs();
        transport = line.transport();
        processes = production.processes();
        mediatorMass = production.mediatorMass();
        this.readout = readout;
    }

    /**
     * What beam particles meet.
     *
     * @param startZ where they start [mm]
     * @param slabs the line that the transport was built with
     */
    public record Line(double startZ, List<Slab> slabs, Transport transport) {}

    /**
     * How mediators are made.
     *
     * @param mediatorMass [GeV]
     */
    public record Production(List<ProductionProcess> processes, double mediatorMass) {}

    /** The event of this number; empty if nothing in its shower could have made a mediator. */
    public Optional<SignalEvent> event(long number, RandomStream event, int simulated) {
        Primary particle = beam.particle(startZ, event.stage(Stage.BEAM));
        TriggerWindow window = new TriggerWindow(List.of(particle));
        RandomStream production = event.stage(Stage.PRODUCTION);
        ProductionObserver observer = new ProductionObserver(processes, slabs, production);
        transport.develop(
                window.particles(),
                event.stage(Stage.TRANSPORT),
                new Transport.Listeners(observer, new Deposits()),
                Insertion.NONE);
        if (!observer.hasBirthplace()) {
            return Optional.empty();
        }
        double parentEnergy = observer.process()
                .sampleEnergy(observer.species(), observer.energyBefore(), observer.energyAfter(), production);
        double fraction = fraction(observer, parentEnergy, production);
        Vec3 place = observer.position().plus(observer.direction().times(fraction * observer.length()));
        double time = observer.time() + fraction * observer.length() / Constants.SPEED_OF_LIGHT;
        Birth birth = observer.process().sample(observer.species(), parentEnergy, production);
        Deposits deposits = new Deposits();
        transport.develop(
                window.particles(),
                event.stage(Stage.TRANSPORT),
                new Transport.Listeners(SegmentObserver.NONE, deposits),
                new Insertion(observer.segment(), fraction, survivors(birth, observer.direction(), place, time)));
        double[] measured = readout.read(deposits, event.stage(Stage.RESPONSE));
        return Optional.of(new SignalEvent(
                number,
                observer.probability() / simulated,
                observer.species(),
                parentEnergy,
                place,
                time,
                birth.mediatorEnergy(),
                momentum(birth, observer.direction()),
                observer.trackLength(),
                deposits.escaped(),
                DoubleStream.of(measured).boxed().toList()));
    }

    /** Where on the segment its energy has fallen to this value. */
    private static double fraction(ProductionObserver observer, double energy, RandomStream random) {
        double loss = observer.energyBefore() - observer.energyAfter();
        return loss > 0 ? Math.clamp((observer.energyBefore() - energy) / loss, 0.0, 1.0) : random.uniform();
    }

    private Vec3 momentum(Birth birth, Vec3 direction) {
        double energy = birth.mediatorEnergy();
        double momentum = Math.sqrt(Math.max(0, energy * energy - mediatorMass * mediatorMass));
        return direction.rotated(birth.polarAngle(), birth.azimuth()).times(momentum);
    }

    private static List<Primary> survivors(Birth birth, Vec3 direction, Vec3 place, double time) {
        return birth.survivors().stream()
                .map(survivor -> {
                    double mass = survivor.species().mass();
                    double momentum = Math.sqrt(Math.max(1e-18, survivor.energy() * survivor.energy() - mass * mass));
                    Vec3 along = direction.rotated(survivor.polarAngle(), survivor.azimuth());
                    return new Primary(survivor.species(), place, along.times(momentum), time, 1);
                })
                .toList();
    }
}
