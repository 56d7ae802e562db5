package overfit.tui.learn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import overfit.lesson.LessonState;
import overfit.lesson.Task;
import overfit.lesson.condition.Facts;
import overfit.lesson.facts.ConditionInspection.Judged;
import overfit.lesson.facts.ExperimentFacts;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;
import overfit.tui.model.LessonPlace;
import overfit.tui.model.LessonView;
import overfit.tui.model.Model;

/**
 * Recognizes tasks as done, whatever step is shown, at each epoch of the training, as {@code
 * overfit learn --check} does.
 */
public final class LessonTasks {

  private LessonTasks() {}

  /**
   * With the tasks done that the runs have fulfilled since the snapshot before, and with an answer
   * that has been tested.
   */
  public static Model recognized(Model before, Model now) {
    Model answered = answered(now);
    return answered
        .lesson()
        .filter(open -> isNews(before, now))
        .map(open -> recognized(before.snapshot(), answered, open))
        .orElse(answered);
  }

  private static Model answered(Model now) {
    Optional<LessonPlace.Pending> pending = now.lesson().flatMap(open -> open.place().pending());
    Optional<Judged> judged = now.finding(Judged.class);
    return pending.isPresent() && judged.filter(all -> all.has(pending.get().right())).isPresent()
        ? LessonSteps.tested(
            now, pending.get(), judged.get().holds(pending.get().right(), run -> true))
        : now;
  }

  /** Whether there are new numbers of the present. */
  private static boolean isNews(Model before, Model now) {
    return now.snapshot()
        .filter(last -> last.visited().isEmpty())
        .filter(last -> before.snapshot().filter(last::onlyFitsMovedSince).isEmpty())
        .isPresent();
  }

  private static Model recognized(Optional<Snapshot> before, Model now, LessonView open) {
    List<RunSnapshot> runs = now.snapshot().orElseThrow().runs();
    List<Task> tasks =
        open.lesson().tasks().filter(task -> !open.state().done().contains(task.id())).toList();
    if (tasks.isEmpty()) {
      return now;
    }
    List<List<Facts>> moments =
        ExperimentFacts.since(before.map(Snapshot::runs).orElse(List.of()), runs).toList();
    Optional<Judged> judged = now.finding(Judged.class);
    List<Task> done =
        tasks.stream()
            .filter(
                task ->
                    task.done().measures()
                        ? judged.filter(all -> isDone(task, open, all)).isPresent()
                        : isDone(task, open, runs, moments))
            .toList();
    return done.isEmpty() ? now : with(now, open, done);
  }

  private static boolean isDone(
      Task task, LessonView open, List<RunSnapshot> runs, List<List<Facts>> moments) {
    int[] counting =
        IntStream.range(0, runs.size())
            .filter(i -> open.canFulfil(task, runs.get(i).start()))
            .toArray();
    return moments.stream()
        .anyMatch(
            all -> task.done().holds(IntStream.of(counting).mapToObj(all::get).toList(), all));
  }

  private static boolean isDone(Task task, LessonView open, Judged judged) {
    return judged.holds(task.done(), run -> open.canFulfil(task, run));
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
