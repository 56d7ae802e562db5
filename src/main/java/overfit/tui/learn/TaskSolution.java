package overfit.tui.learn;

import overfit.lesson.Opening;
import overfit.lesson.Task;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.Update;

/** Trains the solution of a task: the same experiment that {@code overfit learn --check} trains. */
final class TaskSolution {

  private TaskSolution() {}

  static Update train(Model model, Task task) {
    Opening from = task.solution().opening().orElse(task.start());
    return Update.of(model)
        .and(new Effect.OpenForLesson(from, task.solution().experiment(task.start()), false));
  }
}
