package overfit.plot;

import java.util.List;

/** The side of a plot, seen by those who choose its ticks. */
interface Room {

  /** How many ticks would look well; at least 2. */
  double wanted();

  /** Whether every label finds its place without touching another. */
  boolean holds(List<Tick> ticks);

  /** How π is written. */
  String pi();
}
