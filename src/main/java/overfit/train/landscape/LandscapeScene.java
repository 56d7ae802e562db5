package overfit.train.landscape;

import java.util.function.BooleanSupplier;

/** A part of the landscape to look at, before its losses are computed. */
public sealed interface LandscapeScene permits LineScene, PlaneScene {

  /** The number of points to compute. */
  int points();

  /** What computes the points on one thread; each depends on no other. */
  Worker worker();

  /** The landscape when all points are computed. */
  Landscape landscape();

  /** Computes points on one thread. */
  interface Worker {

    /**
     * Computes some of the points, in the order of computation; whether it was to the end.
     *
     * @param wanted asked before each point
     */
    boolean compute(int from, int to, BooleanSupplier wanted);
  }
}
