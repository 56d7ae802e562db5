package overfit.tui.learn;

import overfit.lesson.Lesson;
import overfit.lesson.LessonState;
import overfit.screen.Size;
import overfit.tui.Models;
import overfit.tui.model.LessonView;
import overfit.tui.model.Model;
import overfit.tui.model.Pane;

/** A lesson with a step of each kind, beside what it opens. */
public final class TrialLesson {

  public static final String FILE = "src/test/resources/lessons/trial.md";

  public static final Lesson LESSON = Models.LESSONS.find(FILE);

  private TrialLesson() {}

  /** At its beginning, before the first snapshot. */
  public static Model open() {
    return at(LessonState.NEW, LESSON.steps().get(0).id());
  }

  /** At a step, of whose experiment there is a snapshot at epoch 0. */
  public static Model at(String step) {
    return Models.trained(at(LessonState.NEW, step), 0);
  }

  /** At a step, with its experiment. */
  public static Model at(LessonState state, String step) {
    LessonView view = LessonView.of(LESSON, state.at(step));
    Model model =
        Model.of(view.experiment(view.index()).preset(), view.experiment(view.index()).runs());
    LessonView opened = view.withOpened(java.util.Optional.of(view.experiment(view.index())));
    Model beside = model.withLesson(opened);
    return beside.withView(beside.view().withFocus(Pane.LESSON).withSize(new Size(80, 24)));
  }

  /** The name of the step that a model shows. */
  public static String step(Model model) {
    return view(model).step().id();
  }

  public static LessonView view(Model model) {
    return model.lesson().orElseThrow();
  }
}
