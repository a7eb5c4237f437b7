package tenebra.darksector.moment;

import java.util.List;
import tenebra.core.Choice;
import tenebra.core.TenebraException;
import tenebra.darksector.Fermion;

/**
 * Published differences of measured and expected magnetic moments. They contradict each other: which expectation one believes in
 * decides which band is there.
 */
public final class MeasuredMoments {
    /** Electron, α from the recoil of rubidium (Laboratoire Kastler Brossel). */
    public static final MomentBand ELECTRON_RUBIDIUM = new MomentBand(
            "electron-rubidium",
            Fermion.ELECTRON,
            4.8e-13,
            3.0e-13,
            "L. Morel et al., Nature 588 (2020) 61; D. Hanneke et al., Phys. Rev. Lett. 100 (2008) 120801");

    /** Electron, α from the recoil of caesium (Berkeley). */
    public static final MomentBand ELECTRON_CAESIUM = new MomentBand(
            "electron-caesium",
            Fermion.ELECTRON,
            -8.8e-13,
            3.6e-13,
            "R. H. Parker et al., Science 360 (2018) 191; D. Hanneke et al., Phys. Rev. Lett. 100 (2008) 120801");

    /** Muon, Brookhaven against the first White Paper: what limits from before 2021 use. */
    public static final MomentBand MUON_BROOKHAVEN = new MomentBand(
            "muon-brookhaven",
            Fermion.MUON,
            279e-11,
            76e-11,
            "G. W. Bennett et al., Phys. Rev. D 73 (2006) 072003; T. Aoyama et al., Phys. Rept. 887 (2020) 1");

    /** Muon, Brookhaven and first Fermilab run against the first White Paper. */
    public static final MomentBand MUON_2021 = new MomentBand(
            "muon-2021",
            Fermion.MUON,
            251e-11,
            59e-11,
            "B. Abi et al., Phys. Rev. Lett. 126 (2021) 141801; T. Aoyama et al., Phys. Rept. 887 (2020) 1");

    /** Muon, Brookhaven and all Fermilab runs against the White Paper of 2025, which takes hadrons from the lattice. */
    public static final MomentBand MUON_2025 =
            new MomentBand("muon-2025", Fermion.MUON, 38e-11, 63e-11, "R. Aliberti et al., Phys. Rept. 1143 (2025) 1");

    private static final List<MomentBand> ALL =
            List.of(ELECTRON_RUBIDIUM, ELECTRON_CAESIUM, MUON_BROOKHAVEN, MUON_2021, MUON_2025);

    private MeasuredMoments() {}

    /** All bands, electron first, older first. */
    public static List<MomentBand> all() {
        return ALL;
    }

    /** The band of that name. */
    public static MomentBand of(String name) {
        return Choice.named(
                name,
                ALL.toArray(new MomentBand[0]),
                MomentBand::name,
                allowed -> TenebraException.usage(
                        "PHY-048", "unknown band of a magnetic moment '%s'; allowed: %s".formatted(name, allowed)));
    }
}
