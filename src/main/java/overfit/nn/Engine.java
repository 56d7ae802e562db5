package overfit.nn;

import overfit.math.Kernels;
import overfit.math.ThreadTeam;

/** The kernels and threads that compute a network. They affect the speed, never the results. */
public record Engine(Kernels kernels, ThreadTeam team) {
  static final Engine PLAIN = new Engine(Kernels.PLAIN, ThreadTeam.ALONE);

  /**
   * The number of multiplications per forward pass from which a second thread pays off: about 500
   * samples with two hidden layers of 64 units.
   */
  static final long WORTH_SHARING = 2_000_000;

  /**
   * The number of multiplications in all forward passes of a training from which the Vector API
   * pays off, since its initialization takes a third of a second: about 15,000 epochs of 30 samples
   * with two hidden layers of 64 units. The launcher, which adds Java's module for it, estimates
   * the same number.
   */
  private static final long WORTH_VECTORS = 2_000_000_000L;

  /**
   * The fastest engine for a network and the given number of samples per step and steps: with the
   * Vector API if available and with all threads of the team, if there is enough to compute.
   */
  public static Engine suiting(Architecture network, int batch, long steps, ThreadTeam team) {
    long step = (long) batch * network.weights();
    boolean vectors = step >= WORTH_VECTORS / Math.max(1, steps);
    return new Engine(
        vectors ? Kernels.vector().orElse(Kernels.PLAIN) : Kernels.PLAIN,
        step >= WORTH_SHARING ? team : ThreadTeam.ALONE);
  }

  /** The name for display: plain, vector, or for instance vector×2 for two threads. */
  public String name() {
    return team.size() == 1 ? kernels.name() : kernels.name() + "×" + team.size();
  }
}
