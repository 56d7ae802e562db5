package overfit.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * The weights or the biases of a layer or of its normalization, as a part of the vector of all
 * parameters. Shapes and positions are those of PyTorch, outputs × inputs.
 *
 * @param layer counted from 0
 * @param layers the number of layers
 * @param first the position of its first element in the vector
 */
public record ParameterMatrix(
    int layer, int layers, Kind kind, int inputs, int outputs, int first) {

  private static final List<Kind> NORMALIZED = List.of(Kind.values());
  private static final List<Kind> LINEAR = List.of(Kind.WEIGHTS, Kind.BIASES);

  /** What parameters are to their layer. */
  public enum Kind {
    WEIGHTS("weights"),
    BIASES("biases"),
    NORM_WEIGHTS("norm weights"),
    NORM_BIASES("norm biases");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  static List<ParameterMatrix> of(List<Layer> layers) {
    List<ParameterMatrix> all = new ArrayList<>();
    for (int l = 0; l < layers.size(); l++) {
      boolean normalized = layers.get(l).norm().isPresent();
      for (Kind kind : normalized ? NORMALIZED : LINEAR) {
        all.add(next(all, l, layers, kind));
      }
    }
    return List.copyOf(all);
  }

  private static ParameterMatrix next(
      List<ParameterMatrix> before, int l, List<Layer> layers, Kind kind) {
    int first = before.stream().mapToInt(ParameterMatrix::count).sum();
    Layer layer = layers.get(l);
    return new ParameterMatrix(l, layers.size(), kind, layer.inputs(), layer.outputs(), first);
  }

  /** {@code hidden layer 2} or {@code output layer}. */
  public String layerName() {
    return LayerName.of(layer, layers);
  }

  /** {@code weights}, {@code biases}, {@code norm weights} or {@code norm biases}. */
  public String name() {
    return kind.words;
  }

  /** Whether they are the weights of the layer itself: a matrix; the others are vectors. */
  public boolean weights() {
    return kind == Kind.WEIGHTS;
  }

  /** The number of elements. */
  public int count() {
    return weights() ? inputs * outputs : outputs;
  }

  public List<Integer> shape() {
    return weights() ? List.of(outputs, inputs) : List.of(outputs);
  }

  /** The indices of an element, counted from 0, given its position in the vector. */
  public List<Integer> indices(int position) {
    int i = position - first;
    return weights() ? List.of(i % outputs, i / outputs) : List.of(i);
  }

  /** The position in the vector of an element, counted in PyTorch's order, row by row. */
  int position(int element) {
    return weights() ? first + element % inputs * outputs + element / inputs : first + element;
  }

  /**
   * The positions of at least so many elements, evenly spaced, or of all if there are no more. The
   * distance shares no factor with the width of a row, so that they are spread over the columns.
   */
  int[] sample(int least) {
    int distance = Math.max(1, count() / least);
    while (ArithmeticUtils.gcd(distance, outputs) > 1) {
      distance--;
    }
    int step = distance;
    return IntStream.range(0, (count() + step - 1) / step).map(i -> first + i * step).toArray();
  }
}
