package overfit.nn.optim;

import java.util.ArrayList;
import java.util.List;

/**
 * How an optimizer updates a parameter w, as it is written: formulas in ASCII with the gradient g,
 * the learning rate eta, the step t from 1, and what it remembers of each parameter.
 *
 * @param formulas in the order in which they are computed; the last gives the new w
 * @param memories the letters of what {@link Optimizer#state} has for each parameter
 * @param offset the position in the state of the first memory of the first parameter
 */
public record UpdateRule(List<String> formulas, List<String> memories, int offset) {

  /** The state begins with t. */
  private static final int AFTER_STEPS = 1;

  public UpdateRule {
    formulas = List.copyOf(formulas);
    memories = List.copyOf(memories);
  }

  /** Without any memory. */
  static UpdateRule of(String formula) {
    return new UpdateRule(List.of(formula), List.of(), AFTER_STEPS);
  }

  /** One formula for each memory, then that of the parameter. */
  static UpdateRule of(List<String> memories, String... formulas) {
    return new UpdateRule(List.of(formulas), memories, AFTER_STEPS);
  }

  /** With another value before the number of steps. */
  UpdateRule afterOneMore() {
    return new UpdateRule(formulas, memories, offset + 1);
  }

  /** With a formula before the others. */
  UpdateRule after(String first) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(formulas);
    return new UpdateRule(all, memories, offset);
  }

  /**
   * What is remembered of a parameter.
   *
   * @param count the number of parameters
   * @param state that of the optimizer
   */
  public double memory(int which, int parameter, int count, double[] state) {
    return state[offset + which * count + parameter];
  }

  /** The number of steps that led to a state. */
  public int steps(double[] state) {
    return (int) state[offset - 1];
  }
}
