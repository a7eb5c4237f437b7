package tenebra.darksector.relic.freezeout;

/**
 * What is left of particles and antiparticles whose numbers differ.
 *
 * @param abundance Ωh² of both
 * @param majority Y of the particles
 * @param minority Y of the antiparticles
 * @param coldAverage ⟨σv⟩ [GeV⁻²] of one particle with one antiparticle when all is cold (x = 10⁴)
 */
public record AsymmetricAbundance(double abundance, double majority, double minority, double coldAverage) {
    /** Antiparticles for each particle: 1 without asymmetry. */
    public double ratio() {
        return minority / majority;
    }

    /**
     * ⟨σv⟩ [GeV⁻²] of dark matter that is its own antiparticle and would release as much energy: 2r/(1 + r)² times that of a pair, with r the
     * ratio; a half without asymmetry.
     */
    public double releasing() {
        double ratio = ratio();
        return 2 * ratio / ((1 + ratio) * (1 + ratio)) * coldAverage;
    }
}
