package tenebra.darksector.production.primakoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.core.Units;
import tenebra.darksector.Mediator;
import tenebra.matter.AtomicFormFactor;
import tenebra.matter.AtomicFormFactor.Part;
import tenebra.matter.Constants;
import tenebra.matter.Element;
import tenebra.matter.TransferRange;

class PrimakoffCrossSectionTest {
    static PrimakoffCrossSection on(String symbol, double mass, Part part) {
        Element element = Element.of(symbol);
        return new PrimakoffCrossSection(
                new Mediator(Mediator.Kind.PSEUDOSCALAR, mass), element, new AtomicFormFactor(element, part));
    }

    /** Outside truth: independent integration, lead, 50 GeV, g = 1e-4/GeV [pb]. */
    @ParameterizedTest
    @CsvSource({"0.001, 340.9402", "0.01, 340.8806", "0.05, 318.4676", "0.1, 263.1306", "0.3, 159.1768"})
    void totalsInLeadMatchReferenceValues(double mass, double picobarn) {
        double total = on("Pb", mass, Part.ELASTIC).total(50) * 1e-8 / Units.PICOBARN;
        assertThat(total).isCloseTo(picobarn, within(1e-6 * picobarn));
    }

    /**
     * Outside truth: independent integration of the Gram determinant, not factorised, with another quadrature; g = 1/GeV [pb]. Light
     * and heavy nuclei, also near the threshold.
     */
    @ParameterizedTest
    @CsvSource({
        "H, 5, 0.3, 1961274.0990621953",
        "Si, 100, 0.1, 955642797.6479391",
        "Fe, 1000, 5, 577880249.5651426",
        "C, 0.5, 0.4, 318936.31489152845"
    })
    void totalsOfManyElementsMatchTheUnfactorisedForm(String element, double energy, double mass, double picobarn) {
        double total = on(element, mass, Part.ELASTIC).total(energy) / Units.PICOBARN;
        assertThat(total).isCloseTo(picobarn, within(1e-8 * picobarn));
    }

    /** Limit: the leading form holds to 1e-4 in lead; its logarithm leaves out terms of order tmin/td, here 1e-3 of several. */
    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.05, 0.5})
    void leadingFormHoldsInLead(double mass) {
        PrimakoffCrossSection lead = on("Pb", mass, Part.ELASTIC);
        assertThat(lead.total(50) / lead.leadingTotal(50)).isCloseTo(1, within(1e-4));
        double ta = Math.pow(Constants.ELECTRON_MASS * Math.cbrt(82) / 111, 2);
        double td = 0.164 * Math.pow(207.2, -2.0 / 3);
        double tMin = Math.pow(mass * mass / 100, 2);
        double closed =
                Constants.ALPHA / 8 * 82 * 82 * (Math.log((td + tMin) / (ta + tMin)) - 2) * Constants.PER_GEV_SQUARED;
        assertThat(lead.total(50) / closed).isCloseTo(1, within(1e-2));
    }

    /** Limit: inelastic scattering adds a part of order 1/Z, and more for hydrogen than for lead. */
    @Test
    void inelasticPartAddsAShareOfOrderOneOverZ() {
        double lead = on("Pb", 0.1, Part.ELASTIC_AND_INELASTIC).total(50)
                / on("Pb", 0.1, Part.ELASTIC).total(50);
        double carbon = on("C", 0.1, Part.ELASTIC_AND_INELASTIC).total(50)
                / on("C", 0.1, Part.ELASTIC).total(50);
        assertThat(lead).isBetween(1.0 + 1.0 / 82, 1.0 + 4.0 / 82);
        assertThat(carbon).isBetween(1.0 + 1.0 / 6, 1.0 + 2.0 / 6);
    }

    /** Law: near its threshold w0 a two-body process with this amplitude grows as (w − w0)^(3/2). */
    @ParameterizedTest
    @CsvSource({"H, 1e-6", "H, 1.0", "Pb, 0.01", "Pb, 100"})
    void thresholdHasThePowerThreeHalves(String element, double mass) {
        PrimakoffCrossSection process = on(element, mass, Part.ELASTIC);
        double threshold = process.thresholdEnergy();
        double near = process.total(threshold * (1 + 1e-9));
        double far = process.total(threshold * (1 + 4e-9));
        assertThat(far / near).isCloseTo(8, within(1e-5));
        assertThat(process.total(threshold * (1 - 1e-12))).isZero();
    }

    /** Law: the limits of t are roots of the Gram determinant of photon, target and transfer. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.05", "1, 0.3", "30, 2", "1000, 20"})
    void limitsAreRootsOfTheGramDeterminant(double energy, double mass) {
        double nucleus = Element.of("C").nuclearMass();
        TransferRange range = TransferRange.of(energy, nucleus, mass);
        for (double t : new double[] {range.smallest(), range.largest()}) {
            double av = (mass * mass + t) / 2;
            double kappa = 2 * nucleus * energy - av;
            assertThat(av * av * (4 * nucleus * nucleus + t) / (kappa * kappa * t))
                    .isCloseTo(1, within(1e-10));
        }
    }

    /** Law: momentum transfer, energy and angle of the mediator leave the nucleus on its mass shell. */
    @ParameterizedTest
    @CsvSource({"1, 0.3", "10, 1", "3, 0.001"})
    void kinematicsConservesEnergyAndMomentum(double energy, double mass) {
        PrimakoffCrossSection process = on("H", mass, Part.ELASTIC);
        TransferRange range = process.range(energy);
        double nucleus = Element.of("H").nuclearMass();
        for (double share : new double[] {0.01, 0.3, 0.7, 0.99}) {
            double t = range.smallest() + share * range.width();
            double mediatorEnergy = process.mediatorEnergy(energy, t);
            double momentum = Math.sqrt(mediatorEnergy * mediatorEnergy - mass * mass);
            double angle = process.angle(energy, t);
            double along = energy - momentum * Math.cos(angle);
            double across = momentum * Math.sin(angle);
            double recoil = energy + nucleus - mediatorEnergy;
            assertThat(recoil * recoil - along * along - across * across)
                    .isCloseTo(nucleus * nucleus, within(1e-9 * recoil * recoil));
        }
    }

    /** Law: the angle of a light mediator is √(t − tmin)/w, also where it is 1e-8 rad. */
    @Test
    void smallAnglesKeepTheirDigits() {
        PrimakoffCrossSection lead = on("Pb", 1e-6, Part.ELASTIC);
        for (double t : new double[] {1e-10, 1e-5}) {
            assertThat(lead.angle(1000, t)).isCloseTo(Math.sqrt(t) / 1000, within(1e-5 * Math.sqrt(t) / 1000));
        }
    }

    @Test
    void vectorsAreRefused() {
        Element lead = Element.of("Pb");
        Mediator vector = new Mediator(Mediator.Kind.VECTOR, 0.1);
        AtomicFormFactor formFactor = new AtomicFormFactor(lead, Part.ELASTIC);
        assertThatThrownBy(() -> new PrimakoffCrossSection(vector, lead, formFactor))
                .hasMessage("PHY-050 no Primakoff production of mediator 'vector'; allowed: scalar, pseudoscalar");
    }
}
