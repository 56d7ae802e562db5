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
    WEIGHTS("weights", "W"),
    BIASES("biases", "b"),
    NORM_WEIGHTS("norm weights", "g"),
    NORM_BIASES("norm biases", "c");

    private final String words;
    private final String letter;

    Kind(String words, String letter) {
      this.words = words;
      this.letter = letter;
    }

    /** {@code weights} or {@code norm biases}. */
    public String words() {
      return words;
    }

    /** {@code W}, {@code b}, {@code g} or {@code c}. */
    public String letter() {
      return letter;
    }
  }

  /** The parameters of a network, in their order. */
  public static List<ParameterMatrix> of(Architecture network) {
    List<Integer> widths = new ArrayList<>(List.of(network.inputs()));
    widths.addAll(network.hidden());
    widths.add(network.outputs());
    List<ParameterMatrix> all = new ArrayList<>();
    int layers = widths.size() - 1;
    int first = 0;
    for (int l = 0; l < layers; l++) {
      for (Kind kind : network.normalizes(l) ? NORMALIZED : LINEAR) {
        ParameterMatrix next =
            new ParameterMatrix(l, layers, kind, widths.get(l), widths.get(l + 1), first);
        first += next.count();
        all.add(next);
      }
    }
    return List.copyOf(all);
  }

  /** {@code hidden layer 2} or {@code output layer}. */
  public String layerName() {
    return LayerName.of(layer, layers);
  }

  /**
   * {@code W2}, {@code b3}, {@code g2} or {@code c2}: its letter in formulas, and the number of the
   * layer from 1.
   */
  public String symbol() {
    return kind.letter + (layer + 1);
  }

  /** {@code W2[3][5]} or {@code b3[0]}, given the position of the element in the vector. */
  public String nameOf(int position) {
    return indices(position).stream().map(i -> "[" + i + "]").reduce(symbol(), String::concat);
  }

  /** Whether the element at a position of the vector is one of its. */
  public boolean has(int position) {
    return position >= first && position < first + count();
  }

  /** The position in the vector of the element with indices in its {@link #shape}, from 0. */
  public int positionOf(List<Integer> indices) {
    return weights() ? first + indices.get(1) * outputs + indices.get(0) : first + indices.get(0);
  }

  /** {@code weights}, {@code biases}, {@code norm weights} or {@code norm biases}. */
  public String name() {
    return kind.words;
  }

  /** Whether they are the weights of the layer itself: a matrix; the others are vectors. */
  public boolean weights() {
    return kind == Kind.WEIGHTS;
  }

  /** Whether they are of the layer's normalization. */
  public boolean ofNorm() {
    return kind == Kind.NORM_WEIGHTS || kind == Kind.NORM_BIASES;
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

  /** The number of the element with these indices in PyTorch's order, row by row. */
  public int rowMajorIndex(List<Integer> indices) {
    return weights() ? indices.get(0) * inputs + indices.get(1) : indices.get(0);
  }

  /** The position in the vector of an element, counted in PyTorch's order, row by row. */
  public int position(int rowMajorIndex) {
    int i = rowMajorIndex;
    return weights() ? first + i % inputs * outputs + i / inputs : first + i;
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
