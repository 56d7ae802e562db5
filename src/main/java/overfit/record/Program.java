package overfit.record;

/** What can be opened to be filmed. */
@FunctionalInterface
public interface Program {

  /** At time 0, nothing pressed yet. */
  Stage open(Opening opening);
}
