package overfit.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Passes the fields of an object to bytes, or from bytes back into such an object. Both go through
 * the same method of the object, so that what is written is what is read:
 *
 * <pre>{@code
 * void pass(State state) {
 *   epoch = state.whole(epoch);
 *   loss = state.real(loss);
 * }
 * }</pre>
 *
 * <p>Each method returns the value that the field has afterwards: when writing, the given one.
 * Reading throws {@link java.io.UncheckedIOException} if the bytes are of something else.
 */
public interface State {

  long whole(long value);

  /** All bits of the number are kept. */
  double real(double value);

  boolean flag(boolean value);

  String text(String value);

  /** Numbers; when reading, of any count. */
  double[] reals(double[] values);

  /** Words; when reading, as many as given. */
  int[] words(int[] values);

  /**
   * The elements of a list.
   *
   * @param any an element to pass when reading; its values do not matter
   * @param pass passes an element and returns the passed one
   */
  default <T> List<T> list(List<T> values, T any, BiFunction<T, State, T> pass) {
    long count = whole(values.size());
    List<T> passed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      passed.add(pass.apply(i < values.size() ? values.get(i) : any, this));
    }
    return passed;
  }
}
