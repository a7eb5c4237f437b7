package tenebra.experiment;

import java.util.List;
import tenebra.transport.Primary;

/** What one trigger sees: the particles that arrive in its window, the triggering one first, each with its own time. */
public record TriggerWindow(List<Primary> particles) {
    public TriggerWindow {
        particles = List.copyOf(particles);
        if (particles.isEmpty()) {
            throw new IllegalArgumentException("a trigger has at least one particle");
        }
    }
}
