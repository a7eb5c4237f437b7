package tenebra.darksector.production.bremsstrahlung;

import static java.lang.Math.sqrt;
import static java.lang.StrictMath.sinh;
import static tenebra.core.numerics.InverseSinh.asinh;

import tenebra.matter.AtomicFormFactor;

/**
 * The regions of t = −q² that matter: below, on and above a ridge. Where √t equals the mediator's transverse momentum the lepton
 * can leave parallel to the mediator, and the amplitude is large in a band of known width. All in GeV or GeV².
 *
 * <p>Below a thousandth of the screening scale and far above the nuclear one the form factor leaves less than 1e-6 of the
 * integral; there the range is cut.
 *
 * @param low begin of the range in t
 * @param ridgeLow begin of the band around the ridge, equal to its end if there is none
 * @param ridgeHigh end of the band
 * @param high end of the range
 * @param place of the ridge in √t
 * @param width of the ridge in √t
 */
record TransferRegions(double low, double ridgeLow, double ridgeHigh, double high, double place, double width) {
    private static final double REACH = 4;

    static TransferRegions of(EmissionKinematics kinematics, LeptonKinematics masses, AtomicFormFactor formFactor) {
        double low = Math.max(kinematics.smallest(), 1e-3 * formFactor.screeningScale());
        double high = Math.min(kinematics.largest(), Math.max(formFactor.largestScale(), 300 * kinematics.smallest()));
        if (!(low < high)) {
            return new TransferRegions(0, 0, 0, 0, 1, 1);
        }
        double place = kinematics.across()
                * kinematics.total()
                / kinematics.emitted()
                * kinematics.energy()
                / kinematics.incoming();
        double width = ridgeWidth(kinematics, masses);
        if (width > place) {
            return new TransferRegions(low, high, high, high, place, width);
        }
        double ridgeLow = Math.clamp(place * place / (REACH * REACH), low, high);
        double ridgeHigh = Math.clamp(place * place * REACH * REACH, low, high);
        return new TransferRegions(low, ridgeLow, ridgeHigh, high, place, width);
    }

    boolean isEmpty() {
        return !(low < high);
    }

    /** Coordinate in which the ridge is smooth: √t = place + width sinh y. */
    double coordinate(double t) {
        return asinh((sqrt(t) - place) / width);
    }

    /** √t − place at a coordinate. */
    double offset(double y) {
        return width * sinh(y);
    }

    /** From the invariant mass squared of lepton and mediator, which grows by x q²/(1−x) when one takes q more across. */
    private static double ridgeWidth(EmissionKinematics kinematics, LeptonKinematics masses) {
        double x = kinematics.mediatorEnergy() / kinematics.energy();
        double m2 = masses.leptonMass() * masses.leptonMass();
        double dark2 = masses.mediatorMass() * masses.mediatorMass();
        double least = dark2 / x + m2 * x / (1 - x);
        return sqrt(least * (1 - x) / x);
    }
}
