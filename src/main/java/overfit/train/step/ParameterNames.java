package overfit.train.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import overfit.config.Config;
import overfit.file.InputException;
import overfit.nn.ParameterMatrix;
import overfit.train.RunParts;

/**
 * The names of parameters, as in {@code W2[3][5]}: the weight of input 5 in unit 3 of layer 2, in
 * the shape of PyTorch, outputs × inputs. Layers are counted from 1, units from 0.
 */
public final class ParameterNames {

  private static final Pattern INDEX = Pattern.compile("\\d+");

  /** {@code W2} or {@code b}, then its indices. */
  private static final Pattern SYMBOL =
      Pattern.compile("([wb])(\\d*)((?:[\\[\\](),.\\s]+\\d+)*[\\])\\s]*)");

  /** {@code hidden layer 2, weights at 3,5}, as gradient checks write it. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(hidden|output)(?: layer)? ?(\\d*)[,.\\s]+(weight|bias)(?:e?s)?(?: at)?((?:[\\[\\](),.\\s]+\\d+)*[\\])\\s]*)");

  private final List<ParameterMatrix> matrices;

  /** The names of a network with these parameters. */
  public ParameterNames(List<ParameterMatrix> matrices) {
    this.matrices = List.copyOf(matrices);
  }

  /** The names of the network of a config. */
  public static ParameterNames of(Config config) {
    return new ParameterNames(new RunParts(config).matrices());
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
    return at(position).element(position);
  }

  /** The name of the first of the weights and of the biases of each layer. */
  public List<String> firsts() {
    return matrices.stream().map(each -> each.element(each.first())).toList();
  }

  private ParameterMatrix at(int position) {
    return matrices.stream().filter(each -> each.has(position)).findFirst().orElseThrow();
  }

  /**
   * The name of the next parameter in PyTorch's order, or of an earlier one; at the end, itself.
   */
  public String next(String name, int by) {
    int position = positionOrFirst(name);
    ParameterMatrix matrix = at(position);
    int element = matrix.element(matrix.indices(position)) + by;
    if (element >= 0 && element < matrix.count()) {
      return matrix.element(matrix.position(element));
    }
    int other = matrices.indexOf(matrix) + (by < 0 ? -1 : 1);
    if (other < 0 || other >= matrices.size()) {
      return name(position);
    }
    ParameterMatrix next = matrices.get(other);
    return next.element(next.position(by < 0 ? next.count() - 1 : 0));
  }

  /** The name of the first parameter of the next matrix, or of an earlier one. */
  public String nextMatrix(String name, int by) {
    int other = matrices.indexOf(at(positionOrFirst(name))) + by;
    ParameterMatrix next = matrices.get(Math.max(0, Math.min(matrices.size() - 1, other)));
    return next.element(next.first());
  }

  /**
   * The position of a parameter in the vector of all. Indices that can only be 0 can be left out,
   * and so can the number of the only layer. Throws {@link InputException} if there is none.
   */
  public int position(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    Matcher symbol = SYMBOL.matcher(name);
    if (symbol.matches()) {
      boolean weights = symbol.group(1).equals("w");
      return position(text, layer(text, symbol.group(2)), weights, symbol.group(3));
    }
    Matcher words = WORDS.matcher(name);
    if (words.matches()) {
      String layer = words.group(1).equals("output") ? layers() + "" : words.group(2);
      return position(text, layer(text, layer), words.group(3).equals("weight"), words.group(4));
    }
    throw InputException.expected("a parameter such as " + example(), text);
  }

  private int layers() {
    return matrices.size() / 2;
  }

  /** From 0. */
  private int layer(String text, String number) {
    boolean only = number.isEmpty() && layers() == 1;
    if (!only && !(number.matches("[1-9]\\d{0,3}") && Integer.parseInt(number) <= layers())) {
      String last = layers() == 1 ? "" : " to W" + layers() + " or b1 to b" + layers();
      String all = layers() == 1 ? "W1 or b1" : "W1" + last;
      throw InputException.expected(all, text);
    }
    return only ? 0 : Integer.parseInt(number) - 1;
  }

  private int position(String text, int layer, boolean weights, String indices) {
    ParameterMatrix matrix = matrices.get(2 * layer + (weights ? 0 : 1));
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
    return matrix.position(found);
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
    ParameterMatrix last = matrices.get(matrices.size() - 1);
    ParameterMatrix middle = matrices.get(Math.min(2, matrices.size() - 2));
    return middle.element(middle.first() + middle.count() - 1)
        + " or "
        + last.element(last.first());
  }
}
