package overfit.nn.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.math.RandomStream;
import overfit.nn.Activation;
import overfit.nn.Architecture;
import overfit.nn.Initialization;
import overfit.nn.Network;
import overfit.nn.Parameters;
import overfit.nn.Step;

class DecoupledDecayTest {

  /** Without a gradient, a step multiplies by 1 - rate · decay. */
  @ParameterizedTest
  @CsvSource({"true, 3, -4", "false, 3, -8"})
  void shrinksTheWeightAndIfToldTheBias(boolean biases, double weight, double bias) {
    Architecture line = new Architecture(1, List.of(), 1, Activation.TANH, Initialization.PYTORCH);
    Parameters parameters = new Network(line, new RandomStream(0)).parameters();
    parameters.set(new double[] {6, -8});
    parameters.setGradient(new double[2]);
    OptimizerOptions options = new OptimizerOptions(0, false, 0.9, 0.999, 0.99, false, 0.9, biases);
    OptimizerKind.ADAMW.create(options, parameters).step(new Step(0.25, 0, 2));
    assertArrayEquals(new double[] {weight, bias}, parameters.toVector());
  }
}
