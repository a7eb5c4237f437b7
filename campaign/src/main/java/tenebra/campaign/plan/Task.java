package tenebra.campaign.plan;

import tenebra.campaign.analysis.RunPeriod;

/**
 * Signal events of one run period at one mediator mass.
 *
 * @param id names its chunks' files
 * @param mass of the mediator [GeV]
 * @param events beam particles
 */
public record Task(String id, RunPeriod run, double mass, int events) {
    /** Name of its random streams: the same for the same run and mass, whatever else the plan holds. */
    public String streamName() {
        return "signal " + run.name() + " " + Double.toHexString(mass);
    }
}
