package tenebra.campaign.production;

import java.util.ArrayList;
import java.util.List;
import tenebra.core.TenebraException;
import tenebra.darksector.Couplings;
import tenebra.darksector.DarkCoupling;
import tenebra.darksector.Mediator;
import tenebra.darksector.decay.DarkPair;
import tenebra.darksector.decay.Decays;
import tenebra.darksector.model.MediatorModel;
import tenebra.darksector.production.CoupledProduction;
import tenebra.darksector.production.ProductionProcess;
import tenebra.darksector.production.annihilation.EnergyRange;
import tenebra.darksector.production.annihilation.ResonantAnnihilation;
import tenebra.darksector.production.annihilation.ResonantCrossSection;
import tenebra.darksector.production.bremsstrahlung.BremsstrahlungCrossSection;
import tenebra.darksector.production.bremsstrahlung.DarkBremsstrahlung;
import tenebra.darksector.production.bremsstrahlung.EmissionTable;
import tenebra.matter.Element;
import tenebra.matter.Species;

/** Makes the production processes of a model, each at unit value of the model's parameter. */
public final class ProcessFactory {
    private final MediatorModel model;
    private final ProductionSettings settings;
    private final TableCache tables;

    public ProcessFactory(MediatorModel model, ProductionSettings settings, TableCache tables) {
        this.model = model;
        this.settings = settings;
        this.tables = tables;
    }

    /**
     * The processes of one mass [GeV] in showers of a beam.
     *
     * @param largestEnergy of any particle [GeV]
     */
    public List<ProductionProcess> of(Species beam, double mass, double largestEnergy) {
        List<ProductionProcess> processes = new ArrayList<>();
        for (ProductionKind kind : settings.kinds()) {
            switch (kind) {
                case BREMSSTRAHLUNG ->
                    settings.nuclei()
                            .forEach(element -> processes.add(bremsstrahlung(element, beam, mass, largestEnergy)));
                case RESONANT_ANNIHILATION ->
                    settings.electrons().forEach(element -> processes.add(annihilation(element, mass, largestEnergy)));
            }
        }
        return processes;
    }

    private ProductionProcess bremsstrahlung(Element element, Species beam, double mass, double largestEnergy) {
        BremsstrahlungCrossSection crossSection = settings.method()
                .of(beam, model.mediator(mass), settings.formFactor().of(element));
        EmissionTable table = tables.emission(
                "dark bremsstrahlung, method %s, mediator %s of %s GeV, lepton of %s GeV, element %d of weight %s, form factor %s, from %s to %s GeV"
                        .formatted(
                                settings.method().symbol(),
                                model.kind().symbol(),
                                Double.toHexString(mass),
                                Double.toHexString(beam.mass()),
                                element.atomicNumber(),
                                Double.toHexString(element.atomicWeight()),
                                settings.formFactor().symbol(),
                                Double.toHexString(settings.leastMediatorEnergy()),
                                Double.toHexString(largestEnergy)),
                () -> EmissionTable.of(crossSection, settings.leastMediatorEnergy(), largestEnergy));
        return new CoupledProduction(new DarkBremsstrahlung(element, crossSection, table), model.strength(beam, mass));
    }

    private ProductionProcess annihilation(Element element, double mass, double largestEnergy) {
        ResonantAnnihilation process = new ResonantAnnihilation(
                element,
                resonance(mass),
                settings.motion(),
                new EnergyRange(settings.leastMediatorEnergy(), largestEnergy));
        return new CoupledProduction(process, model.strength(Species.POSITRON, mass));
    }

    /** The cross section on which a positron's annihilation rests; fails with a reason where the model has none. */
    private ResonantCrossSection resonance(double mass) {
        Mediator mediator = model.mediator(mass);
        Couplings couplings = model.couplings(mass, settings.couplingForWidth());
        DarkCoupling dark = couplings
                .dark()
                .orElseThrow(() -> TenebraException.usage(
                        "CFG-066",
                        "model '%s' has no dark_sector, which %s needs"
                                .formatted(model.name(), ProductionKind.RESONANT_ANNIHILATION.symbol())));
        DarkPair pair = new DarkPair(dark.kind(), dark.mass(), dark.coupling());
        return new ResonantCrossSection(
                mediator, pair, Decays.of(mediator, couplings).totalWidth());
    }

    /** Fails with a reason if the model cannot be made by one of the processes at this mass [GeV]; computes no table. */
    public void check(double mass) {
        if (settings.kinds().contains(ProductionKind.RESONANT_ANNIHILATION)) {
            resonance(mass);
        }
    }
}
