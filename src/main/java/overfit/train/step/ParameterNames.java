package overfit.train.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import overfit.config.Config;
import overfit.file.InputException;
import overfit.nn.ParameterLayout;
import overfit.nn.ParameterMatrix;
import overfit.train.RunParts;

/**
 * The names of parameters, as in {@code W2[3][5]}: the weight of input 5 in unit 3 of layer 2, in
 * the shape of PyTorch, outputs × inputs; {@code b2[3]} is a bias, {@code g2[3]} and {@code c2[3]}
 * are of a normalization. Layers are counted from 1, units from 0.
 */
public final class ParameterNames {

  private static final Pattern INDEX = Pattern.compile("\\d+");

  /** {@code W2} or {@code b}, then its indices. */
  private static final Pattern SYMBOL =
      Pattern.compile("([wbgc])(\\d*)((?:[\\[\\](),.\\s]+\\d+)*[\\])\\s]*)");

  /** {@code hidden layer 2, weights at 3,5}, as gradient checks write it. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(hidden|output)(?: layer)? ?(\\d*)[,.\\s]+((?:norm )?(?:weight|bias))(?:e?s)?(?: at)?((?:[\\[\\](),.\\s]+\\d+)*[\\])\\s]*)");

  private final ParameterLayout layout;

  /** The names of a network with these parameters. */
  public ParameterNames(ParameterLayout layout) {
    this.layout = layout;
  }

  /** The names of the network of a config. */
  public static ParameterNames of(Config config) {
    return new ParameterNames(new RunParts(config).layout());
  }

  /** The position of the parameter with a name, or of the first if there is none. */
  public int positionOrFirst(String name) {
    try {
      return position(name);
    } catch (InputException e) {
      return 0;
    }
  }

  /** The name of the parameter at a position. */
  public String name(int position) {
    return layout.name(position);
  }

  /** The name of the first parameter of each matrix. */
  public List<String> firsts() {
    return layout.matrices().stream().map(each -> each.nameOf(each.first())).toList();
  }

  /**
   * The name of the next parameter in PyTorch's order, or of an earlier one; at the end, itself.
   */
  public String next(String name, int by) {
    int position = positionOrFirst(name);
    ParameterMatrix matrix = layout.at(position);
    int index = matrix.rowMajorIndex(matrix.indices(position)) + by;
    if (index >= 0 && index < matrix.count()) {
      return matrix.nameOf(matrix.position(index));
    }
    int other = layout.matrices().indexOf(matrix) + (by < 0 ? -1 : 1);
    if (other < 0 || other >= layout.matrices().size()) {
      return name(position);
    }
    ParameterMatrix next = layout.matrices().get(other);
    return next.nameOf(next.position(by < 0 ? next.count() - 1 : 0));
  }

  /** The name of the first parameter of the next matrix, or of an earlier one. */
  public String nextMatrix(String name, int by) {
    List<ParameterMatrix> all = layout.matrices();
    int other = all.indexOf(layout.at(positionOrFirst(name))) + by;
    ParameterMatrix next = all.get(Math.max(0, Math.min(all.size() - 1, other)));
    return next.nameOf(next.first());
  }

  /**
   * The position of a parameter in the vector of all. Indices that can only be 0 can be left out,
   * and so can the number of the only layer. Throws {@link InputException} if there is none.
   */
  public int position(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    Matcher symbol = SYMBOL.matcher(name);
    if (symbol.matches()) {
      ParameterMatrix.Kind kind = kind(symbol.group(1), each -> each.letter());
      return position(text, matrix(text, kind, symbol.group(2)), symbol.group(3));
    }
    Matcher words = WORDS.matcher(name);
    if (words.matches()) {
      String layer = words.group(1).equals("output") ? layout.layers() + "" : words.group(2);
      ParameterMatrix.Kind kind = kind(words.group(3), each -> each.words());
      return position(text, matrix(text, kind, layer), words.group(4));
    }
    throw InputException.expected("a parameter such as " + example(), text);
  }

  private static ParameterMatrix.Kind kind(
      String start, Function<ParameterMatrix.Kind, String> name) {
    return Arrays.stream(ParameterMatrix.Kind.values())
        .filter(each -> name.apply(each).toLowerCase(Locale.ROOT).startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  /**
   * @param number that of the layer, from 1; it can be empty if only one layer has this kind
   */
  private ParameterMatrix matrix(String text, ParameterMatrix.Kind kind, String number) {
    List<ParameterMatrix> all = layout.ofKind(kind);
    if (number.isEmpty() && all.size() == 1) {
      return all.get(0);
    }
    return all.stream()
        .filter(each -> number.equals(each.layer() + 1 + ""))
        .findFirst()
        .orElseThrow(() -> InputException.expected(symbols(), text));
  }

  /** {@code W1 to W3 or b1 to b3}. */
  private String symbols() {
    List<String> ranges =
        Arrays.stream(ParameterMatrix.Kind.values())
            .map(layout::ofKind)
            .filter(all -> !all.isEmpty())
            .map(ParameterNames::symbols)
            .toList();
    int last = ranges.size() - 1;
    return String.join(", ", ranges.subList(0, last)) + " or " + ranges.get(last);
  }

  private static String symbols(List<ParameterMatrix> all) {
    String first = all.get(0).symbol();
    return all.size() == 1 ? first : first + " to " + all.get(all.size() - 1).symbol();
  }

  private static int position(String text, ParameterMatrix matrix, String indices) {
    List<String> given = INDEX.matcher(indices).results().map(MatchResult::group).toList();
    List<Integer> shape = matrix.shape();
    boolean complete = given.size() == shape.size();
    List<Integer> found = new ArrayList<>();
    int next = 0;
    for (int size : shape) {
      boolean omitted = !complete && size == 1;
      String index = omitted ? "0" : next < given.size() ? given.get(next++) : "";
      if (!index.matches("\\d{1,6}") || Integer.parseInt(index) >= size) {
        throw InputException.expected(range(matrix), text);
      }
      found.add(Integer.parseInt(index));
    }
    if (!complete && next < given.size()) {
      throw InputException.expected(range(matrix), text);
    }
    return matrix.positionOf(found);
  }

  /** {@code W2[0..63][0..63]}. */
  private static String range(ParameterMatrix matrix) {
    StringBuilder text = new StringBuilder(matrix.symbol());
    for (int size : matrix.shape()) {
      text.append(size == 1 ? "[0]" : "[0.." + (size - 1) + "]");
    }
    return text.toString();
  }

  private String example() {
    int last = layout.layers() - 1;
    ParameterMatrix weights = layout.weights(Math.min(1, last));
    ParameterMatrix biases = layout.biases(last);
    return weights.nameOf(weights.first() + weights.count() - 1)
        + " or "
        + biases.nameOf(biases.first());
  }
}
