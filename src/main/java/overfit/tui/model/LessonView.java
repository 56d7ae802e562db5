package overfit.tui.model;

import java.util.List;
import java.util.Optional;
import overfit.config.Setting;
import overfit.lesson.Lesson;
import overfit.lesson.LessonState;
import overfit.lesson.LessonStep;
import overfit.lesson.Opening;
import overfit.lesson.Question;

/**
 * The open lesson.
 *
 * @param state what was done of it, and the step that is shown
 * @param place the selection in that step
 * @param opened the experiment that it opened last; empty after the user opened another one
 */
public record LessonView(
    Lesson lesson, LessonState state, LessonPlace place, Optional<Opening> opened) {

  /** A lesson at the step where it was left. */
  public static LessonView of(Lesson lesson, LessonState state) {
    LessonState known =
        lesson.step(state.step()).isPresent() ? state : state.at(lesson.steps().get(0).id());
    return new LessonView(lesson, known, LessonPlace.TOP, Optional.empty());
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
    return new LessonView(lesson, moved, LessonPlace.TOP, opened);
  }

  public LessonView withState(LessonState next) {
    return new LessonView(lesson, next, place, opened);
  }

  public LessonView withPlace(LessonPlace next) {
    return new LessonView(lesson, state, next, opened);
  }

  /** After an experiment was opened: that of a step, or empty for one that the user opened. */
  public LessonView withOpened(Optional<Opening> next) {
    return new LessonView(lesson, state, place, next);
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
    return opened.filter(experiment(index)::equals).isPresent();
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
