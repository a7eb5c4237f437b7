package tenebra.app;

import tenebra.campaign.engine.Progress;
import tenebra.transport.fast.fit.ShowerFitter;

/** Progress of a fit, in GeV of showers, on a bar. */
final class FittingProgress implements ShowerFitter.Progress {
    private final Progress bar;
    private long shown;
    private boolean hasBegun;

    FittingProgress(Progress bar) {
        this.bar = bar;
    }

    @Override
    public synchronized void done(double energy, double all) {
        if (!hasBegun) {
            bar.begin("full showers, GeV", Math.round(all), 0);
            hasBegun = true;
        }
        long now = Math.round(energy);
        bar.advance(now - shown);
        shown = now;
    }

    void end() {
        if (hasBegun) {
            bar.end();
        }
    }
}
