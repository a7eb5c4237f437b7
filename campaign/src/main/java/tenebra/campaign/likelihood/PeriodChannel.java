package tenebra.campaign.likelihood;

import tenebra.statistics.counting.Channel;

/**
 * A run period as a counting channel.
 *
 * @param run its name
 * @param particlesOnTarget its exposure
 * @param simulation name of the nuisance that stands for the statistics of the simulation
 * @param channel without that nuisance, whose size depends on the mass
 */
public record PeriodChannel(String run, double particlesOnTarget, String simulation, Channel channel) {}
