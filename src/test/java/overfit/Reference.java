package overfit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;

/** Reference values computed by PyTorch 2.13.0, in src/test/resources/reference. */
public final class Reference {
  private Reference() {}

  /** The file with this name, without ".json". */
  public static JsonNode file(String name) {
    try (InputStream in = Reference.class.getResourceAsStream("/reference/" + name + ".json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All numbers in a nested node, in order. */
  public static double[] numbers(JsonNode node) {
    return stream(node).toArray();
  }

  private static DoubleStream stream(JsonNode node) {
    return node.isNumber()
        ? DoubleStream.of(node.asDouble())
        : StreamSupport.stream(node.spliterator(), false).flatMapToDouble(Reference::stream);
  }

  /** Numbers that PyTorch printed as float32, rounded to float32. */
  public static double[] floats(JsonNode node) {
    double[] all = numbers(node);
    for (int i = 0; i < all.length; i++) {
      all[i] = (float) all[i];
    }
    return all;
  }
}
