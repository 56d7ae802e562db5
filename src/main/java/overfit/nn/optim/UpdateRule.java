package overfit.nn.optim;

import java.util.ArrayList;
import java.util.List;
import overfit.math.Power;

/**
 * How an optimizer updates a parameter w, as it is written: formulas in ASCII with the gradient g,
 * the learning rate eta, the step t from 1, and what it remembers of each parameter.
 *
 * @param formulas in the order in which they are computed; the last gives the new w
 * @param memories the letters of what {@link Optimizer#state} has for each parameter
 * @param corrections of memories that start at 0
 * @param offset the position in the state of the first memory of the first parameter
 */
public record UpdateRule(
    List<String> formulas, List<String> memories, List<Correction> corrections, int offset) {

  /**
   * A memory is corrected for starting at 0: letter = memory / (1 - beta^t).
   *
   * @param beta the letter of the share of the memory that a step keeps
   */
  public record Correction(String letter, String memory, String beta) {

    String formula() {
      return letter + " = " + memory + " / (1 - " + beta + "^t)";
    }

    /**
     * @param memory the value after step t
     * @param beta the value of its letter
     */
    public double of(double memory, double beta, int t) {
      return memory / (1 - Power.of(beta, t));
    }
  }

  /** The state begins with t. */
  private static final int AFTER_STEPS = 1;

  public UpdateRule {
    formulas = List.copyOf(formulas);
    memories = List.copyOf(memories);
    corrections = List.copyOf(corrections);
  }

  /** Without any memory. */
  static UpdateRule of(String formula) {
    return new UpdateRule(List.of(formula), List.of(), List.of(), AFTER_STEPS);
  }

  /** One formula for each memory, then that of the parameter. */
  static UpdateRule of(List<String> memories, String... formulas) {
    return new UpdateRule(List.of(formulas), memories, List.of(), AFTER_STEPS);
  }

  /** With memories that are corrected for starting at 0. */
  UpdateRule correcting(List<Correction> all) {
    return new UpdateRule(formulas, memories, all, offset);
  }

  /** With another value before the number of steps. */
  UpdateRule afterOneMore() {
    return new UpdateRule(formulas, memories, corrections, offset + 1);
  }

  /** With a formula before the others. */
  UpdateRule after(String first) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(formulas);
    return new UpdateRule(all, memories, corrections, offset);
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
