package overfit.train.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import overfit.data.Standardization;
import overfit.nn.LinearWeights;
import overfit.nn.NormWeights;
import overfit.train.Run;
import overfit.train.TrainedNetwork;

/**
 * The weights of a network as PyTorch knows them, {@code 0.weight}, {@code 0.bias} and so on: those
 * of an {@code nn.Sequential} of a Linear, a LayerNorm if there is one, an activation and, if the
 * run ever has dropout, a Dropout for each hidden layer, and a last Linear. The format, with
 * numbers in little-endian order:
 *
 * <pre>
 * 8 bytes         n bytes                                   the rest
 * n, a multiple   {"0.weight":{"dtype":"F64","shape":[64,1],  the numbers, row by row
 * of 8            "data_offsets":[0,512]},...} and spaces
 * </pre>
 *
 * <p>https://github.com/huggingface/safetensors. Of standardized data, the metadata have the
 * scaling: the input is (x − x_mean) / x_deviation, rounded to float32, and the fit is the output ·
 * y_deviation + y_mean.
 */
public final class Safetensors {

  private static final int ALIGNMENT = 8;

  /** The numbers of a weight (outputs×inputs) or a bias (outputs). */
  private record Tensor(String name, List<Integer> shape, double[] values) {

    long bytes() {
      return (long) values.length * Double.BYTES;
    }
  }

  private Safetensors() {}

  public static byte[] of(Run run) {
    TrainedNetwork network = run.network();
    List<Tensor> tensors = tensors(network, run.start().hasDropout());
    byte[] header = padded(header(tensors, network.standardization()));
    long size = tensors.stream().mapToLong(Tensor::bytes).sum();
    ByteBuffer file =
        ByteBuffer.allocate(Math.toIntExact(Long.BYTES + header.length + size))
            .order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(header.length).put(header);
    for (Tensor tensor : tensors) {
      file.asDoubleBuffer().put(tensor.values);
      file.position(Math.toIntExact(file.position() + tensor.bytes()));
    }
    return file.array();
  }

  private static List<Tensor> tensors(TrainedNetwork network, boolean dropout) {
    List<LinearWeights> layers = network.layers();
    List<NormWeights> norms = network.norms();
    int stride = 2 + (norms.isEmpty() ? 0 : 1) + (dropout ? 1 : 0);
    List<Tensor> tensors = new ArrayList<>();
    for (int l = 0; l < layers.size(); l++) {
      add(tensors, stride * l, layers.get(l));
      if (l < norms.size()) {
        add(tensors, stride * l + 1, norms.get(l));
      }
    }
    return tensors;
  }

  private static void add(List<Tensor> tensors, int module, LinearWeights layer) {
    double[] weight = Stream.of(layer.weight()).flatMapToDouble(Arrays::stream).toArray();
    tensors.add(new Tensor(module + ".weight", List.of(layer.outputs(), layer.inputs()), weight));
    tensors.add(new Tensor(module + ".bias", List.of(layer.outputs()), layer.bias()));
  }

  private static void add(List<Tensor> tensors, int module, NormWeights norm) {
    tensors.add(new Tensor(module + ".weight", List.of(norm.units()), norm.weight()));
    tensors.add(new Tensor(module + ".bias", List.of(norm.units()), norm.bias()));
  }

  private static byte[] header(List<Tensor> tensors, Standardization units) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonLiterals.generator(text)) {
      json.writeStartObject();
      writeMetadata(json, units);
      long offset = 0;
      for (Tensor tensor : tensors) {
        write(json, tensor, offset);
        offset += tensor.bytes();
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toByteArray();
  }

  private static void writeMetadata(JsonGenerator json, Standardization units) throws IOException {
    json.writeObjectFieldStart("__metadata__");
    json.writeStringField("format", "pt");
    if (!units.equals(Standardization.NONE)) {
      json.writeStringField("x_mean", Double.toString(units.x().mean()));
      json.writeStringField("x_deviation", Double.toString(units.x().deviation()));
      json.writeStringField("y_mean", Double.toString(units.y().mean()));
      json.writeStringField("y_deviation", Double.toString(units.y().deviation()));
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Tensor tensor, long offset) throws IOException {
    json.writeObjectFieldStart(tensor.name);
    json.writeStringField("dtype", "F64");
    json.writeArrayFieldStart("shape");
    for (int length : tensor.shape) {
      json.writeNumber(length);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("data_offsets");
    json.writeNumber(offset);
    json.writeNumber(offset + tensor.bytes());
    json.writeEndArray();
    json.writeEndObject();
  }

  private static byte[] padded(byte[] header) {
    int length = (header.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    byte[] padded = Arrays.copyOf(header, length);
    Arrays.fill(padded, header.length, length, (byte) ' ');
    return padded;
  }
}
