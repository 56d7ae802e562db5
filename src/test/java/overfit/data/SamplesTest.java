package overfit.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.Reference;
import overfit.math.RandomStream;

class SamplesTest {
  private final JsonNode data = Reference.file("lesson").get("data");

  @Test
  void noisySineIsPyTorchsToTheBit() {
    Samples samples = Samples.noisy(Target.SIN, 30, 0.3, -3, 3, new RandomStream(42));
    assertArrayEquals(Reference.floats(data.get("xTrain")), samples.x().getColumn(0));
    assertArrayEquals(Reference.floats(data.get("yTrain")), samples.y().getColumn(0));
  }

  @Test
  void exactSineIsPyTorchsToTheBit() {
    Samples samples = Samples.exact(Target.SIN, 100, -3, 3);
    assertArrayEquals(Reference.floats(data.get("xTest")), samples.x().getColumn(0));
    assertArrayEquals(Reference.floats(data.get("yTest")), samples.y().getColumn(0));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void withoutNoiseEveryTargetIsExact(Target target) {
    Samples noiseless = Samples.noisy(target, 17, 0, -2, 2, new RandomStream(1));
    assertEquals(Samples.exact(target, 17, -2, 2), noiseless);
  }

  @Test
  void noiseOfZeroLeavesTheStreamWhereAnyNoiseDoes() {
    RandomStream without = new RandomStream(1);
    RandomStream with = new RandomStream(1);
    Samples.noisy(Target.SIN, 30, 0, -3, 3, without);
    Samples.noisy(Target.SIN, 30, 0.3, -3, 3, with);
    assertEquals(with.nextInt(), without.nextInt());
  }

  @Test
  void aSinglePointLiesAtTheLeftEnd() {
    assertEquals(-3, Samples.exact(Target.LINEAR, 1, -3, 3).x().getEntry(0, 0));
  }

  @Test
  void asManyYAsXAreExpected() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Samples(new Array2DRowRealMatrix(3, 1), new Array2DRowRealMatrix(2, 1)));
  }

  @Test
  void pointsAreTakenAsFloats() {
    Samples samples =
        Samples.of(new double[] {0.1, -3}, new double[] {2, 1e-3}, Standardization.NONE);
    assertEquals(0.1f, samples.x().getEntry(0, 0));
    assertEquals(1e-3f, samples.y().getEntry(1, 0));
    assertEquals(2, samples.count());
  }
}
