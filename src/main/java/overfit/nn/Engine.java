package overfit.nn;

import overfit.math.Crew;
import overfit.math.Kernels;

/** What a network computes with. It decides how fast a result comes, and never any bit of it. */
public record Engine(Kernels kernels, Crew crew) {
  public static final Engine PLAIN = new Engine(Kernels.PLAIN, Crew.ALONE);

  /**
   * Multiplications of one pass through the network from which a second thread is worth its waking:
   * about 500 samples at 64-64.
   */
  static final long WORTH_SHARING = 2_000_000;

  /**
   * Multiplications forward in all of the training from which the Vector API makes good what its
   * start takes, a third of a second: about 15,000 epochs of 30 samples at 64-64.
   */
  private static final long WORTH_VECTORS = 2_000_000_000L;

  /**
   * What suits a network that is trained on so many samples at a time, so many times: with the
   * Vector API where this JVM has it, and with all of the crew, where there is enough to do.
   */
  public static Engine suiting(Architecture network, int batch, long steps, Crew crew) {
    long step = (long) batch * network.weights();
    boolean vectors = step >= WORTH_VECTORS / Math.max(1, steps);
    return new Engine(
        vectors ? Kernels.vector().orElse(Kernels.PLAIN) : Kernels.PLAIN,
        step >= WORTH_SHARING ? crew : Crew.ALONE);
  }

  /** As users see it: plain, vector, or for instance vector×2 on two threads. */
  public String name() {
    return crew.size() == 1 ? kernels.name() : kernels.name() + "×" + crew.size();
  }
}
