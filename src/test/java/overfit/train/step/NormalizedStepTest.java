package overfit.train.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import overfit.nn.LayerPass;
import overfit.nn.NormPass;
import overfit.train.Specs;

class NormalizedStepTest {

  private final NextStep step =
      NextStep.of(Specs.trained("normalization=layer hidden=5,4 dropout=0.2 samples=11", 2));

  @Test
  void everyGradientIsTheSumOfTheProductsThatAreShown() {
    for (int p = 0; p < step.update().parameters(); p++) {
      FollowedParameter followed = step.follow(p);
      double sum = DoubleStream.of(followed.products()).sum();
      assertEquals(followed.lossGradient(), sum, 1e-13, followed.name());
    }
    assertEquals("g1[2]", step.follow(12).name());
    assertEquals("c1[4]", step.follow(19).name());
  }

  /** The biases of a normalization are 0 at first, so that u has almost the mean 0. */
  @Test
  void activationsAreThoseOfTheNormalizedSums() {
    LayerPass first = step.update().layers().get(0);
    NormPass norm = first.norm().orElseThrow();
    assertEquals(0, norm.standardized().mean(), 1e-15);
    assertEquals(1, norm.standardized().deviation(), 1e-3);
    for (int i = 0; i < 11; i++) {
      double[] u = norm.values().first()[i];
      double[] a = first.activations().first()[i];
      for (int j = 0; j < u.length; j++) {
        assertEquals(Math.tanh(u[j]), a[j], 1e-15);
      }
    }
    assertTrue(Arrays.stream(norm.gradients().first()[0]).anyMatch(each -> each != 0));
  }
}
