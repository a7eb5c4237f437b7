package tenebra.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FourMomentumTest {
    /** Law: products of four-vectors do not depend on the frame, and what rests in the parent's frame flies with it. */
    @Test
    void boostsKeepProducts() {
        FourMomentum parent = FourMomentum.of(2, new Vec3(0.3, -1.2, 4));
        FourMomentum a = FourMomentum.of(0.5, new Vec3(0.1, 0.2, -0.3));
        FourMomentum b = FourMomentum.of(0.1, new Vec3(-0.4, 0, 0.2));
        assertThat(a.fromRestFrameOf(parent, 2).dot(b.fromRestFrameOf(parent, 2)))
                .isCloseTo(a.dot(b), within(1e-14));
        FourMomentum same = FourMomentum.of(2, Vec3.ZERO).fromRestFrameOf(parent, 2);
        assertThat(same.minus(parent).momentum().length()).isLessThan(1e-15);
        assertThat(same.energy()).isEqualTo(parent.energy());
    }

    /** Law: a boost along z mixes energy and z only, by the light-cone factor (E + p)/M. */
    @Test
    void boostsAlongAnAxisScaleTheLightCone() {
        FourMomentum parent = FourMomentum.of(2, new Vec3(0, 0, 1.5));
        FourMomentum seen = new FourMomentum(1, new Vec3(0.1, 0.2, 0.3)).fromRestFrameOf(parent, 2);
        assertThat(seen.energy() + seen.momentum().z()).isCloseTo(1.3 * 2, within(1e-15));
        assertThat(seen.energy() - seen.momentum().z()).isCloseTo(0.7 / 2, within(1e-15));
        assertThat(seen.momentum().x()).isEqualTo(0.1);
        assertThat(seen.momentum().y()).isEqualTo(0.2);
    }
}
