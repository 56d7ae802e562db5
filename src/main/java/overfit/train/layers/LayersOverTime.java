package overfit.train.layers;

import java.util.List;
import overfit.train.Run;

/**
 * The layers of a run, now and over its past.
 *
 * @param run the id of the run
 * @param states in the order of the epochs, the present last
 * @param warnings what is wrong with them
 * @param whole whether the past is known as far as the warnings depend on it
 */
public record LayersOverTime(
    int run, List<NetworkState> states, List<LayerWarning> warnings, boolean whole) {

  public LayersOverTime {
    states = List.copyOf(states);
    warnings = List.copyOf(warnings);
  }

  static LayersOverTime of(int id, Run run, List<NetworkState> states) {
    LayerWarnings rules = new LayerWarnings(run.config(), states);
    return new LayersOverTime(id, states, rules.warnings(), rules.knowWhole());
  }

  public NetworkState present() {
    return states.get(states.size() - 1);
  }
}
