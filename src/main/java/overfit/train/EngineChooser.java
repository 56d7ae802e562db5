package overfit.train;

import overfit.math.Crew;
import overfit.nn.Architecture;
import overfit.nn.Engine;

/** What chooses how a network is computed, by how much there is to compute. */
public interface EngineChooser {

  /** One thread, and the Vector API where it is there and pays. */
  EngineChooser SERIAL = sharing(Crew.ALONE);

  /**
   * @param batch samples a step
   * @param steps steps of the whole training
   */
  Engine suiting(Architecture network, int batch, long steps);

  /** With more threads where they pay: one crew for all networks, which are trained in turn. */
  static EngineChooser sharing(Crew crew) {
    return (network, batch, steps) -> Engine.suiting(network, batch, steps, crew);
  }
}
