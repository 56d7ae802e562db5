package overfit.train;

import overfit.math.ThreadTeam;
import overfit.nn.Architecture;
import overfit.nn.Engine;

/** Chooses the engine of a network by the amount of computation. */
public interface EngineChooser {

  /** One thread, and the Vector API if available and worthwhile. */
  EngineChooser SERIAL = sharing(ThreadTeam.ALONE);

  /**
   * The engine for a network.
   *
   * @param batch samples per step
   * @param steps the number of steps in the whole training
   */
  Engine suiting(Architecture network, int batch, long steps);

  /** Several threads if worthwhile: one team is shared by all networks, which train in turn. */
  static EngineChooser sharing(ThreadTeam team) {
    return (network, batch, steps) -> Engine.suiting(network, batch, steps, team);
  }
}
