package tenebra.matter.muon;

/** What a muon does at the end of a step. */
public enum MuonProcess {
    DELTA_RAY,
    BREMSSTRAHLUNG,
    PAIR_PRODUCTION,
    NUCLEAR
}
