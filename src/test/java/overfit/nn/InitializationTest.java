package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.Reference;
import overfit.math.RandomStream;

class InitializationTest {
  private static final JsonNode VALUES = Reference.file("initializers").get("values");

  @ParameterizedTest
  @CsvSource({"64, 64", "64, 1", "1, 64", "5, 3"})
  void weightsOfPyTorchsLinearAreEqualToTheBit(int outputs, int inputs) {
    double[] weight = new double[outputs * inputs];
    Initialization.PYTORCH.draw(weight, new double[0], inputs, new RandomStream(42));
    JsonNode expected =
        VALUES.get("kaiming_uniform_a_sqrt5(nn.Linear default)|" + outputs + "x" + inputs + "|f32");
    double[] first = Reference.floats(expected.get("first"));
    double[] last = Reference.floats(expected.get("last"));
    assertArrayEquals(first, Arrays.copyOf(weight, first.length));
    assertArrayEquals(last, Arrays.copyOfRange(weight, weight.length - last.length, weight.length));
    // A sum of thousands of numbers around 1, added in another order.
    assertEquals(expected.get("sum").asDouble(), DoubleStream.of(weight).sum(), 1e-12);
  }
}
