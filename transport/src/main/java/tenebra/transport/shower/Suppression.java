package tenebra.transport.shower;

/** Whether bremsstrahlung is suppressed in dense matter (Landau, Pomeranchuk, Migdal, and dielectric). */
public enum Suppression {
    ON,
    OFF
}
