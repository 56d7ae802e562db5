package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.Reference;

class LossTest {
  private final JsonNode file = Reference.file("losses");
  private final RealMatrix prediction = new Array2DRowRealMatrix(Reference.numbers(file.get("a")));
  private final RealMatrix y = new Array2DRowRealMatrix(Reference.numbers(file.get("b")));

  @ParameterizedTest
  @CsvSource("MSE, mse")
  void valueAndGradientArePyTorchs(Loss loss, String name) {
    JsonNode expected = file.get("values").get(name);
    RealMatrix gradient = new Array2DRowRealMatrix(12, 1);
    loss.gradient(prediction, y, gradient);
    // A sum of twelve numbers in another order, each below 24.
    assertEquals(expected.get("value").asDouble(), loss.of(prediction, y), 12 * Math.ulp(24.0));
    assertArrayEquals(
        Reference.numbers(expected.get("grad")), gradient.getColumn(0), Math.ulp(1.0));
  }
}
