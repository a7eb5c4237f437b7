package tenebra.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CheckTest {
    @Test
    void messageTellsValueUnitAndRange() {
        assertThatThrownBy(() -> Check.inRange("beam.energy", -5, 0.001, 1000, "GeV"))
                .hasMessage("CFG-014 beam.energy out of range: -5 GeV must be in [0.001, 1000] GeV");
    }

    @Test
    void notANumberNeverPasses() {
        assertThatThrownBy(() -> Check.inRange("x", Double.NaN, 0, 1, "")).isInstanceOf(TenebraException.class);
        assertThatThrownBy(() -> Check.positive("x", Double.NaN, "")).isInstanceOf(TenebraException.class);
        assertThatThrownBy(() -> Check.notNegative("x", Double.NaN, "")).isInstanceOf(TenebraException.class);
    }

    @Test
    void aFailureTellsItsPlaceOnOneLine() {
        TenebraException failure =
                TenebraException.usage("CFG-001", "wrong\n  thing").at("run.yaml:7");
        assertThat(failure).hasMessage("CFG-001 wrong thing; at run.yaml:7");
        assertThat(failure.kind().exitCode()).isEqualTo(2);
    }

    @Test
    void rotationKeepsLengthAndAngle() {
        Vec3 axis = new Vec3(0.3, -0.2, 0.9).unit();
        Vec3 turned = axis.rotated(0.01, 1.0);
        assertThat(turned.length()).isCloseTo(1.0, within(1e-14));
        assertThat(Math.acos(turned.dot(axis))).isCloseTo(0.01, within(1e-10));
    }
}
