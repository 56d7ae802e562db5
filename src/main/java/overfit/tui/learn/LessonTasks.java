package overfit.tui.learn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import overfit.lesson.LessonState;
import overfit.lesson.Opening;
import overfit.lesson.Task;
import overfit.lesson.condition.Facts;
import overfit.lesson.facts.SnapshotFacts;
import overfit.train.Snapshot;
import overfit.tui.model.LessonView;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;

/**
 * Recognizes tasks as done, whatever step is shown. What a lesson itself has opened for another
 * step fulfils no task: a run counts there only once it was changed, and if it was opened for other
 * tasks, not even then.
 */
public final class LessonTasks {

  private LessonTasks() {}

  /** With the tasks done that the runs of the last snapshot fulfil. */
  public static Model recognized(Model before, Model now) {
    return now.lesson()
        .filter(open -> isNews(before, now))
        .map(open -> recognized(now, open, now.snapshot().orElseThrow()))
        .orElse(now);
  }

  /** Whether there are new numbers of the present. */
  private static boolean isNews(Model before, Model now) {
    return now.snapshot()
        .filter(last -> last.visited().isEmpty())
        .filter(last -> before.snapshot().filter(last::onlyFitsMovedSince).isEmpty())
        .isPresent();
  }

  private static Model recognized(Model model, LessonView open, Snapshot last) {
    List<Facts> all = SnapshotFacts.of(last.runs());
    List<Task> done =
        open.lesson()
            .tasks()
            .filter(task -> !open.state().done().contains(task.id()))
            .filter(task -> !isForOthers(open, task))
            .filter(task -> task.done().holds(counting(model, open, task, all), all))
            .toList();
    return done.isEmpty() ? model : with(model, open, done);
  }

  /** Whether what is on the screen was opened for other tasks, such as to repair other runs. */
  private static boolean isForOthers(LessonView open, Task task) {
    return open.opened()
        .filter(here -> !here.equals(task.start()))
        .filter(here -> open.lesson().tasks().anyMatch(other -> here.equals(other.start())))
        .isPresent();
  }

  /** The runs that can fulfil a task. */
  private static List<Facts> counting(Model model, LessonView open, Task task, List<Facts> all) {
    Optional<Opening> other = open.opened().filter(here -> !here.equals(task.start()));
    if (other.isEmpty()) {
      return all;
    }
    List<String> untouched =
        model.runs().entries().stream()
            .filter(entry -> other.get().runs().contains(entry.spec()))
            .map(RunEntry::name)
            .toList();
    return all.stream().filter(run -> !untouched.contains(run.run())).toList();
  }

  private static Model with(Model model, LessonView open, List<Task> done) {
    LessonState state = open.state();
    for (Task task : done) {
      state = state.doing(task.id());
    }
    String titles = done.stream().map(Task::title).collect(Collectors.joining(", "));
    return model.withLesson(open.withState(state)).withNotice("task done: " + titles);
  }
}
