package tenebra.campaign.limit;

import tenebra.campaign.store.StoredEvents;

/**
 * How an event's weight, stored at unit coupling, depends on the coupling: production and what becomes of the mediator, from its
 * birth place and four-momentum. A displaced visible decay is another implementation.
 */
@FunctionalInterface
public interface CouplingDependence {
    /** Factor on the weight of an event at this coupling. */
    double factor(double coupling, StoredEvents.Row event);

    /** A mediator that is never seen: only its production depends on the coupling, as its square. */
    static CouplingDependence invisible() {
        return (coupling, event) -> coupling * coupling;
    }
}
