package overfit.tui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stays when another experiment is opened.
 *
 * @param history the commands that were typed, the latest last
 * @param sweep the sweep over seeds
 * @param lesson the lesson beside the experiment, if one is open
 */
public record Kept(List<String> history, SweepView sweep, Optional<LessonView> lesson) {

  static final Kept NOTHING = new Kept(List.of(), SweepView.NONE, Optional.empty());

  /** The length of the command history. */
  private static final int MAX_HISTORY = 100;

  public Kept {
    history = List.copyOf(history);
  }

  Kept withSweep(SweepView next) {
    return new Kept(history, next, lesson);
  }

  Kept withLesson(Optional<LessonView> next) {
    return new Kept(history, sweep, next);
  }

  /** With a command added to the history. */
  Kept remembering(String command) {
    List<String> more = new ArrayList<>(history);
    more.remove(command);
    more.add(command);
    List<String> last = more.subList(Math.max(0, more.size() - MAX_HISTORY), more.size());
    return new Kept(last, sweep, lesson);
  }
}
