package overfit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import overfit.Lesson.Setup;

class FirstWeightsTest {
  /** The gradients and final weights have 9 digits in the file, so the last may be off by half. */
  private static final double NINE_DIGITS = 0.5e-8;

  private final JsonNode expected = Reference.file("lesson-first-weights");
  private final Lesson lesson = new Lesson(Setup.PLAIN);

  @Test
  void areThoseOfPyTorchToTheBit() {
    double[] floats = DoubleStream.of(vector("init")).map(value -> (float) value).toArray();
    assertArrayEquals(floats, lesson.network().parameters().toVector());
  }

  @Test
  void haveThePyTorchGradient() {
    lesson.epoch();
    assertArrayEquals(
        vector("gradEpoch0"), lesson.network().parameters().toGradientVector(), NINE_DIGITS);
  }

  @Test
  void becomeTheWeightsOfPyTorch() {
    lesson.epochs(500);
    assertArrayEquals(vector("final"), lesson.network().parameters().toVector(), NINE_DIGITS);
  }

  /** The transposed weights, and the biases, in the order of our parameters. */
  private double[] vector(String name) {
    return StreamSupport.stream(expected.get(name).spliterator(), false)
        .flatMap(
            layer ->
                Stream.of(transposed(layer.get("weight")), Reference.numbers(layer.get("bias"))))
        .flatMapToDouble(DoubleStream::of)
        .toArray();
  }

  private static double[] transposed(JsonNode weight) {
    int outputs = weight.size();
    int inputs = weight.get(0).size();
    double[] flat = Reference.numbers(weight);
    return IntStream.range(0, flat.length)
        .mapToDouble(i -> flat[i % outputs * inputs + i / outputs])
        .toArray();
  }
}
