package overfit.tui.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.lesson.Lesson;
import overfit.lesson.LessonState;
import overfit.lesson.LessonStep;
import overfit.lesson.Opening;
import overfit.lesson.Question;
import overfit.lesson.Task;
import overfit.lesson.condition.Condition;

/**
 * The open lesson.
 *
 * @param state what was done of it, and the step that is shown
 * @param place the selection in that step
 * @param shown whose experiment is on the screen
 */
public record LessonView(
    Lesson lesson, LessonState state, LessonPlace place, LessonExperiment shown) {

  /** A lesson at the step where it was left. */
  public static LessonView of(Lesson lesson, LessonState state) {
    LessonState known =
        lesson.step(state.step()).isPresent() ? state : state.at(lesson.steps().get(0).id());
    return new LessonView(lesson, known, LessonPlace.TOP, LessonExperiment.OWN);
  }

  /** The index of the step that is shown. */
  public int index() {
    return lesson.steps().indexOf(step());
  }

  /** The step that is shown. */
  public LessonStep step() {
    return lesson.step(state.step()).orElseThrow();
  }

  /** At another step. */
  public LessonView at(int index) {
    LessonState moved = state.at(lesson.steps().get(index).id());
    return new LessonView(lesson, moved, LessonPlace.TOP, shown);
  }

  public LessonView withState(LessonState next) {
    return new LessonView(lesson, next, place, shown);
  }

  public LessonView withPlace(LessonPlace next) {
    return new LessonView(lesson, state, next, shown);
  }

  /** After an experiment was opened: that of a step, or empty for one that the user opened. */
  public LessonView withOpened(Optional<Opening> next) {
    return new LessonView(lesson, state, place, new LessonExperiment(next));
  }

  /** The experiment that a step is about: its own, or that of a step before. */
  public Opening experiment(int index) {
    for (int i = index; i >= 0; i--) {
      Optional<Opening> own = lesson.steps().get(i).opening();
      if (own.isPresent()) {
        return own.get();
      }
    }
    return lesson.opening();
  }

  /** Whether the experiment of the step is the one on the screen, perhaps with changes. */
  public boolean hasOpened(int index) {
    return shown.is(experiment(index));
  }

  /** What the lesson has opened; empty if the experiment on the screen is the user's. */
  public Optional<Opening> opened() {
    return shown.opening();
  }

  /** Whether the solution of a task, once it was told, is the experiment on the screen. */
  public boolean showsSolution(Task task) {
    return state.solved().contains(task.id())
        && task.solution().opening().filter(shown::is).isPresent();
  }

  /**
   * Whether a run can fulfil a task. Any run can in the user's experiment, in the one from which
   * the task starts, and in its solution. What the lesson has opened for other tasks fulfils
   * nothing, and what it has opened for another step only after it was changed.
   */
  public boolean canFulfil(Task task, RunSpec run) {
    return shown.is(task.start())
        || showsSolution(task)
        || !isForOtherTasks() && !shown.hasUnchanged(run);
  }

  /**
   * The conditions on what has to be computed for them: those of the tasks that are not done and
   * that some of these runs can fulfil, and that of an answer that is being tested.
   */
  List<Condition> judged(List<RunSpec> runs) {
    Stream<Condition> tasks =
        lesson
            .tasks()
            .filter(task -> task.done().measures() && !state.done().contains(task.id()))
            .filter(task -> runs.stream().anyMatch(run -> canFulfil(task, run)))
            .map(Task::done);
    Stream<Condition> answer = place.pending().stream().map(LessonPlace.Pending::right);
    return Stream.concat(tasks, answer).toList();
  }

  /** Whether tasks start from what is on the screen, such as runs that are to be repaired. */
  private boolean isForOtherTasks() {
    return lesson.tasks().anyMatch(other -> shown.is(other.start()));
  }

  /** The learner's answer; empty before it is given. */
  public Optional<List<String>> answer(Question question) {
    return Optional.ofNullable(state.answers().get(question.id()));
  }

  /** Whether the values of a setting are not shown: until all questions are answered. */
  public boolean hides(Setting<?> setting) {
    return lesson.hidden().contains(setting)
        && lesson.questions().anyMatch(question -> answer(question).isEmpty());
  }

  /** The answer that stands in the picture: the last one up to this step about its experiment. */
  public Optional<AnswerMark> mark() {
    for (int i = index(); i >= 0 && hasOpened(i); i--) {
      if (lesson.steps().get(i) instanceof Question question) {
        Optional<AnswerMark> mark =
            answer(question).flatMap(given -> AnswerMark.of(question, given));
        if (mark.isPresent()) {
          return mark;
        }
      }
    }
    return Optional.empty();
  }
}
