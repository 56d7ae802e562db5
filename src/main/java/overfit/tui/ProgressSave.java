package overfit.tui;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import overfit.lesson.LessonState;
import overfit.lesson.Lessons;
import overfit.tui.model.LessonView;
import overfit.tui.model.Model;

/**
 * Keeps what is done of lessons whenever that changes. The screen only hands it over; writing is
 * left to another thread.
 */
final class ProgressSave {

  private final Lessons lessons;
  private final Executor background;
  private final Queue<Step> unwritten = new ConcurrentLinkedQueue<>();

  private final FirstFailure failure = new FirstFailure();

  private Optional<Step> seen = Optional.empty();

  /** What was done of a lesson. */
  private record Step(String word, LessonState state) {

    static Step of(LessonView open) {
      return new Step(open.lesson().word(), open.state());
    }
  }

  /**
   * @param background runs tasks in the order in which they come
   */
  ProgressSave(Lessons lessons, Executor background) {
    this.lessons = lessons;
    this.background = background;
  }

  /** Keeps what was done of the open lesson, in the background, if it has changed. */
  void see(Model model) {
    Optional<Step> now = model.lesson().map(Step::of);
    if (now.isPresent() && !now.equals(seen)) {
      seen = now;
      unwritten.add(now.get());
      background.execute(this::write);
    }
  }

  private synchronized void write() {
    for (Step next = unwritten.poll(); next != null; next = unwritten.poll()) {
      failure.see(lessons.save(next.word(), next.state()));
    }
  }

  /** Why the progress could not be kept; gives it once. */
  Optional<String> failure() {
    return failure.untold();
  }

  /** Writes what is not written yet; returns a message for the user, or "". */
  String finish() {
    write();
    return failure().orElse("");
  }
}
