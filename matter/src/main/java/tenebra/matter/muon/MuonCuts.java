package tenebra.matter.muon;

import tenebra.core.Check;

/** Energies [GeV] above which what a muon makes is made one by one: kinetic energy of delta rays, photons, electron pairs, hadrons. */
public record MuonCuts(double deltaRay, double photon, double pair, double hadrons) {
    public MuonCuts {
        Check.inRange("cut on delta rays", deltaRay, 1e-5, 10, "GeV");
        Check.inRange("cut on photons", photon, 1e-5, 10, "GeV");
        Check.inRange("cut on pairs", pair, 1e-5, 10, "GeV");
        Check.inRange("cut on hadrons", hadrons, 1e-5, 10, "GeV");
    }
}
