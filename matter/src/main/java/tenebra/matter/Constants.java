package tenebra.matter;

import tenebra.core.Units;

/** Constants of nature in native units. CODATA 2022 and Particle Data Group 2024. */
public final class Constants {
    /** Fine-structure constant at zero momentum transfer. */
    public static final double ALPHA = 1 / 137.035_999_084;

    /** Elementary charge e = √(4π alpha) in natural units: the unit coupling of cross sections. */
    public static final double ELEMENTARY_CHARGE = Math.sqrt(4 * Math.PI * ALPHA);

    /** hbar c [GeV mm]. */
    public static final double HBAR_C = 1.973_269_804e-14 * Units.GEV * Units.CM;

    /** Speed of light [mm/ns]. */
    public static final double SPEED_OF_LIGHT = 299.792_458 * Units.MM / Units.NS;

    /** 1 GeV⁻² as an area [mm²]: (hbar c)². */
    public static final double PER_GEV_SQUARED = HBAR_C * HBAR_C;

    public static final double ELECTRON_MASS = 0.510_998_95 * Units.MEV;
    public static final double MUON_MASS = 105.658_375_5 * Units.MEV;
    public static final double PROTON_MASS = 938.272_088_16 * Units.MEV;

    /** Magnetic moment of the proton [nuclear magnetons]. */
    public static final double PROTON_MAGNETIC_MOMENT = 2.792_847_344_6;

    /** Mass of a nucleus of mass number A is A times this [GeV]. */
    public static final double ATOMIC_MASS_UNIT = 931.494_102_42 * Units.MEV;

    /** Classical electron radius [mm]. */
    public static final double ELECTRON_RADIUS = 2.817_940_326_2e-13 * Units.CM;

    /** Atoms per mole. */
    public static final double AVOGADRO = 6.022_140_76e23;

    /** Momentum [GeV] of a unit charge that one tesla bends on a radius of one metre. */
    public static final double GEV_PER_TESLA_METRE = 0.299_792_458;

    private Constants() {}
}
