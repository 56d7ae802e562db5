package overfit.train.layers;

import java.util.List;

/**
 * The sharpness of a run, now and over its past.
 *
 * @param run the id of the run
 * @param states in the order of the epochs, the present last
 */
public record SharpnessOverTime(int run, List<SharpnessState> states) {

  public SharpnessOverTime {
    states = List.copyOf(states);
  }

  public SharpnessState present() {
    return states.get(states.size() - 1);
  }
}
