package overfit.tui;

import java.util.List;
import java.util.Optional;
import overfit.file.InputException;
import overfit.lesson.Course;
import overfit.lesson.Lesson;
import overfit.lesson.LessonProgress;
import overfit.lesson.Lessons;
import overfit.tui.learn.CourseMap;
import overfit.tui.model.Effect;
import overfit.tui.model.LessonView;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.Pane;
import overfit.tui.model.Update;

/** Reads lessons, and holds what was done of them; errors become notices. */
final class LessonFiles {

  private final Lessons lessons;

  /** What was done here; the file may not have it yet, or never get it. */
  private LessonProgress own = LessonProgress.NONE;

  LessonFiles(Lessons lessons) {
    this.lessons = lessons;
  }

  /** With what other processes have kept meanwhile. */
  private LessonProgress progress() {
    return own.and(lessons.progress());
  }

  List<String> names() {
    return lessons.names();
  }

  /** Opens the map of the course, with the lesson selected that comes next. */
  Model listing(Model model) {
    try {
      Course course = lessons.course();
      return course.lessons().findFirst().isPresent()
          ? model.withOverlay(CourseMap.of(course, progress(), hasEnded(model)))
          : model.withError("there are no lessons");
    } catch (InputException unlisted) {
      return model.withError(unlisted.getMessage());
    }
  }

  /** Whether the last step of the open lesson is shown. */
  private static boolean hasEnded(Model model) {
    return model
        .lesson()
        .filter(open -> open.index() == open.lesson().steps().size() - 1)
        .isPresent();
  }

  /** Takes up a lesson at the step where it was left; one that is open only gets the focus. */
  Update opening(Model model, String word) {
    Optional<LessonView> open = model.lesson().filter(any -> any.lesson().word().equals(word));
    if (open.isPresent() && !word.contains("/")) {
      return Update.of(showing(model, open.get()));
    }
    try {
      return opening(model, lessons.find(word));
    } catch (InputException broken) {
      return Update.of(model).failing(broken.getMessage());
    }
  }

  private Update opening(Model model, Lesson lesson) {
    LessonView view = LessonView.of(lesson, progress().of(lesson.word()));
    return Update.of(showing(model, view))
        .and(Effect.OpenForLesson.paused(view.experiment(view.index())));
  }

  /** With the pane of a lesson, which has the focus. */
  static Model showing(Model model, LessonView lesson) {
    Model open = model.withLesson(lesson);
    return open.withView(open.view().withPage(Page.COCKPIT).withFocus(Pane.LESSON));
  }

  /** Takes what was done of the open lesson. */
  void see(Model model) {
    model
        .lesson()
        .filter(open -> !own.of(open.lesson().word()).equals(open.state()))
        .ifPresent(open -> own = own.with(open.lesson().word(), open.state()));
  }
}
