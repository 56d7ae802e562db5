package overfit.tui.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import overfit.config.RunSpec;
import overfit.lesson.Opening;
import overfit.lesson.Task;
import overfit.train.Order;
import overfit.train.WantedRun;
import overfit.tui.model.Effect;
import overfit.tui.model.FreeNames;
import overfit.tui.model.LessonView;
import overfit.tui.model.Model;
import overfit.tui.model.RunList;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;

/** Trains the solution of a task: beside the runs from which the task starts, or elsewhere. */
final class TaskSolution {

  private static final String NAME = "solution";

  private TaskSolution() {}

  static Update train(Model model, Task task) {
    LessonView view = model.lesson().orElseThrow();
    if (task.solution().opening().isPresent()) {
      Opening other = task.solution().opening().get();
      return Update.of(model).and(new Effect.OpenForLesson(other, other.runs(), false));
    }
    List<RunSpec> solved = task.solution().runs(task.start());
    if (!view.opened().equals(Optional.of(task.start()))) {
      List<RunSpec> all = new ArrayList<>(task.start().runs());
      solved.forEach(run -> all.add(named(run, RunList.of(all))));
      return Update.of(model).and(new Effect.OpenForLesson(task.start(), all, false));
    }
    if (model.runs().size() + solved.size() > RunList.MOST) {
      return Update.of(model).saying("at most " + RunList.MOST + " runs; press d to delete one");
    }
    return added(model, solved);
  }

  private static RunSpec named(RunSpec run, RunList beside) {
    return new RunSpec(new FreeNames(beside).of(NAME), run.config(), run.edits());
  }

  /** With the runs added at the end, the last one selected. */
  private static Update added(Model model, List<RunSpec> solved) {
    Update update = Update.of(model.withVisited(OptionalLong.empty()));
    for (RunSpec run : solved) {
      update = added(update, run);
    }
    return update.ordering(new Order.Resume());
  }

  private static Update added(Update before, RunSpec run) {
    Model model = before.model();
    int id = model.workspace().nextId();
    WantedRun wanted = new WantedRun(id, named(run, model.runs()), Optional.empty());
    Update added = Update.changing(model, model.runs().adding(wanted));
    Model taken = added.model().withWorkspace(added.model().workspace().withIdTaken());
    Update all = before.and(added.effects().get(0));
    int row = SettingsRows.FIRST_RUN + taken.runs().size() - 1;
    return new Update(SettingsRows.select(taken, row), all.effects());
  }
}
