package overfit.plot;

import java.util.List;

/** The room for labels on one side of a plot. */
interface LabelSpace {

  /** The preferred number of ticks; at least 2. */
  double wanted();

  /** Whether all labels fit without touching each other. */
  boolean holds(List<Tick> ticks);

  /** The text for π. */
  String pi();
}
