package tenebra.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import tenebra.campaign.shower.DepthProfile;
import tenebra.campaign.shower.ShowerSample;
import tenebra.campaign.shower.ShowerTarget;
import tenebra.campaign.shower.ShowerTask;
import tenebra.core.Units;
import tenebra.matter.Medium;
import tenebra.matter.Species;
import tenebra.transport.shower.ShowerStatistics;
import tenebra.transport.shower.Suppression;
import tenebra.transport.shower.Tally;

/** Showers in words and a table, for readers. */
record ShowerText(ShowerSample sample) {
    private static final int LONGEST_BAR = 40;
    private static final int MOST_ROWS = 30;
    /** Share of the energy at which the profile ends. */
    private static final double SHOWN = 0.999;

    String text() {
        return head() + "\n" + results() + "\n" + profile();
    }

    private String head() {
        ShowerTask task = sample.task();
        ShowerTarget target = task.target();
        Medium medium = target.medium();
        return "%d showers of %s of %s GeV in %s\n"
                        .formatted(
                                sample.statistics().events(),
                                task.species().symbol(),
                                Numbers.brief(task.energy()),
                                target.where())
                + "%s shower, cutoff %s MeV, LPM and dielectric suppression %s, seed %d\n"
                        .formatted(
                                task.physics().fidelity().symbol(),
                                Numbers.brief(task.physics().cutoff() / Units.MEV),
                                task.physics().suppression() == Suppression.ON ? "on" : "off",
                                task.seed())
                + "%s mm deep (%s X0), %s mm wide, %s mm high\n"
                        .formatted(
                                Numbers.brief(target.length()),
                                Numbers.brief(target.length() / medium.radiationLength()),
                                Numbers.brief(target.face().width()),
                                Numbers.brief(target.face().height()))
                + "on average X0 = %s mm, Moliere radius %s mm, critical energy %s MeV\n"
                        .formatted(
                                Numbers.brief(medium.radiationLength()),
                                Numbers.brief(medium.moliereRadius()),
                                Numbers.brief(medium.criticalEnergy() / Units.MEV));
    }

    private String results() {
        Table table = new Table("mean of a shower", "value", "");
        energies(table);
        DepthProfile profile = sample.profile();
        depth(table, "maximum at depth", profile.depthOfMaximum(), profile);
        depth(table, "mean depth", profile.centroid(), profile);
        List.of(50, 90, 95).forEach(percent -> radius(table, percent));
        if (sample.hasTracks()) {
            tracks(table, profile);
        }
        table.row(
                "processor time",
                Numbers.brief(sample.cpuSeconds()) + " s",
                "all showers in %s s".formatted(fixed(sample.wallSeconds(), 1)));
        return table.text();
    }

    private void energies(Table table) {
        ShowerStatistics statistics = sample.statistics();
        double available = sample.task().available();
        ShowerStatistics.Moments visible = statistics.visible();
        double resolution = visible.mean() > 0 ? visible.standardDeviation() / visible.mean() : 0;
        energy(table, "deposited", statistics.deposited().mean(), available);
        energy(table, "leaks through the front", statistics.escaped(Tally.FRONT), available);
        energy(table, "leaks through the back", statistics.escaped(Tally.BACK), available);
        energy(table, "leaks through the sides", statistics.escaped(Tally.SIDE), available);
        energy(table, "visible, in " + sample.task().target().visible().name(), visible.mean(), available);
        table.row("  its standard error", digits(visible.error()) + " GeV", "");
        table.row(
                "  its resolution, sd/mean",
                fixed(100 * resolution, 2) + " %",
                fixed(100 * resolution * Math.sqrt(sample.task().energy()), 2) + " %/sqrt(E/GeV)");
    }

    private static void energy(Table table, String name, double energy, double all) {
        table.row(name, digits(energy) + " GeV", Numbers.brief(100 * energy / all) + " %");
    }

    private static void depth(Table table, String name, double depth, DepthProfile profile) {
        table.row(name, fixed(depth, 1) + " mm", fixed(depth / profile.radiationLength(), 2) + " X0");
    }

    private void radius(Table table, int percent) {
        double radius = sample.statistics().radius(percent / 100.0);
        table.row(
                "radius that holds %d %%".formatted(percent),
                fixed(radius, 2) + " mm",
                fixed(radius / sample.task().target().medium().moliereRadius(), 2) + " Moliere radii");
    }

    private void tracks(Table table, DepthProfile profile) {
        track(table, "e-", 0, profile);
        track(table, "e+", 1, profile);
        track(table, "gamma", 2, profile);
        if (sample.task().species().mass() > Species.ELECTRON.mass()) {
            track(table, "mu-", 3, profile);
            track(table, "mu+", 4, profile);
        }
    }

    private void track(Table table, String name, int kind, DepthProfile profile) {
        double length = sample.statistics().trackLength(kind);
        table.row(
                "track length of " + name, digits(length) + " mm", digits(length / profile.radiationLength()) + " X0");
    }

    private String profile() {
        DepthProfile profile = sample.profile();
        double sum = profile.energy().stream().mapToDouble(Double::doubleValue).sum();
        double most =
                profile.energy().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        Table table = new Table(
                "depth_X0", "depth_mm", "share", "so_far", "steps of " + Numbers.brief(profile.step()) + " mm");
        double inside = 0;
        for (int i = 0; i < profile.energy().size() && i < MOST_ROWS && inside < SHOWN * sum; i++) {
            double energy = profile.energy().get(i);
            inside += energy;
            double middle = (i + 0.5) * profile.step();
            table.row(
                    fixed(middle / profile.radiationLength(), 2),
                    fixed(middle, 1),
                    percent(energy / sum),
                    percent(inside / sum),
                    "#".repeat((int) Math.round(LONGEST_BAR * energy / most)));
        }
        return table.text();
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.5g", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    private static String fixed(double value, int digits) {
        return BigDecimal.valueOf(value)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
