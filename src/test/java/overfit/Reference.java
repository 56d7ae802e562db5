package overfit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;

/** What PyTorch 2.13.0 computed, from the files in src/test/resources/reference. */
public final class Reference {
  private Reference() {}

  /** The file of that name, without its ".json". */
  public static JsonNode file(String name) {
    try (InputStream in = Reference.class.getResourceAsStream("/reference/" + name + ".json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All numbers in the node, however nested, in their order. */
  public static double[] numbers(JsonNode node) {
    return stream(node).toArray();
  }

  private static DoubleStream stream(JsonNode node) {
    return node.isNumber()
        ? DoubleStream.of(node.asDouble())
        : StreamSupport.stream(node.spliterator(), false).flatMapToDouble(Reference::stream);
  }

  /** Numbers that PyTorch printed as float32, as the float32 numbers they stand for. */
  public static double[] floats(JsonNode node) {
    double[] all = numbers(node);
    for (int i = 0; i < all.length; i++) {
      all[i] = (float) all[i];
    }
    return all;
  }
}
